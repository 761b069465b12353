#include "map_decoder.hpp"

#include <argmap/base/utf8.hpp>

namespace argmap::plugin {

namespace {

constexpr std::int32_t million = 1'000'000;

} // namespace

// A relation needs both its items. Leaving one out leaves out those that relate to it, and so on.
IdsOfRows::IdsOfRows(const wire::MapView& view) {
    const auto& relations = view.records<wire::Relation>();
    std::vector<bool> gone(relations.size());
    std::vector<std::uint32_t> work;
    for (std::uint32_t row = 0; row < relations.size(); ++row) {
        gone[row] = relations[row].from.table == 0 || relations[row].to.table == 0;
        if (gone[row])
            work.push_back(row);
    }
    if (work.empty())
        return;
    std::vector<std::vector<std::uint32_t>> referrers(relations.size());
    for (std::uint32_t row = 0; row < relations.size(); ++row)
        for (const argmap_ref ref : {relations[row].from, relations[row].to})
            if (ref.table == ARGMAP_TABLE_RELATIONS)
                referrers[ref.row].push_back(row);
    while (!work.empty()) {
        const std::uint32_t row = work.back();
        work.pop_back();
        for (const std::uint32_t referrer : referrers[row])
            if (!gone[referrer]) {
                gone[referrer] = true;
                work.push_back(referrer);
            }
    }
    m_relations.resize(relations.size());
    std::uint32_t next = 0;
    for (std::uint32_t row = 0; row < relations.size(); ++row)
        if (!gone[row])
            m_relations[row] = {model::ItemType::Relation, next++};
}

model::ItemRef MapDecoder::item(const char* name, argmap_ref record) {
    const model::ItemRef ref = m_ids.of(record);
    if (!ref && record.table != 0)
        m_report.add("import.reference",
                     fmt::format("refers in \"{}\" to a relation that was left out", name));
    return ref;
}

void MapDecoder::operator()(const char* name, std::optional<std::int32_t>& field,
                            const std::int32_t& record) {
    if (record == ARGMAP_ABSENT)
        return;
    const std::string_view place = name;
    const bool isPlace = place == "start" || place == "end";
    if (record >= 0 && (isPlace || record <= million)) {
        field = record;
        return;
    }
    m_report.add(
        "import.number",
        isPlace ? fmt::format("has a negative \"{}\" ({}), left out", name, record)
                : fmt::format("has \"{}\" {} millionths, which is not between 0 and 1, left out",
                              name, record));
}

void MapDecoder::settle(std::vector<model::Wording>& wordings) {
    model::Wording& wording = wordings.back();
    if (wording.marks.empty())
        return;
    const auto length = static_cast<std::uint32_t>(base::codePointCount(wording.text));
    const std::size_t before = wording.marks.size();
    std::erase_if(wording.marks, [&](const model::Mark& mark) {
        return mark.start > mark.end || mark.end > length;
    });
    if (wording.marks.size() != before)
        m_report.add("import.mark", fmt::format("has {} marks outside of their text, left out",
                                                before - wording.marks.size()));
}

void MapDecoder::settle(std::vector<model::Span>& spans) {
    model::Span& span = spans.back();
    if (!span.start || !span.end || *span.start <= *span.end)
        return;
    m_report.add("import.span",
                 fmt::format("cites from {} to {}, backwards; the place was left out", *span.start,
                             *span.end));
    span.start.reset();
    span.end.reset();
}

void MapDecoder::settle(std::vector<model::Position>& positions) {
    if (!positions.back().item)
        positions.pop_back();
}

} // namespace argmap::plugin
