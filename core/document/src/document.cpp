#include <argmap/document/document.hpp>

#include "step_cost.hpp"

#include <utility>

namespace argmap::document {

Document::Document(model::ArgumentMap map, std::size_t historyBudget)
    : m_map(std::move(map)), m_history(historyBudget) {
    m_saved = m_history.stateNumber();
}

Document::Document(KeptWork work, std::optional<std::uint64_t> saved)
    : m_map(std::move(work.map)),
      m_history(std::move(work.history)),
      m_selection(std::move(work.selection)),
      m_saved(saved) {
    m_history.seal();
}

base::Result<model::ChangeSet> Document::commit(model::Transaction transaction, StepInfo info) {
    if (!transaction.base().isSnapshotOf(m_map))
        return base::fail("document.stale", "the map has changed since this edit was begun",
                          "Make the edit again.");
    base::Result<model::ArgumentMap> after = std::move(transaction).commit();
    if (!after)
        return tl::unexpected(after.error());
    model::ChangeSet changes = model::diff(m_map, *after);
    if (changes.empty())
        return changes;
    Step step{std::move(info.name), std::move(info.mergeKey), m_map,    *after,
              m_selection,          info.selectionAfter,      info.time};
    step.cost = stepCost(m_map, changes);
    const bool joined = m_history.push(std::move(step));
    m_selection = std::move(info.selectionAfter);
    if (m_recorder)
        m_recorder->stepped(m_map, m_history.steps().back(), joined);
    become(*std::move(after), changes);
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
    m_selection = m_history.go(position);
    m_history.seal();
    if (m_recorder)
        m_recorder->moved(m_history.stateNumber());
    const model::ArgumentMap map = m_history.mapAt(position);
    become(map, model::diff(m_map, map));
}

void Document::markSaved(std::uint64_t stateNumber) {
    m_saved = stateNumber;
    m_history.seal();
}

void Document::become(model::ArgumentMap map, const model::ChangeSet& changes) {
    m_map = std::move(map);
    for (std::size_t i = 0; i < m_observers.size(); ++i) // one may subscribe another
        m_observers[i](changes);
}

} // namespace argmap::document
