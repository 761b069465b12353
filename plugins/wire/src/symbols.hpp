// The ids of a map that is being built: each known by a number, whether an item has it yet or not.
//
// Owned by MapBuilder. The ids' texts are those of the pool.
#pragma once

#include <argmap/wire/image_writer.hpp>
#include <argmap/wire/number_table.hpp>

#include <string_view>
#include <vector>

namespace argmap::wire {

class Symbols {
public:
    explicit Symbols(StringPool& strings) : m_strings(strings) {}

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
        argmap_ref item;
    };

    StringPool& m_strings;
    std::vector<Symbol> m_symbols;
    NumberTable m_numbers;
};

} // namespace argmap::wire
