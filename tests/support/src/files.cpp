#include <argmap/support/files.hpp>

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace argmap::support {

std::filesystem::path sourceFolder() {
    return ARGMAP_SOURCE_DIR;
}

std::filesystem::path buildFolder() {
    return ARGMAP_BINARY_DIR;
}

std::filesystem::path fixture(std::string_view pathBelowTests) {
    return sourceFolder() / "tests" / pathBelowTests;
}

std::string readFile(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream || std::filesystem::is_directory(path))
        throw std::runtime_error(fmt::format("the test cannot read {}", path.string()));
    return {std::istreambuf_iterator<char>(stream), {}};
}

void writeFile(const std::filesystem::path& path, std::string_view bytes) {
    if (path.has_parent_path())
        std::filesystem::create_directories(path.parent_path());
    std::ofstream stream(path, std::ios::binary | std::ios::trunc);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    stream.close();
    if (!stream)
        throw std::runtime_error(fmt::format("the test cannot write {}", path.string()));
}

} // namespace argmap::support
