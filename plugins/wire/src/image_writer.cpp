#include <argmap/wire/image_writer.hpp>

#include <argmap/wire/utf8.hpp>

#include <algorithm>
#include <cstring>
#include <limits>

namespace argmap::wire {

namespace {

constexpr std::size_t maxSharedSize = 64;

constexpr std::uint64_t alignedTo8(std::uint64_t size) {
    return (size + 7) / 8 * 8;
}

// Good enough to find a text that was just used: its size, beginning and end.
std::size_t quickHash(std::string_view text) {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    const std::size_t size = std::min(text.size(), sizeof begin);
    std::memcpy(&begin, text.data(), size);
    std::memcpy(&end, text.data() + text.size() - size, size);
    const std::uint64_t mixed = (begin ^ (end * 31) ^ text.size()) * 0x9E3779B97F4A7C15ull;
    return mixed >> 40;
}

void appendBytes(ImageBytes& image, const void* data, std::size_t size) {
    const auto* bytes = static_cast<const std::uint8_t*>(data);
    image.insert(image.end(), bytes, bytes + size);
}

} // namespace

argmap_text StringPool::add(std::string_view text) {
    if (text.empty())
        return {};
    if (!isUtf8(text)) {
        ++m_repairs;
        return append(repaired(text));
    }
    if (text.size() > maxSharedSize)
        return append(text);
    argmap_text& recent = m_recent[quickHash(text) % m_recent.size()];
    if (at(recent) != text)
        recent = append(text);
    return recent;
}

argmap_text StringPool::append(std::string_view text) {
    constexpr std::size_t limit = std::numeric_limits<std::uint32_t>::max();
    if (text.size() > limit || m_bytes.size() > limit - text.size()) {
        m_overflowed = true;
        return {};
    }
    const argmap_text result{static_cast<std::uint32_t>(m_bytes.size()),
                             static_cast<std::uint32_t>(text.size())};
    m_bytes.append({text.data(), text.size()});
    return result;
}

void ImageWriter::addTable(std::uint32_t kind, std::size_t stride, std::size_t count,
                           const void* rows) {
    if (count > 0)
        m_tables.push_back({{kind, static_cast<std::uint32_t>(stride), count, 0}, rows, {}});
}

ImageBytes ImageWriter::finish() {
    std::ranges::sort(m_tables, {}, [](const Table& table) { return table.entry.kind; });
    std::uint64_t size = sizeof(argmap_image_header) + m_tables.size() * sizeof(argmap_image_table);
    for (Table& table : m_tables) {
        table.entry.offset = alignedTo8(size);
        size = table.entry.offset + table.entry.count * table.entry.stride;
    }
    size = alignedTo8(size);

    ImageBytes image;
    image.reserve(size);
    const argmap_image_header header{m_magic, ARGMAP_IMAGE_VERSION, size,
                                     static_cast<std::uint32_t>(m_tables.size()), 0};
    appendBytes(image, &header, sizeof header);
    for (const Table& table : m_tables)
        appendBytes(image, &table.entry, sizeof table.entry);
    for (Table& table : m_tables) {
        image.resize(table.entry.offset);
        appendBytes(image, table.rows, table.entry.count * table.entry.stride);
        table.owner.reset();
    }
    image.resize(size);
    return image;
}

} // namespace argmap::wire
