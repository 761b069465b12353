#include <argmap/document/document.hpp>

#include <utility>

namespace argmap::document {

namespace {

// What a changed item costs to keep: the path of table nodes above it and an average item (docs/benchmarks.md).
constexpr std::size_t bytesPerChange = 4096;

} // namespace

Document::Document(model::ArgumentMap map) : m_map(std::move(map)) {
    m_saved = m_history.stateNumber();
}

base::Result<model::ChangeSet> Document::commit(model::Transaction transaction, StepInfo info) {
    base::Result<model::ArgumentMap> after = std::move(transaction).commit();
    if (!after)
        return tl::unexpected(after.error());
    model::ChangeSet changes = model::diff(m_map, *after);
    if (changes.empty())
        return changes;
    Step step{std::move(info.name), std::move(info.mergeKey), m_map,     *after,
              m_selection,          info.selectionAfter,      info.time, 0};
    step.cost = bytesPerChange * (changes.items.size() + 1);
    m_history.push(std::move(step));
    m_selection = std::move(info.selectionAfter);
    become(std::move(*after));
    return changes;
}

std::string Document::undoName() const {
    return canUndo() ? m_history.steps()[m_history.position() - 1].name : std::string();
}

std::string Document::redoName() const {
    return canRedo() ? m_history.steps()[m_history.position()].name : std::string();
}

void Document::jump(std::size_t position) {
    if (position == m_history.position() || position > m_history.steps().size())
        return;
    const bool back = position < m_history.position();
    const Step& step = m_history.steps()[back ? position : position - 1];
    m_history.setPosition(position);
    m_history.seal();
    m_selection = back ? step.selectionBefore : step.selectionAfter;
    become(back ? step.before : step.after);
}

void Document::markSaved(std::uint64_t stateNumber) {
    m_saved = stateNumber;
    m_history.seal();
}

void Document::become(model::ArgumentMap map) {
    const model::ChangeSet changes = model::diff(m_map, map);
    m_map = std::move(map);
    for (const Observer& observer : m_observers)
        observer(changes);
}

} // namespace argmap::document
