// Reads images (abi/image.h) that nobody vouches for.
//
// `open` checks header, directory, sizes, offsets and strides before anything is used; `records`
// and `text` never read outside. A view borrows the bytes, which must stay and not change; it may
// be copied and read by any thread.
#pragma once

#include <argmap/abi/image.h>
#include <argmap/wire/bytes.hpp>
#include <argmap/wire/checked.hpp>

#include <algorithm>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::wire {

/// The rows of a table, whatever its stride.
template <class Record>
class Records {
public:
    Records() = default;
    Records(const std::uint8_t* first, std::size_t stride, std::uint32_t count)
        : m_first(first), m_stride(stride), m_count(count) {}
    /// Rows that were too short or badly aligned, copied.
    explicit Records(std::shared_ptr<const std::vector<Record>> copied)
        : m_first(reinterpret_cast<const std::uint8_t*>(copied->data())),
          m_stride(sizeof(Record)),
          m_count(static_cast<std::uint32_t>(copied->size())),
          m_copied(std::move(copied)) {}

    [[nodiscard]] std::uint32_t size() const { return m_count; }
    [[nodiscard]] bool empty() const { return m_count == 0; }
    /// `row` is less than size().
    const Record& operator[](std::uint32_t row) const {
        return *reinterpret_cast<const Record*>(m_first + row * m_stride);
    }

private:
    const std::uint8_t* m_first = nullptr;
    std::size_t m_stride = sizeof(Record);
    std::uint32_t m_count = 0;
    std::shared_ptr<const std::vector<Record>> m_copied;
};

class ImageView {
public:
    ImageView() = default;

    /// Checks the container; the texts are valid UTF-8 as a whole.
    static Checked<ImageView> open(ByteSpan image, std::uint32_t magic);

    /// The rows of a table; none when the table is absent or `error` says why it cannot be read.
    template <class Record>
    Records<Record> records(std::uint32_t kind, std::string& error) const;

    /// A table of bytes (stride 1).
    [[nodiscard]] ByteSpan bytes(std::uint32_t kind) const;

    /// In bytes.
    [[nodiscard]] std::size_t size() const { return m_image.size(); }

    /// Whether the text lies in the pool and is not cut within a code point.
    [[nodiscard]] bool holds(argmap_text text) const;
    /// Empty when it does not lie in the pool.
    [[nodiscard]] std::string_view text(argmap_text text) const {
        return text.size <= m_strings.size() && text.offset <= m_strings.size() - text.size
                   ? m_strings.substr(text.offset, text.size)
                   : std::string_view();
    }

private:
    [[nodiscard]] const argmap_image_table* find(std::uint32_t kind) const;
    static std::string tooShort(std::uint32_t kind, std::uint32_t stride);

    ByteSpan m_image;
    std::span<const argmap_image_table> m_directory;
    std::string_view m_strings;
};

/// Whether the rows of a list lie in a table of `size` rows.
[[nodiscard]] inline bool inRange(argmap_list list, std::size_t size) {
    return list.count <= size && list.first <= size - list.count;
}

template <class Record>
Records<Record> ImageView::records(std::uint32_t kind, std::string& error) const {
    const argmap_image_table* table = find(kind);
    if (!table)
        return {};
    const std::uint8_t* first = m_image.data() + table->offset;
    const auto count = static_cast<std::uint32_t>(table->count);
    if (table->stride >= sizeof(Record) && table->stride % alignof(Record) == 0)
        return Records<Record>(first, table->stride, count);
    // A shorter row is one of an older plugin. One much shorter would let a small image claim much
    // memory.
    if (table->stride < sizeof(Record) / 4) {
        error = tooShort(kind, table->stride);
        return {};
    }
    auto copied = std::make_shared<std::vector<Record>>(count);
    const std::size_t known = std::min<std::size_t>(table->stride, sizeof(Record));
    for (std::uint32_t row = 0; row < count; ++row)
        std::memcpy(&(*copied)[row], first + std::size_t{row} * table->stride, known);
    return Records<Record>(std::move(copied));
}

} // namespace argmap::wire
