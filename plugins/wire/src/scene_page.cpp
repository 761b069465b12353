#include <argmap/wire/scene_page.hpp>

#include <cstring>
#include <span>

namespace argmap::wire {

namespace {

// Leaves of a table `count` rows from `first` on.
void narrow(argmap_image_table& table, std::uint32_t first, std::uint32_t count) {
    table.offset += std::uint64_t{first} * table.stride;
    table.count = count;
}

} // namespace

ImageBytes onePage(ByteSpan image, std::uint32_t page) {
    ImageBytes bytes(image.begin(), image.end());
    argmap_image_header header{};
    std::memcpy(&header, bytes.data(), sizeof header);
    const std::span<argmap_image_table> directory(
        reinterpret_cast<argmap_image_table*>(bytes.data() + sizeof header), header.table_count);
    argmap_list drawn{};
    for (argmap_image_table& table : directory)
        if (table.kind == ARGMAP_TABLE_SCENE_PAGES) {
            narrow(table, page, 1);
            std::uint8_t* const row = bytes.data() + table.offset;
            argmap_scene_page kept{};
            std::memcpy(&kept, row, sizeof kept);
            drawn = kept.drawn;
            kept.drawn.first = 0;
            std::memcpy(row, &kept, sizeof kept);
        }
    for (argmap_image_table& table : directory)
        if (table.kind == ARGMAP_TABLE_DRAWN)
            narrow(table, drawn.first, drawn.count);
    return bytes;
}

} // namespace argmap::wire
