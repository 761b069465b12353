#include <argmap/document/history.hpp>

#include <algorithm>
#include <utility>

namespace argmap::document {

bool History::push(Step step) {
    const bool joins = !m_sealed && m_position == m_steps.size() && m_position > 0 &&
                       !step.mergeKey.empty() && m_steps.back().mergeKey == step.mergeKey &&
                       step.time - m_steps.back().time <= mergeWindow;
    m_sealed = false;
    step.number = m_last + 1;
    add(std::move(step), joins);
    return joins;
}

void History::restore(Step step, bool joined) {
    add(std::move(step), joined && m_position > 0);
}

void History::add(Step step, bool joined) {
    forgetUndone();
    m_last = std::max(m_last, step.number);
    if (joined) {
        Step& last = m_steps.back();
        last.after = std::move(step.after);
        last.selectionAfter = std::move(step.selectionAfter);
        last.time = step.time;
        last.number = step.number;
        return;
    }
    m_cost += step.cost;
    m_steps.push_back(std::move(step));
    m_position = m_steps.size();
    forgetOldest();
}

const model::ArgumentMap& History::mapAt(std::size_t position) const {
    return position == 0 ? m_steps.front().before : m_steps[position - 1].after;
}

const Selection& History::go(std::size_t position) {
    const bool back = position < m_position;
    m_position = position;
    return back ? m_steps[position].selectionBefore : m_steps[position - 1].selectionAfter;
}

void History::setBudget(std::size_t budget) {
    m_budget = budget;
    forgetOldest();
}

std::optional<std::size_t> History::positionOf(std::uint64_t number) const {
    if (number == m_first)
        return 0;
    for (std::size_t i = m_steps.size(); i > 0; --i)
        if (m_steps[i - 1].number == number)
            return i;
    return std::nullopt;
}

std::uint64_t History::stateNumber() const {
    return m_position == 0 ? m_first : m_steps[m_position - 1].number;
}

void History::forgetUndone() {
    while (m_steps.size() > m_position) {
        m_cost -= m_steps.back().cost;
        m_steps.pop_back();
    }
}

void History::forgetOldest() {
    while (m_cost > m_budget && m_steps.size() > 1 && m_position > 0) {
        m_cost -= m_steps.front().cost;
        m_first = m_steps.front().number;
        m_steps.pop_front();
        --m_position;
    }
}

} // namespace argmap::document
