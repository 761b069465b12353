// The items of a file that is being read, by stable id.
//
// Used by one thread; the texts must live as long as the table. Hashed with a key of the process's
// own, so that nobody can write a file whose ids all fall together.
#pragma once

#include "item_lookup.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace argmap::document {

class IdTable final : public ItemLookup {
public:
    /// The item that had the id already, or nothing: then it is in the table now.
    std::optional<model::ItemRef> insert(std::string_view id, model::ItemRef item);

    [[nodiscard]] std::optional<model::ItemRef> find(std::string_view id) const override;

    /// Makes room for so many ids.
    void reserve(std::size_t count);

private:
    struct Slot {
        std::string_view id; ///< without data: free
        model::ItemRef item;
    };
    [[nodiscard]] std::size_t slotOf(std::string_view id) const;

    std::vector<Slot> m_slots; // a power of two, at most half full; linear probing
    std::size_t m_count = 0;
};

} // namespace argmap::document
