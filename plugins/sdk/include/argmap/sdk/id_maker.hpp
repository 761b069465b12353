// Makes stable ids from titles or from a format's own ids.
//
// The text is transliterated to ASCII ("Größe" becomes "Groesse"), other characters become "-" (one
// for a row of them, none at the ends), the rest is cut to 56; a clash gets "-2", "-3" … in the
// order of calls, so the same input gives the same ids. One maker a map; one thread.
#pragma once

#include <argmap/wire/map_rules.hpp>
#include <argmap/wire/transliteration.hpp>

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace argmap::sdk {

class IdMaker {
public:
    /// A new id. `fallback` is used when nothing of the text can be written in ASCII.
    std::string make(std::string_view text, std::string_view fallback = "item") {
        std::string base = wire::idText(text);
        if (base.empty())
            base = fallback;
        if (m_used.insert(base).second)
            return base;
        std::uint32_t& suffix = m_nextSuffix.try_emplace(base, 2).first->second;
        for (;;) {
            std::string id = base + '-' + std::to_string(suffix++);
            if (m_used.insert(id).second)
                return id;
        }
    }

    /// Takes an id as it is, so that `make` will not give it. False: it is taken or not
    /// well-formed.
    bool reserve(std::string_view id) {
        return wire::isWellFormedId(id) && m_used.emplace(id).second;
    }

    /// The format's own id where it is well-formed and not taken, else one made from it. What the
    /// format calls by its id is called by the one that is given here.
    std::string keep(std::string_view id) { return reserve(id) ? std::string(id) : make(id); }

private:
    std::unordered_set<std::string> m_used;
    std::unordered_map<std::string, std::uint32_t> m_nextSuffix;
};

} // namespace argmap::sdk
