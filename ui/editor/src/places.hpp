// Where the files lie that came with the program.
#pragma once

#include <filesystem>

namespace argmap::editor {

/// The sample map: beside the installed program, or in the source tree that it was built from.
/// Empty: not there.
[[nodiscard]] std::filesystem::path sampleFile();

} // namespace argmap::editor
