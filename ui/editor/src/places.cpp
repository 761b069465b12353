#include "places.hpp"

#include <initializer_list>

namespace argmap::editor {

std::filesystem::path sampleFile() {
    std::error_code error;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (error)
        return {};
    const std::filesystem::path bin = program.parent_path();
    // Installed: <prefix>/bin and <prefix>/share/argmap/samples. Built: <tree>/build/<preset>/bin
    // and <tree>/samples.
    for (const char* folder : {"../share/argmap/samples", "../../../samples"})
        for (const char* name : {"kim-putin.argmap", "kim-putin.argdown"}) {
            const std::filesystem::path file = (bin / folder / name).lexically_normal();
            if (std::filesystem::exists(file, error))
                return file;
        }
    return {};
}

} // namespace argmap::editor
