#include "house.hpp"

#include <argmap/support/files.hpp>

#include <algorithm>
#include <array>

namespace argmap::architecture {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 3> productParts = {"core", "plugins", "ui"};

} // namespace

std::string SourceFile::folder() const {
    const auto first = path.find('/');
    return path.substr(0, first == std::string::npos ? first : path.find('/', first + 1));
}

bool SourceFile::isCode() const {
    constexpr std::array<std::string_view, 6> suffixes = {".hpp", ".cpp", ".h",
                                                          ".c",   ".inl", ".ipp"};
    return std::ranges::any_of(suffixes, [&](auto suffix) { return path.ends_with(suffix); });
}

std::size_t SourceFile::lineCount() const {
    const auto ends = static_cast<std::size_t>(std::ranges::count(text, '\n'));
    return ends + (text.empty() || text.ends_with('\n') ? 0 : 1);
}

std::vector<SourceFile> productFiles(const fs::path& root, Files which) {
    std::vector<SourceFile> files;
    for (const std::string_view part : productParts) {
        if (!fs::exists(root / part))
            continue;
        for (const auto& entry : fs::recursive_directory_iterator(root / part)) {
            SourceFile file{.path = entry.path().lexically_relative(root).generic_string(),
                            .text = {}};
            if (!entry.is_regular_file() || (which == Files::Code && !file.isCode()))
                continue;
            file.text = support::readFile(entry.path());
            files.push_back(std::move(file));
        }
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

std::vector<std::string> roomFolders(const fs::path& root) {
    std::vector<std::string> folders;
    for (const std::string_view part : productParts)
        if (fs::exists(root / part))
            for (const auto& entry : fs::directory_iterator(root / part))
                if (entry.is_directory())
                    folders.push_back(entry.path().lexically_relative(root).generic_string());
    std::ranges::sort(folders);
    return folders;
}

} // namespace argmap::architecture
