#include "pieces.hpp"

#include <algorithm>

namespace argmap::painter {

void Pieces::cut(const wire::SceneView& scene, const argmap_run& run) {
    const std::string_view text = scene.text(run.text);
    const bool rightToLeft = run.rtl != 0;
    m_pieces.clear();
    for (std::uint32_t at = 0; at < run.glyphs.count; ++at) {
        const std::uint32_t letter = scene.glyphs()[run.glyphs.first + at].letter;
        if (m_pieces.empty() || m_pieces.back().letter != letter)
            m_pieces.push_back({letter, 0});
        ++m_pieces.back().glyphs;
    }
    if (!inOrder(rightToLeft))
        m_pieces.assign(1, {0, static_cast<int>(run.glyphs.count)});
    (rightToLeft ? m_pieces.back() : m_pieces.front()).letter = 0;
    m_clusters.clear();
    m_text.clear();
    const auto whole = static_cast<std::uint32_t>(text.size());
    for (std::size_t at = 0; at < m_pieces.size(); ++at) {
        const bool isLast = rightToLeft ? at == 0 : at + 1 == m_pieces.size();
        const std::uint32_t begin = m_pieces[at].letter;
        const std::uint32_t end = isLast        ? whole
                                  : rightToLeft ? m_pieces[at - 1].letter
                                                : m_pieces[at + 1].letter;
        m_text.append(text, begin, end - begin);
        m_clusters.push_back({static_cast<int>(end - begin), m_pieces[at].glyphs});
    }
}

bool Pieces::inOrder(bool rightToLeft) const {
    const auto wrong = [&](const Piece& a, const Piece& b) {
        return rightToLeft ? a.letter <= b.letter : a.letter >= b.letter;
    };
    return std::ranges::adjacent_find(m_pieces, wrong) == m_pieces.end();
}

} // namespace argmap::painter
