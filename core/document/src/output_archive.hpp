// A saving archive of Boost.Serialization that writes the fields of one record: tokens with a space
// between them.
//
// Used by one thread, a record at a time. Whole numbers in decimal, no sign but a minus; a text as
// its length in bytes, a colon and the bytes; a list as its length and its elements; a reference as
// the stable id; nothing as "-". No pointers, no tracking, no class versions, no floating point: a
// type that it does not know does not compile.
#pragma once

#include "record_line.hpp"
#include "serialize.hpp"

#include <argmap/model/argument_map.hpp>

#include <boost/archive/detail/interface_oarchive.hpp>

#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace argmap::document {

class OutputArchive : public boost::archive::detail::interface_oarchive<OutputArchive> {
public:
    /// Appends to `to`, escaped; `map` gives the stable ids. Both must live as long.
    OutputArchive(std::string& to, const model::ArgumentMap& map) : m_to(to), m_map(map) {}

    template <class T>
    void save_override(const boost::serialization::nvp<T>& pair) {
        save_override(pair.const_value());
    }

    template <class T>
    void save_override(const T& value) {
        if constexpr (std::is_same_v<T, std::string>) {
            text(value);
        } else if constexpr (std::is_same_v<T, bool>) {
            number(value ? 1 : 0);
        } else if constexpr (std::is_enum_v<T>) {
            number(static_cast<unsigned>(value));
        } else if constexpr (std::is_integral_v<T>) {
            number(value);
        } else if constexpr (model::detail::isReference<T>) {
            text(value ? std::string_view(m_map.item(value).id) : std::string_view());
        } else if constexpr (model::detail::isVector<T>) {
            number(value.size());
            for (const auto& element : value)
                save_override(element);
        } else if constexpr (std::is_same_v<T, std::optional<std::int32_t>>) {
            if (value)
                number(*value);
            else
                token("-");
        } else {
            boost::serialization::serialize_adl(*this, const_cast<T&>(value), 0);
        }
    }

    /// What a newer version wrote behind the fields that this one knows.
    void rest(std::string_view unknown) {
        space();
        appendEscaped(m_to, unknown);
    }

private:
    void space() {
        if (!m_first)
            m_to += ' ';
        m_first = false;
    }
    void token(std::string_view characters) {
        space();
        m_to += characters;
    }
    template <class N>
    void number(N value) {
        std::array<char, 24> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        token({digits.data(), static_cast<std::size_t>(end - digits.data())});
    }
    void text(std::string_view value) {
        number(value.size());
        m_to += ':';
        appendEscaped(m_to, value);
    }

    std::string& m_to;
    const model::ArgumentMap& m_map;
    bool m_first = true;
};

} // namespace argmap::document
