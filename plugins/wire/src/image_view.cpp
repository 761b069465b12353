#include <argmap/wire/image_view.hpp>

#include <argmap/wire/utf8.hpp>

#include <limits>

namespace argmap::wire {

namespace {

std::string tableName(std::uint32_t kind) {
    return "table " + std::to_string(kind);
}

// What is wrong with an entry of the directory, or nothing.
std::string entryError(const argmap_image_table& table, std::uint64_t imageSize) {
    if (table.count > std::numeric_limits<std::uint32_t>::max())
        return tableName(table.kind) + " has more rows than can be counted";
    if (table.count > 0 && table.stride == 0)
        return tableName(table.kind) + " has rows of no size";
    if (table.offset % 8 != 0)
        return tableName(table.kind) + " does not begin at a multiple of 8";
    // No overflow: both factors are below 2^32.
    const std::uint64_t size = table.count * table.stride;
    if (table.offset > imageSize || size > imageSize - table.offset)
        return tableName(table.kind) + " reaches past the end of the image";
    return {};
}

} // namespace

Checked<ImageView> ImageView::open(ByteSpan image, std::uint32_t magic) {
    const auto failed = [](std::string why) { return Checked<ImageView>::failed(std::move(why)); };
    if (image.size() < sizeof(argmap_image_header))
        return failed("the image is too short for its header");
    if (reinterpret_cast<std::uintptr_t>(image.data()) % 8 != 0)
        return failed("the image does not begin at a multiple of 8");
    argmap_image_header header{};
    std::memcpy(&header, image.data(), sizeof header);
    if (header.magic != magic)
        return failed("the image is of another kind");
    if (header.version != ARGMAP_IMAGE_VERSION)
        return failed("the image has version " + std::to_string(header.version) +
                      ", this program knows version " + std::to_string(ARGMAP_IMAGE_VERSION));
    if (header.size > image.size())
        return failed("the image is cut off");
    const std::uint64_t room = (header.size < sizeof header ? 0 : header.size - sizeof header);
    if (header.table_count > room / sizeof(argmap_image_table))
        return failed("the image's directory is cut off");

    ImageView view;
    view.m_image = image.first(header.size);
    view.m_directory = {reinterpret_cast<const argmap_image_table*>(image.data() + sizeof header),
                        header.table_count};
    const argmap_image_table* previous = nullptr;
    for (const argmap_image_table& table : view.m_directory) {
        if (previous && previous->kind >= table.kind)
            return failed("the image's directory is not in order");
        previous = &table;
        if (std::string error = entryError(table, header.size); !error.empty())
            return failed(std::move(error));
    }
    const argmap_image_table* strings = view.find(ARGMAP_TABLE_STRINGS);
    if (strings && strings->stride != 1)
        return failed("the table of texts has a stride other than 1");
    view.m_strings = textOf(view.bytes(ARGMAP_TABLE_STRINGS));
    if (!isUtf8(view.m_strings))
        return failed("the image's texts are not UTF-8");
    return view;
}

ByteSpan ImageView::bytes(std::uint32_t kind) const {
    const argmap_image_table* table = find(kind);
    if (!table || table->stride != 1)
        return {};
    return m_image.subspan(table->offset, table->count);
}

bool ImageView::holds(argmap_text text) const {
    const auto continues = [&](std::size_t at) {
        return at < m_strings.size() &&
               (static_cast<unsigned char>(m_strings[at]) & 0xC0u) == 0x80u;
    };
    return text.size == 0 ||
           (text.size <= m_strings.size() && text.offset <= m_strings.size() - text.size &&
            !continues(text.offset) && !continues(std::size_t{text.offset} + text.size));
}

const argmap_image_table* ImageView::find(std::uint32_t kind) const {
    const auto at = std::ranges::lower_bound(m_directory, kind, {}, &argmap_image_table::kind);
    return at != m_directory.end() && at->kind == kind ? &*at : nullptr;
}

std::string ImageView::tooShort(std::uint32_t kind, std::uint32_t stride) {
    return tableName(kind) + " has rows of only " + std::to_string(stride) + " bytes";
}

} // namespace argmap::wire
