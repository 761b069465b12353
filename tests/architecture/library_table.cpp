#include "library_table.hpp"

#include "markdown_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace argmap::architecture {
namespace {

/// The C++ library's headers have neither folder nor suffix; C's and the system's are these.
bool isOfTheSystem(std::string_view header) {
    constexpr auto files = std::to_array<std::string_view>(
        {"dirent.h", "dlfcn.h",  "errno.h",   "fcntl.h",   "fnmatch.h", "iconv.h",
         "limits.h", "malloc.h", "poll.h",    "pthread.h", "pwd.h",     "sched.h",
         "signal.h", "spawn.h",  "stdbool.h", "stddef.h",  "stdint.h",  "stdio.h",
         "stdlib.h", "string.h", "time.h",    "unistd.h"});
    return header.find_first_of("/.") == std::string_view::npos || header.starts_with("sys/") ||
           header.starts_with("linux/") || std::ranges::find(files, header) != files.end();
}

bool has(const Library& library, std::string_view header) {
    return std::ranges::any_of(library.headers, [&](const std::string& own) {
        return own.ends_with('/') ? header.starts_with(own) : header == own;
    });
}

} // namespace

LibraryTable LibraryTable::parse(std::string_view markdown) {
    LibraryTable table;
    for (const Row& row : markdownTable(markdown, "library"))
        table.m_libraries.push_back({.name = row.front(),
                                     .headers = listed(row.at(1)),
                                     .rooms = listed(row.at(2)),
                                     .package = row.back()});
    return table;
}

std::string LibraryTable::complaint(std::string_view folder, std::string_view header) const {
    if (isOfTheSystem(header))
        return {};
    const auto library = std::ranges::find_if(
        m_libraries, [&](const Library& candidate) { return has(candidate, header); });
    if (library == m_libraries.end())
        return fmt::format("<{}> is of no library in docs/dependencies.md", header);
    const auto& rooms = library->rooms;
    if (std::ranges::find(rooms, "all") != rooms.end() ||
        std::ranges::find(rooms, folder) != rooms.end())
        return {};
    return fmt::format("{} may not include {}, by docs/dependencies.md", folder, library->name);
}

} // namespace argmap::architecture
