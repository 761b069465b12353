#include "loaded_libraries.hpp"

#include <argmap/files/identity.hpp>

#include <map>
#include <mutex>

namespace argmap::plugin {

namespace {

struct List {
    std::mutex guard;
    std::map<std::filesystem::path, files::FileIdentity> files;
};

List& list() {
    static List list;
    return list;
}

} // namespace

void rememberLoaded(const std::filesystem::path& library) {
    const std::lock_guard lock(list().guard);
    list().files.try_emplace(library, files::identityNow(library));
}

bool hasChangedSinceLoaded(const std::filesystem::path& library) {
    const std::lock_guard lock(list().guard);
    const auto found = list().files.find(library);
    return found != list().files.end() && found->second != files::identityNow(library);
}

} // namespace argmap::plugin
