#include "loaded_libraries.hpp"

#include <sys/stat.h>

#include <array>
#include <map>
#include <mutex>

namespace argmap::plugin {

namespace {

// Device, inode, size, time of change; all 0: not there.
using Identity = std::array<std::uint64_t, 5>;

Identity identityOf(const std::filesystem::path& file) {
    struct stat facts{};
    if (::stat(file.c_str(), &facts) != 0)
        return {};
    return {static_cast<std::uint64_t>(facts.st_dev), static_cast<std::uint64_t>(facts.st_ino),
            static_cast<std::uint64_t>(facts.st_size),
            static_cast<std::uint64_t>(facts.st_mtim.tv_sec),
            static_cast<std::uint64_t>(facts.st_mtim.tv_nsec)};
}

struct List {
    std::mutex guard;
    std::map<std::filesystem::path, Identity> files;
};

List& list() {
    static List list;
    return list;
}

} // namespace

void rememberLoaded(const std::filesystem::path& library) {
    const std::lock_guard lock(list().guard);
    list().files.try_emplace(library, identityOf(library));
}

bool hasChangedSinceLoaded(const std::filesystem::path& library) {
    const std::lock_guard lock(list().guard);
    const auto found = list().files.find(library);
    return found != list().files.end() && found->second != identityOf(library);
}

} // namespace argmap::plugin
