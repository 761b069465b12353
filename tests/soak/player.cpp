#include "player.hpp"

#include <argmap/model/transaction.hpp>

#include <stdexcept>
#include <utility>

namespace argmap::soak {

Player::Player(document::KeptWork work, std::optional<std::uint64_t> saved, std::uint64_t seed)
    : m_document(std::move(work), saved), m_editor(seed), m_random(seed) {
    model::Transaction::seedIds(seed);
}

Player::Move Player::next() {
    const std::uint64_t dice = m_random() % 100;
    m_time += std::chrono::milliseconds(m_random() % 2000); // some edits are joined
    const std::size_t steps = m_document.history().steps().size();
    if (dice < 8)
        return Move::Save;
    if (dice < 20 && m_document.canUndo()) {
        m_document.undo();
    } else if (dice < 28 && m_document.canRedo()) {
        m_document.redo();
    } else if (dice < 31 && steps > 0) {
        m_document.jump(m_random() % (steps + 1));
    } else {
        auto edits = m_editor.edits(m_document.map(), 1 + m_random() % 3);
        if (!m_document.commit(
                std::move(edits),
                {"Edit " + std::to_string(m_random() % 1000), dice < 60 ? "text" : "", {}, m_time}))
            throw std::logic_error("the generator breaks a rule of the model");
    }
    return Move::Change;
}

} // namespace argmap::soak
