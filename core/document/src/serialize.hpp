// What Boost.Serialization asks of a type, for all types of the model at once: their fields, by
// name.
//
// Templates without state. The two fields that keep what a newer version wrote are left to the
// records, which write them last.
#pragma once

#include <argmap/model/fields.hpp>
#include <argmap/model/references.hpp>

#include <boost/serialization/nvp.hpp>
#include <boost/serialization/serialization.hpp>

#include <string_view>

namespace boost::serialization {

template <class Archive, argmap::model::detail::Nested T>
void serialize(Archive& archive, T& value, const unsigned int /*version*/) {
    argmap::model::Fields<T>::visit(
        [&](const char* name, auto& field) {
            const std::string_view text = name;
            if (text != "unknown" && text != "unknownRecords")
                archive& make_nvp(name, field);
        },
        value);
}

} // namespace boost::serialization
