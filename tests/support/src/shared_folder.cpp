#include <argmap/support/shared_folder.hpp>

#include <argmap/support/files.hpp>

#include <fmt/format.h>

#include <cstdlib>

namespace argmap::support {
namespace {

std::filesystem::path sharedFolder() {
    const char* const named = std::getenv("ARGMAP_SHARED");
    return named != nullptr ? std::filesystem::path(named)
                            : sourceFolder().parent_path() / "shared";
}

} // namespace

std::optional<std::filesystem::path> inShared(std::string_view pathBelowShared) {
    auto path = sharedFolder() / pathBelowShared;
    if (!std::filesystem::exists(path))
        return std::nullopt;
    return path;
}

std::string absentFromShared(std::string_view pathBelowShared) {
    return fmt::format(
        "NOT TESTED: {} is absent; ARGMAP_SHARED may name the folder that holds '{}'",
        (sharedFolder() / pathBelowShared).string(), pathBelowShared);
}

} // namespace argmap::support
