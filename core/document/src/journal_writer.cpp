#include "journal_writer.hpp"

#include "record_writer.hpp"

#include <argmap/model/change_set.hpp>

namespace argmap::document {

namespace {

std::vector<std::string> idsOf(const model::ArgumentMap& map, const Selection& selection) {
    std::vector<std::string> ids;
    for (const model::ItemRef item : selection)
        if (map.contains(item))
            ids.push_back(map.item(item).id);
    return ids;
}

} // namespace

template <class Line>
void JournalWriter::close(Line line) {
    const std::string_view lines = std::string_view(m_to).substr(m_blockBegin);
    m_chain = chained(m_chain, lines);
    line.end = {m_sequence++, std::exchange(m_lines, 0), m_chain};
    appendLine(m_to, line);
    m_blockBegin = m_to.size();
}

void JournalWriter::properties(const model::ArgumentMap& map) {
    RecordWriter writer(m_to, map);
    writer.properties();
    for (const std::string& record : map.properties().unknownRecords)
        writer.unknown(record);
    m_lines += 1 + map.properties().unknownRecords.size();
}

void JournalWriter::base(const KeptWork& work) {
    const auto& steps = work.history.steps();
    const model::ArgumentMap& map = steps.empty() ? work.map : steps.front().before;
    properties(map);
    RecordWriter writer(m_to, map);
    model::forEachItemType([&]<class T>() {
        for (const T& item : map.table<T>())
            writer.item(item);
        m_lines += map.table<T>().size();
    });
    BaseLine line;
    line.number = work.history.firstNumber();
    line.name = work.name;
    line.saved = work.saved;
    close(std::move(line));
}

void JournalWriter::step(const model::ArgumentMap& before, const Step& step, bool joined) {
    const model::ArgumentMap& after = step.after;
    const model::ChangeSet changes = model::diff(before, after);
    for (const model::Change& change : changes.items) {
        if (!change.before)
            continue;
        const std::string& id = before.item(change.item).id;
        if (change.after && after.item(change.item).id == id)
            continue;
        std::string fields;
        appendEscaped(fields, id);
        appendRecordLine(m_to, removeTag, fields);
        ++m_lines;
    }
    if (changes.properties)
        properties(after);
    RecordWriter writer(m_to, after);
    for (const model::Change& change : changes.items) {
        if (!change.after)
            continue;
        model::forEachItemType([&]<class T>() {
            if (const auto id = change.item.as<typename T::Id>())
                writer.item(after[id]);
        });
        ++m_lines;
    }
    StepLine line;
    line.number = step.number;
    line.joined = joined;
    line.name = step.name;
    line.mergeKey = step.mergeKey;
    line.selectionBefore = idsOf(before, step.selectionBefore);
    line.selectionAfter = idsOf(after, step.selectionAfter);
    close(std::move(line));
}

void JournalWriter::go(std::uint64_t number, const model::ArgumentMap& map,
                       const Selection& selection) {
    GoLine line;
    line.number = number;
    line.selection = idsOf(map, selection);
    close(std::move(line));
}

void JournalWriter::saving(const SavedState& state) {
    SavingLine line;
    line.state = state;
    close(std::move(line));
}

} // namespace argmap::document
