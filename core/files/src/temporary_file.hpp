// A file that is filled beside the one whose place it is to take.
//
// Functions of core/files only; any thread. Those with a number give 0 or a descriptor, or the
// negated error number.
#pragma once

#include <argmap/files/env.hpp>
#include <argmap/files/identity.hpp>

#include <optional>
#include <string_view>

namespace argmap::files {

/// The file that is to be replaced.
struct Old {
    Path file;
    std::optional<struct stat> status; ///< nothing: it is not there
};

/// The file that symbolic links lead to, also where nothing is there yet. Links that go in a circle
/// stay as they are; the next call finds them.
[[nodiscard]] Path targetOf(const Path& file);

/// What a new file may be for everybody; the user's umask takes from it.
inline constexpr mode_t usualMode = 0666;

/// Opens a new, empty file in the folder of `target`, of a name of its own, to be appended to.
[[nodiscard]] int openTemporary(Env& env, const Path& target, Path& temporary,
                                mode_t mode = usualMode);

/// Fills it, owned and protected as the old one is, forces it to the disk and closes it, also after
/// an error.
[[nodiscard]] int fill(Env& env, int descriptor, std::string_view bytes, const Old& old,
                       FileIdentity& identity);

/// Forces the names in a folder to the disk: a new name is sure only then.
[[nodiscard]] int syncFolder(Env& env, const Path& folder);

[[nodiscard]] int writeAll(Env& env, int descriptor, std::string_view bytes);

} // namespace argmap::files
