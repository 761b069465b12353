// The ids of a map that is being built: each known by a number, whether an item has it yet or not.
//
// Owned by MapBuilder. Open addressing over the pool of texts: no allocation an id.
#pragma once

#include <argmap/wire/image_writer.hpp>

#include <string_view>
#include <vector>

namespace argmap::wire {

class Symbols {
public:
    explicit Symbols(StringPool& strings) : m_strings(strings), m_slots(1024, 0) {}

    /// The number of an id.
    std::uint32_t intern(std::string_view id);
    /// Whether `intern` was called with it.
    [[nodiscard]] bool knows(std::string_view id) const;

    [[nodiscard]] argmap_text name(std::uint32_t symbol) const { return m_symbols[symbol].name; }
    /// The item that has the id; table 0 while there is none.
    [[nodiscard]] argmap_ref& item(std::uint32_t symbol) { return m_symbols[symbol].item; }

private:
    struct Symbol {
        argmap_text name;
        std::size_t hash;
        argmap_ref item;
    };

    [[nodiscard]] std::size_t slotOf(std::string_view id, std::size_t hash) const;
    void grow();

    StringPool& m_strings;
    std::vector<Symbol> m_symbols;
    std::vector<std::uint32_t>
        m_slots; // number of the symbol plus 1; 0: free. The size is a power of 2.
};

} // namespace argmap::wire
