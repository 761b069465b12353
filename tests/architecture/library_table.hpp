// The table of libraries in docs/dependencies.md: which room may include which library.
// Values without shared state; any thread may use them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace argmap::architecture {

struct Library {
    std::string name;
    std::vector<std::string> headers; ///< "fmt/" stands for a folder, "hb.h" for a file
    std::vector<std::string> rooms;   ///< folders; "all" for every room
    std::string package;
};

class LibraryTable {
public:
    /// Reads the table whose first heading is "library"; throws std::invalid_argument when it
    /// cannot.
    static LibraryTable parse(std::string_view markdown);

    [[nodiscard]] const std::vector<Library>& libraries() const { return m_libraries; }

    /// What is wrong with including <header> in a room; empty when nothing is. Headers of the C++
    /// and C libraries and of the system are free to all.
    [[nodiscard]] std::string complaint(std::string_view folder, std::string_view header) const;

private:
    std::vector<Library> m_libraries;
};

} // namespace argmap::architecture
