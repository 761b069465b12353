// The house as it stands on disk: its source files, and where they break the table of rooms.
// Free functions without state; any thread may call them. They throw when a file cannot be
// read.
#pragma once

#include "library_table.hpp"
#include "room_table.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace argmap::architecture {

/// A file below the root, with '/' between folders.
struct SourceFile {
    std::string path;
    std::string text;

    /// The first two folders of its path: "core/model"; the path itself where there are fewer.
    [[nodiscard]] std::string folder() const;
    [[nodiscard]] std::size_t lineCount() const;
    [[nodiscard]] bool isCode() const; ///< C or C++, by its suffix
};

enum class Files { Code, All };

/// What stands in core/, plugins/ and ui/ below `root`, sorted by path. Code: C and C++ only.
[[nodiscard]] std::vector<SourceFile> productFiles(const std::filesystem::path& root, Files which);

/// The folders of the rooms that exist below `root`, sorted: "core/base", "plugins/argdown" …
[[nodiscard]] std::vector<std::string> roomFolders(const std::filesystem::path& root);

struct Rules {
    RoomTable rooms;
    LibraryTable libraries;
};

/// One line for each include and each linked room that the rules do not allow, as
/// "file:line: what is wrong", sorted by file.
[[nodiscard]] std::vector<std::string> violations(const std::filesystem::path& root,
                                                  const Rules& rules);

} // namespace argmap::architecture
