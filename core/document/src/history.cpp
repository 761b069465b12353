#include <argmap/document/history.hpp>

#include <utility>

namespace argmap::document {

void History::push(Step step) {
    const bool joins = !m_sealed && m_position == m_steps.size() && m_position > 0 &&
                       !step.mergeKey.empty() && m_steps.back().mergeKey == step.mergeKey &&
                       step.time - m_steps.back().time <= mergeWindow;
    m_sealed = false;
    while (m_steps.size() > m_position) {
        m_cost -= m_steps.back().cost;
        m_steps.pop_back();
        m_numbers.pop_back();
    }
    ++m_last;
    if (joins) {
        Step& last = m_steps.back();
        last.after = std::move(step.after);
        last.selectionAfter = std::move(step.selectionAfter);
        last.time = step.time;
        m_numbers.back() = m_last;
        return;
    }
    m_cost += step.cost;
    m_steps.push_back(std::move(step));
    m_numbers.push_back(m_last);
    m_position = m_steps.size();
    forget();
}

std::uint64_t History::stateNumber() const {
    return m_position == 0 ? m_base : m_numbers[m_position - 1];
}

void History::forget() {
    while (m_cost > m_budget && m_steps.size() > 1) {
        m_cost -= m_steps.front().cost;
        m_base = m_numbers.front();
        m_steps.pop_front();
        m_numbers.pop_front();
        --m_position;
    }
}

} // namespace argmap::document
