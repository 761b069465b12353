// Where a test finds its files, and reading and writing them whole.
// Free functions without state; any thread may call them. A file that cannot be read or written is
// a broken test, so they throw std::runtime_error that names it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace argmap::support {

/// The root of the source tree.
[[nodiscard]] std::filesystem::path sourceFolder();

/// The build tree that this test belongs to; programs are in its bin/, plugins in
/// lib/argmap/plugins/.
[[nodiscard]] std::filesystem::path buildFolder();

/// A file below tests/: fixture("argdown/fixtures/unclosed_bracket.argdown").
[[nodiscard]] std::filesystem::path fixture(std::string_view pathBelowTests);

/// All bytes of a file.
[[nodiscard]] std::string readFile(const std::filesystem::path& path);

/// Replaces the file's bytes; makes the folders that lead to it.
void writeFile(const std::filesystem::path& path, std::string_view bytes);

} // namespace argmap::support
