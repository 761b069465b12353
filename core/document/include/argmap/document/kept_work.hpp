// A document as a journal keeps it: its map with the whole history, and what of it a file holds.
//
// A value; the maps in it may be read in any thread.
#pragma once

#include <argmap/document/history.hpp>
#include <argmap/model/argument_map.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace argmap::document {

/// A state of the document that was, or was about to be, written to a file.
struct SavedState {
    std::string file;         ///< absolute path
    std::uint64_t hash = 0;   ///< of the file's bytes (contentHash)
    std::uint64_t number = 0; ///< of the state in the history
    friend bool operator==(const SavedState&, const SavedState&) = default;
};

struct KeptWork {
    std::string
        name; ///< what the document is called: "pact.argmap", "a.argdown (imported)"; empty: new
    model::ArgumentMap map;
    History history;
    Selection selection;
    /// Where it was saved, the newest last: the file holds one of these states, or somebody else
    /// has written it. Empty: never saved.
    std::vector<SavedState> saved;
};

} // namespace argmap::document
