// Journals that nobody writes any more: what a crash has left.
//
// Functions; any thread.
#pragma once

#include <argmap/document/journal.hpp>
#include <argmap/files/file_lock.hpp>

#include <chrono>
#include <optional>
#include <vector>

namespace argmap::document {

/// Where the journals of this user are: argmap/journals in the XDG state folder.
[[nodiscard]] files::Path journalFolder();

/// A journal whose program has ended, held so that no other program takes it.
struct AbandonedJournal {
    files::Path file;
    files::FileLock lock;
    std::chrono::system_clock::time_point written; ///< when it was last written on
};

/// The newest first. Journals that are in use are not among them, nor is what cannot be read.
[[nodiscard]] std::vector<AbandonedJournal> abandonedJournals(files::Env& env,
                                                              const files::Path& folder);

/// Takes one that is not in use; errors: journal.in-use, files.not-found …
[[nodiscard]] base::Result<AbandonedJournal> takeJournal(files::Env& env, const files::Path& file);

/// What a journal says, beside the file that it belongs to.
struct Recovered {
    KeptWork work;
    bool torn = false;
    files::Path file; ///< where it was saved last; empty: nowhere
    /// The number of the state that the file holds now; nothing: it is not there, or somebody else
    /// has written it.
    std::optional<std::uint64_t> saved;
    /// Whether the file holds, or held, something that is not in the journal's history.
    bool fileIsForeign = false;

    /// What people call it: by its file's name, else the name that it had, else its title.
    [[nodiscard]] std::string name() const;
    /// Whether there is something that the file has not.
    [[nodiscard]] bool hasUnsaved() const;
    /// How many steps lie between the file and the journal's last state; of a file that holds none
    /// of its states all.
    [[nodiscard]] std::size_t unsavedSteps() const;
};

/// Errors: as readFile and readJournal.
[[nodiscard]] base::Result<Recovered> recover(files::Env& env, const files::Path& journal);

} // namespace argmap::document
