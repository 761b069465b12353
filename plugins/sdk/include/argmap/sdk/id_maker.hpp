// Makes stable ids from titles or from a format's own ids.
//
// The text is transliterated to ASCII ("Größe" becomes "Groesse"), other characters become "-" (one
// for a row of them, none at the ends), the rest is cut to 56; a clash gets "-2", "-3" … in the
// order of calls, so the same input gives the same ids. One maker a map; one thread.
#pragma once

#include <argmap/wire/map_rules.hpp>
#include <argmap/wire/number_table.hpp>
#include <argmap/wire/transliteration.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace argmap::sdk {

class IdMaker {
public:
    /// A new id. `fallback` is used when nothing of the text can be written in ASCII.
    std::string make(std::string_view text, std::string_view fallback = "item") {
        std::string base = wire::idText(text);
        if (base.empty())
            base = fallback;
        if (take(base))
            return base;
        std::uint32_t& suffix = m_nextSuffix.try_emplace(base, 2).first->second;
        for (;;) {
            std::string id = base + '-' + std::to_string(suffix++);
            if (take(id))
                return id;
        }
    }

    /// Takes an id as it is, so that `make` will not give it. False: it is taken or not
    /// well-formed.
    bool reserve(std::string_view id) { return wire::isWellFormedId(id) && take(id); }

    /// The format's own id where it is well-formed and not taken, else one made from it. What the
    /// format calls by its id is called by the one that is given here.
    std::string keep(std::string_view id) { return reserve(id) ? std::string(id) : make(id); }

private:
    // False: it is taken.
    bool take(std::string_view id) {
        const auto fresh = static_cast<std::uint32_t>(m_ends.size());
        const std::uint32_t number =
            m_numbers.findOrAdd(std::hash<std::string_view>{}(id), fresh,
                                [&](std::uint32_t taken) { return at(taken) == id; });
        if (number != fresh)
            return false;
        m_taken += id;
        m_ends.push_back(m_taken.size());
        return true;
    }
    [[nodiscard]] std::string_view at(std::uint32_t number) const {
        const std::size_t begin = number == 0 ? 0 : m_ends[number - 1];
        return std::string_view(m_taken).substr(begin, m_ends[number] - begin);
    }

    std::string m_taken; // all ids in a row
    std::vector<std::size_t> m_ends;
    wire::NumberTable m_numbers;
    std::unordered_map<std::string, std::uint32_t> m_nextSuffix;
};

} // namespace argmap::sdk
