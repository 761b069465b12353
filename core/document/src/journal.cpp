#include <argmap/document/journal.hpp>

#include "journal_writer.hpp"

#include <utility>

namespace argmap::document {

base::Result<void> Journal::begin(const KeptWork& work) {
    std::string bytes(journalHeader);
    JournalWriter writer(bytes, 0, 0);
    writer.base(work);
    const History& history = work.history;
    for (const Step& step : history.steps())
        writer.step(step.before, step, false);
    if (history.position() < history.steps().size())
        writer.go(history.stateNumber(), work.map, work.selection);
    auto made = files::AppendFile::replace(m_env, m_file, bytes);
    if (!made) {
        m_out.reset(); // the old one may have lost its name
        return tl::unexpected(std::move(made.error()));
    }
    m_out = *std::move(made);
    m_sequence = writer.sequence();
    m_chain = writer.chain();
    return {};
}

template <class Write>
base::Result<void> Journal::append(Write&& write) {
    if (needsBeginning())
        return base::fail("journal.not-begun", "the journal cannot be written on", "Save the map.",
                          m_file.string());
    std::string bytes;
    JournalWriter writer(bytes, m_sequence, m_chain);
    std::forward<Write>(write)(writer);
    auto done = m_out->append(bytes);
    if (done) {
        m_sequence = writer.sequence();
        m_chain = writer.chain();
    }
    return done;
}

base::Result<void> Journal::step(const model::ArgumentMap& before, const Step& step, bool joined) {
    return append([&](JournalWriter& writer) { writer.step(before, step, joined); });
}

base::Result<void> Journal::go(std::uint64_t number, const model::ArgumentMap& map,
                               const Selection& selection) {
    return append([&](JournalWriter& writer) { writer.go(number, map, selection); });
}

base::Result<void> Journal::saving(const SavedState& state) {
    return append([&](JournalWriter& writer) { writer.saving(state); });
}

base::Result<void> Journal::sync() {
    return m_out ? m_out->sync() : base::Result<void>();
}

} // namespace argmap::document
