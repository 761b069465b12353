// The items of a file that is being read, by stable id.
//
// Used by one thread; the texts must live as long as the table. Hashed with a seed of its own, so that nobody can write
// a file whose ids all fall together.
#pragma once

#include <argmap/model/ids.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace argmap::document {

/// XXH3-64 with a seed that each process draws anew.
struct SeededHash {
    std::size_t operator()(std::string_view text) const;
};

class IdTable {
public:
    /// False when the id is there already.
    bool insert(std::string_view id, model::ItemRef item) {
        return m_items.emplace(id, item).second;
    }

    [[nodiscard]] std::optional<model::ItemRef> find(std::string_view id) const {
        const auto found = m_items.find(id);
        return found == m_items.end() ? std::nullopt : std::optional(found->second);
    }
    void reserve(std::size_t count) { m_items.reserve(count); }

private:
    std::unordered_map<std::string_view, model::ItemRef, SeededHash> m_items;
};

} // namespace argmap::document
