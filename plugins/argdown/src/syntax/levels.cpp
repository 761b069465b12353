#include "syntax/levels.hpp"

#include "syntax/limits.hpp"

namespace argmap::argdown {

void Levels::begin(Owner root, std::size_t base) {
    m_base = base;
    m_root = root;
    m_last = root;
    m_levels.clear();
}

Levels::Answer Levels::enter(std::size_t indent) {
    Answer answer;
    bool cameBack = false;
    while (!m_levels.empty() && indent < m_levels.back().indent) {
        m_levels.pop_back();
        cameBack = true;
    }
    if (m_levels.empty()) {
        // The first line of a block; or it came back past the outermost level, which only the root
        // can own.
        answer.unindented = indent <= m_base || m_last.index != m_root.index ||
                            m_last.isInference != m_root.isInference;
        m_levels.push_back({indent, m_root});
    } else if (indent > m_levels.back().indent && !cameBack) {
        if (m_levels.size() >= limits::levels)
            answer.tooDeep = true;
        else
            m_levels.push_back({indent, m_last});
    }
    answer.owner = m_levels.back().owner;
    return answer;
}

} // namespace argmap::argdown
