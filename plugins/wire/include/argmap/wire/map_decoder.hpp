// A visitor of Fields that fills owned items from the records of a view.
//
// Used by MapView::get. No state but the view.
#pragma once

#include <argmap/abi/map_image.h>
#include <argmap/wire/fields.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace argmap::wire {

template <class View>
struct MapDecoder {
    const View& view;

    void operator()(const char*, std::string& field, const argmap_text& record) const {
        field = view.text(record);
    }
    void operator()(const char*, Reference& field, const argmap_ref& record) const {
        field.id = view.id(record);
    }
    void operator()(const char*, bool& field, const std::uint32_t& record) const {
        field = record != 0;
    }
    void operator()(const char*, std::uint32_t& field, const std::uint32_t& record) const {
        field = record;
    }
    void operator()(const char*, std::int32_t& field, const std::int32_t& record) const {
        field = record;
    }
    void operator()(const char*, std::optional<std::int32_t>& field,
                    const std::int32_t& record) const {
        field = record == ARGMAP_ABSENT ? std::nullopt : std::optional(record);
    }
    void operator()(const char*, Stance& field, const std::uint32_t& record) const {
        field = static_cast<Stance>(record);
    }
    void operator()(const char*, std::vector<std::string>& field, const argmap_list& list) const {
        field.reserve(list.count);
        for (std::uint32_t i = 0; i < list.count; ++i)
            field.emplace_back(view.text(view.texts()[list.first + i]));
    }
    void operator()(const char*, std::vector<Reference>& field, const argmap_list& list) const {
        field.reserve(list.count);
        for (std::uint32_t i = 0; i < list.count; ++i)
            field.emplace_back(view.id(view.refs()[list.first + i]));
    }
    template <class Part>
    void operator()(const char*, std::vector<Part>& field, const argmap_list& list) const {
        field.resize(list.count);
        for (std::uint32_t i = 0; i < list.count; ++i)
            Fields<Part>::visit(*this, field[i], view.template records<Part>()[list.first + i]);
    }
};

} // namespace argmap::wire
