#include <argmap/wire/map_view.hpp>

#include "map_checker.hpp"

#include <bit>
#include <functional>

namespace argmap::wire {

namespace {

// Whether following `link` from any row comes back to it.
template <class Table, class Link>
bool hasCircle(const Table& table, Link&& link) {
    std::vector<std::uint32_t> walk(table.size(), 0); // the walk that came by first
    for (std::uint32_t start = 0; start < table.size(); ++start) {
        for (std::uint32_t at = start; walk[at] == 0;) {
            walk[at] = start + 1;
            const argmap_ref next = link(table[at]);
            if (next.table == 0)
                break;
            if (walk[next.row] == start + 1)
                return true;
            at = next.row;
        }
    }
    return false;
}

// A slot of the index: 24 bits of the hash, 8 of the table, 32 of the row.
constexpr int hashShift = 40;
constexpr int tableShift = 32;

std::uint64_t packed(std::size_t hash, argmap_ref ref) {
    return (std::uint64_t{hash} >> hashShift << hashShift) |
           (std::uint64_t{ref.table} << tableShift) | ref.row;
}

argmap_ref unpacked(std::uint64_t slot) {
    return {static_cast<std::uint32_t>(slot >> tableShift) & 0xFFu,
            static_cast<std::uint32_t>(slot)};
}

bool haveSameHash(std::uint64_t a, std::uint64_t b) {
    return (a ^ b) >> hashShift == 0;
}

} // namespace

Checked<MapView> MapView::open(ByteSpan image) {
    Checked<ImageView> container = ImageView::open(image, ARGMAP_IMAGE_MAP);
    if (!container)
        return Checked<MapView>::failed(container.error());
    MapView view;
    view.m_image = *container;
    std::string error = view.load();
    if (error.empty())
        error = view.check();
    if (!error.empty())
        return Checked<MapView>::failed(std::move(error));
    return view;
}

std::string MapView::load() {
    std::string error;
    const auto table = [&]<class T>() {
        m_tables.of<T>() = m_image.records<typename Fields<T>::Record>(Fields<T>::table, error);
    };
    table.operator()<Map>();
    forEachItemType(table);
    forEachPartType(table);
    m_tables.texts = m_image.records<argmap_text>(ARGMAP_TABLE_TEXTS, error);
    m_tables.refs = m_image.records<argmap_ref>(ARGMAP_TABLE_REFS, error);
    return error;
}

std::string MapView::check() {
    if (m_tables.of<Map>().size() > 1)
        return "the image holds more than one map";
    MapChecker checker(m_image, m_tables);
    std::size_t items = 0;
    const auto table = [&]<class T>() {
        for (std::uint32_t row = 0; row < count<T>() && checker.error().empty(); ++row)
            checker.check<T>(row);
        items += count<T>();
    };
    table.operator()<Map>();
    forEachItemType(table);
    if (!checker.error().empty())
        return checker.error();
    if (hasCircle(records<Group>(), [](const argmap_group& group) { return group.item.group; }))
        return "a group stands within itself";
    if (hasCircle(records<Comment>(), [](const argmap_comment& one) { return one.reply_to; }))
        return "a comment replies to itself";
    return index(items);
}

std::string MapView::index(std::size_t items) {
    m_slots.assign(std::bit_ceil(items * 2 + 1), 0);
    std::string error;
    forEachItemType([&]<class T>() {
        for (std::uint32_t row = 0; row < count<T>() && error.empty(); ++row) {
            const std::string_view id = text(records<T>()[row].item.id);
            if (!isWellFormedId(id)) {
                error = std::string(itemName(Fields<T>::table)) + " " + std::to_string(row) +
                        " has a malformed id";
                return;
            }
            const std::size_t hash = std::hash<std::string_view>{}(id);
            std::uint64_t& slot = m_slots[slotOf(id, hash)];
            if (slot != 0)
                error = "two items have the id \"" + std::string(id) + '"';
            slot = packed(hash, {Fields<T>::table, row});
        }
    });
    return error;
}

std::size_t MapView::slotOf(std::string_view id, std::size_t hash) const {
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hash & mask;
    while (m_slots[slot] != 0 && (!haveSameHash(m_slots[slot], packed(hash, {})) ||
                                  this->id(unpacked(m_slots[slot])) != id))
        slot = (slot + 1) & mask;
    return slot;
}

// NOLINTNEXTLINE(readability-convert-member-functions-to-static): the lambda needs this map
const argmap_item* MapView::item(argmap_ref ref) const {
    const argmap_item* result = nullptr;
    forEachItemType([&]<class T>() {
        if (ref.table == Fields<T>::table && ref.row < count<T>())
            result = &records<T>()[ref.row].item;
    });
    return result;
}

std::string_view MapView::id(argmap_ref ref) const {
    const argmap_item* found = item(ref);
    return found ? text(found->id) : std::string_view();
}

argmap_ref MapView::find(std::string_view id) const {
    if (m_slots.empty())
        return {};
    return unpacked(m_slots[slotOf(id, std::hash<std::string_view>{}(id))]);
}

} // namespace argmap::wire
