// The journal of a document: every step, undo and redo, kept so that a crash takes nothing
// (docs/journal.md).
//
// Used by one thread at a time. A call that succeeds has handed its block to the system: it
// survives the end of the process, and after `sync` a power cut. One that fails leaves what was
// kept before as it was; after a `begin` that failed nothing is added before the next one.
#pragma once

#include <argmap/base/result.hpp>
#include <argmap/document/kept_work.hpp>
#include <argmap/files/append_file.hpp>

#include <optional>
#include <string>

namespace argmap::document {

class Journal {
public:
    /// Writes nothing yet. The folder of `file` must be there.
    Journal(files::Env& env, files::Path file) : m_env(env), m_file(std::move(file)) {}

    /// Starts a generation that holds this work with its history, in one step in the place of the
    /// one before. It is synced.
    base::Result<void> begin(const KeptWork& work);

    /// A step of the history that led on from `before` (Recorder::stepped).
    base::Result<void> step(const model::ArgumentMap& before, const Step& step, bool joined);
    /// An undo, a redo, a jump: the state of that number is current, with its map and what is
    /// selected.
    base::Result<void> go(std::uint64_t number, const model::ArgumentMap& map,
                          const Selection& selection);
    /// The file is about to become this state. To be synced before it does.
    base::Result<void> saving(const SavedState& state);
    base::Result<void> sync();

    /// Whether nothing can be added before the next `begin`: at first, and after a failure that
    /// leaves the disk in doubt.
    [[nodiscard]] bool needsBeginning() const { return !m_out || m_out->isBroken(); }
    [[nodiscard]] const files::Path& file() const { return m_file; }

private:
    template <class Write>
    base::Result<void> append(Write&& write);

    files::Env& m_env;
    files::Path m_file;
    std::optional<files::AppendFile> m_out;
    std::uint64_t m_sequence = 0;
    std::uint64_t m_chain = 0;
};

/// What a journal says.
struct ReadJournal {
    KeptWork work;
    /// The end was torn off, as a crash leaves it; what stood before is whole.
    bool torn = false;
};

/// Errors: journal.not-a-journal, journal.newer (a newer version wrote it), journal.damaged (it has
/// no sound beginning). `fileName` is for them.
[[nodiscard]] base::Result<ReadJournal> readJournal(std::string_view bytes,
                                                    const std::string& fileName);

} // namespace argmap::document
