#include "map_decoder.hpp"

#include <argmap/model/fields.hpp>
#include <argmap/model/order_key.hpp>
#include <argmap/model/transaction.hpp>
#include <argmap/plugin/map_image.hpp>

#include <algorithm>
#include <string>
#include <unordered_set>

namespace argmap::plugin {

namespace {

class Import {
public:
    explicit Import(const wire::MapView& view)
        : m_view(view),
          m_ids(view),
          m_decoder(view, m_ids, m_report),
          m_transaction(model::ArgumentMap()) {}

    base::Result<ImportedMap> run() {
        measureGroups();
        model::forEachItemType([&]<class T>() { addAll<T>(); });
        m_report.aboutMap();
        const auto& maps = m_view.records<wire::Map>();
        if (!maps.empty())
            m_transaction.setProperties(properties(maps[0]));
        base::Result<model::ArgumentMap> map = std::move(m_transaction).commit();
        if (!map)
            return tl::unexpected(std::move(map.error()));
        return ImportedMap{std::move(*map), m_report.take()};
    }

private:
    [[nodiscard]] model::MapProperties properties(const argmap_map& record) {
        auto result = m_decoder.decoded<model::MapProperties>(record);
        std::unordered_set<std::string> seen;
        const std::size_t before = result.unknownRecords.size();
        std::erase_if(result.unknownRecords, [&](const std::string& text) {
            return !model::isUnknownRecord(text) || !seen.insert(text).second;
        });
        if (result.unknownRecords.size() != before)
            m_report.add("import.unknown-record",
                         fmt::format("has {} records of a newer file that are none, left out",
                                     before - result.unknownRecords.size()));
        return result;
    }

    template <class T>
    void addAll() {
        const auto& records = m_view.records<typename WireOf<T>::Type>();
        const std::vector<std::string> orders = ordersOf<T>(records);
        for (std::uint32_t row = 0; row < records.size(); ++row) {
            const argmap_item& head = records[row].item;
            m_head.id = m_view.text(head.id);
            m_head.originLine = head.origin_line;
            m_report.about(name(T::Id::type), m_head);
            if constexpr (std::is_same_v<T, model::Relation>)
                if (!m_ids.keeps(row)) {
                    m_report.add("import.relation", "lacks one of its two items and was left out");
                    continue;
                }
            T item = m_decoder.decoded<T>(records[row]);
            if (!orders.empty())
                item.order = orders[row];
            settle(row, item);
            m_transaction.insert(std::move(item));
        }
    }

    // Keys for all rows when one of them has none that is well formed; the order of the table then
    // counts.
    template <class T>
    [[nodiscard]] std::vector<std::string> ordersOf(const auto& records) {
        std::size_t given = 0;
        for (std::uint32_t row = 0; row < records.size(); ++row)
            given += model::isOrderKey(m_view.text(records[row].item.order)) ? 1U : 0U;
        if (given == records.size())
            return {};
        std::vector<std::string> keys = model::orderSequence(records.size());
        if (given == 0)
            return keys;
        // Some have keys: rows are sorted as if those without stood behind the row before them.
        std::vector<std::uint32_t> rows(records.size());
        std::vector<std::string_view> places(records.size());
        std::string_view last;
        for (std::uint32_t row = 0; row < records.size(); ++row) {
            const std::string_view order = m_view.text(records[row].item.order);
            last = model::isOrderKey(order) ? order : last;
            places[row] = last;
            rows[row] = row;
        }
        std::stable_sort(rows.begin(), rows.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return places[a] < places[b]; });
        std::vector<std::string> orders(records.size());
        for (std::size_t i = 0; i < rows.size(); ++i)
            orders[rows[i]] = std::move(keys[i]);
        return orders;
    }

    // What the rules say of an item as a whole.
    template <class T>
    void settle(std::uint32_t, T&) {}

    void settle(std::uint32_t, model::Statement& item) {
        if (!item.likelihoodLow || !item.likelihoodHigh ||
            *item.likelihoodLow <= *item.likelihoodHigh)
            return;
        m_report.add("import.number",
                     "has a lowest likelihood above its highest; they were exchanged");
        std::swap(item.likelihoodLow, item.likelihoodHigh);
    }
    void settle(std::uint32_t row, model::Inference& item) {
        if (item.target != model::ItemRef(model::ItemType::Inference, row))
            return;
        m_report.add("import.reference", "has itself as its target, left out");
        item.target = {};
    }
    void settle(std::uint32_t row, model::Group& item) {
        if (m_depths[row] % model::maxGroupDepth != 0 || m_depths[row] == 0)
            return;
        m_report.add(
            "import.group-depth",
            fmt::format("is nested deeper than {} groups and was put on the outermost level",
                        model::maxGroupDepth));
        item.group = {};
    }

    // How many groups each group stands in. There are no cycles: the view has looked.
    void measureGroups() {
        const auto& groups = m_view.records<wire::Group>();
        constexpr std::uint32_t unknown = 0xFFFFFFFFU;
        m_depths.assign(groups.size(), unknown);
        std::vector<std::uint32_t> way;
        for (std::uint32_t row = 0; row < groups.size(); ++row) {
            std::uint32_t at = row;
            for (; m_depths[at] == unknown && groups[at].item.group.table != 0;
                 at = groups[at].item.group.row)
                way.push_back(at);
            if (m_depths[at] == unknown)
                m_depths[at] = 0;
            for (std::uint32_t depth = m_depths[at]; !way.empty(); way.pop_back())
                m_depths[way.back()] = ++depth;
        }
    }

    const wire::MapView& m_view;
    ImportReport m_report;
    IdsOfRows m_ids;
    MapDecoder m_decoder;
    model::Transaction m_transaction;
    std::vector<std::uint32_t> m_depths; // of groups
    model::Item m_head;
};

} // namespace

base::Result<ImportedMap> mapFromImage(std::span<const std::uint8_t> image) {
    const wire::Checked<wire::MapView> view = wire::MapView::open(image);
    if (!view)
        return base::fail("image.invalid", view.error());
    return Import(*view).run();
}

} // namespace argmap::plugin
