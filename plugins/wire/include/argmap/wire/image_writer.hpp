// Writes images (abi/image.h): tables of rows, and the pool of texts that they point into.
//
// Used by the builders of maps, graphs, layouts and scenes. A writer belongs to one thread. Rows
// that are added are borrowed until `finish` has copied them.
#pragma once

#include <argmap/abi/image.h>
#include <argmap/wire/bytes.hpp>
#include <argmap/wire/growing_rows.hpp>

#include <array>
#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace argmap::wire {

/// The texts of an image. Equal short texts that come soon after each other are stored once.
class StringPool {
public:
    /// What is not UTF-8 is repaired with U+FFFD and counted.
    argmap_text add(std::string_view text);

    [[nodiscard]] std::string_view at(argmap_text text) const {
        return bytes().substr(text.offset, text.size);
    }
    [[nodiscard]] std::size_t repairs() const { return m_repairs; }
    /// More than 4 GiB of texts were added; those that did not fit are empty.
    [[nodiscard]] bool overflowed() const { return m_overflowed; }
    [[nodiscard]] std::string_view bytes() const { return {m_bytes.data(), m_bytes.size()}; }

private:
    argmap_text append(std::string_view text);

    GrowingRows<char> m_bytes;
    std::array<argmap_text, 1024> m_recent{};
    std::size_t m_repairs = 0;
    bool m_overflowed = false;
};

class ImageWriter {
public:
    explicit ImageWriter(std::uint32_t magic) : m_magic(magic) {}

    /// Adds a table. Kinds may come in any order, each once; empty tables are left out.
    template <class Row>
    void add(std::uint32_t kind, std::span<const Row> rows) {
        static_assert(std::is_trivially_copyable_v<Row> && alignof(Row) <= 8);
        addTable(kind, sizeof(Row), rows.size(), rows.data());
    }
    template <class Row>
    void add(std::uint32_t kind, const std::vector<Row>& rows) {
        add(kind, std::span<const Row>(rows));
    }
    /// Adds a table that is let go as soon as it was copied: of a large image there is never more
    /// than one, and a table.
    template <class Row>
    void take(std::uint32_t kind, GrowingRows<Row>&& rows) {
        auto kept = std::make_shared<const GrowingRows<Row>>(std::move(rows));
        add(kind, std::span<const Row>(*kept));
        if (!kept->empty())
            m_tables.back().owner = std::move(kept);
    }
    void add(const StringPool& strings) {
        addTable(ARGMAP_TABLE_STRINGS, 1, strings.bytes().size(), strings.bytes().data());
    }

    /// The whole image.
    [[nodiscard]] ImageBytes finish();

private:
    struct Table {
        argmap_image_table entry;
        const void* rows;
        std::shared_ptr<const void> owner{}; ///< of the rows; null: they are borrowed
    };

    void addTable(std::uint32_t kind, std::size_t stride, std::size_t count, const void* rows);

    std::uint32_t m_magic;
    std::vector<Table> m_tables;
};

} // namespace argmap::wire
