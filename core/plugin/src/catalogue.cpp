#include <argmap/plugin/catalogue.hpp>

#include <argmap/abi/plugin.h>
#include <argmap/files/xdg.hpp>

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <system_error>

namespace argmap::plugin {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t largestManifest = (1U << 20U) + 1;

std::vector<fs::path> pluginFoldersIn(const PluginFolder& place) {
    if (place.isPlugin)
        return {place.path};
    std::vector<fs::path> found;
    std::error_code error;
    for (fs::directory_iterator at(place.path, error), end; !error && at != end;
         at.increment(error)) {
        std::error_code unreadable;
        if (fs::exists(at->path() / "manifest.json", unreadable))
            found.push_back(at->path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

base::Result<Manifest> readManifestFile(const fs::path& file) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(file, error); // none of what is no regular file
    std::ifstream stream;
    std::string text;
    if (!error) {
        text.resize(static_cast<std::size_t>(std::min<std::uintmax_t>(size, largestManifest)));
        stream.open(file, std::ios::binary);
        stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    }
    if (stream.bad() || !stream.is_open())
        return base::fail("manifest.unreadable", "the manifest cannot be read",
                          "Check the permissions of the file.", file.string());
    text.resize(static_cast<std::size_t>(stream.gcount()));
    return parseManifest(text, file.string());
}

bool isExecutable(const fs::path& file) {
    return ::access(file.c_str(), X_OK) == 0;
}

Plugin readPlugin(const fs::path& folder, const PluginFolder& place) {
    Plugin plugin;
    plugin.folder = folder;
    plugin.installed = place.installed;
    plugin.inProcess = place.inProcess;
    const fs::path file = folder / "manifest.json";
    plugin.manifestFile = files::identityNow(file);
    base::Result<Manifest> manifest = readManifestFile(file);
    if (!manifest) {
        plugin.manifest.id = folder.filename().string();
        plugin.problems.push_back(std::move(manifest.error()));
        return plugin;
    }
    plugin.manifest = std::move(*manifest);
    plugin.libraryFile = files::identityNow(plugin.library());
    base::Diagnostic problem;
    problem.file = file.string();
    std::error_code error;
    if (plugin.manifest.abi != ARGMAP_ABI_MAJOR) {
        problem.code = "plugin.abi";
        problem.message =
            fmt::format("{} is made for version {} of the plugin interface, this Argmap has {}",
                        plugin.manifest.id, plugin.manifest.abi, ARGMAP_ABI_MAJOR);
        problem.advice = "Install the plugin's version for this Argmap.";
        plugin.problems.push_back(problem);
    } else if (!fs::is_regular_file(plugin.library(), error)) {
        problem.code = plugin.manifest.isProgram() ? "plugin.no-program" : "plugin.no-library";
        problem.message = fmt::format("{} has no file {}", plugin.manifest.id,
                                      plugin.library().filename().string());
        problem.advice = "Build or install the plugin again.";
        plugin.problems.push_back(problem);
    } else if (plugin.manifest.isProgram() && !isExecutable(plugin.library())) {
        problem.code = "plugin.no-program";
        problem.message = fmt::format("{} cannot start its program {}: it is not executable",
                                      plugin.manifest.id, plugin.manifest.program);
        problem.advice = fmt::format("Make it so: chmod +x {}", plugin.library().string());
        plugin.problems.push_back(problem);
    }
    return plugin;
}

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

} // namespace

fs::path programLibraryFolder() {
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    return program.parent_path().parent_path() / "lib" / "argmap";
}

std::vector<PluginFolder> defaultFolders() {
    std::vector<PluginFolder> folders;
    const std::string path = environment("ARGMAP_PLUGIN_PATH");
    for (std::size_t at = 0; at < path.size();) {
        const std::size_t end = std::min(path.find(':', at), path.size());
        if (end > at)
            folders.push_back({path.substr(at, end - at), false});
        at = end + 1;
    }
    folders.push_back({files::dataHome() / "argmap" / "plugins", false});
    folders.push_back({programLibraryFolder() / "plugins", true});
    return folders;
}

Catalogue::Catalogue(const std::vector<PluginFolder>& folders) {
    std::map<std::string, fs::path, std::less<>> first;
    for (const PluginFolder& place : folders)
        for (const fs::path& folder : pluginFoldersIn(place)) {
            Plugin plugin = readPlugin(folder, place);
            if (plugin.problems.empty()) {
                const auto [known, isNew] = first.emplace(plugin.manifest.id, folder);
                if (!isNew)
                    plugin.hiddenBy = known->second;
            }
            m_plugins.push_back(std::move(plugin));
        }
}

std::vector<Offer> Catalogue::offers(InterfaceKind kind) const {
    std::vector<Offer> found;
    for (const Plugin& plugin : m_plugins)
        if (plugin.inUse())
            for (const Interface& interface : plugin.manifest.interfaces)
                if (interface.kind == kind)
                    found.push_back({&plugin, &interface});
    return found;
}

Offer Catalogue::find(InterfaceKind kind, std::string_view format) const {
    for (const Offer& offer : offers(kind))
        if (offer.interface->format == format)
            return offer;
    return {};
}

namespace {

// By id: what is in use, and for those of which nothing is, what is bad about the first.
std::map<std::string_view, const Plugin*> byId(const Catalogue& catalogue) {
    std::map<std::string_view, const Plugin*> plugins;
    for (const Plugin& plugin : catalogue.plugins())
        if (const auto [at, isNew] = plugins.emplace(plugin.manifest.id, &plugin);
            !isNew && plugin.inUse() && !at->second->inUse())
            at->second = &plugin;
    return plugins;
}

bool isSame(const Plugin& a, const Plugin& b) {
    return a.folder == b.folder && a.inUse() == b.inUse() && a.manifestFile == b.manifestFile &&
           a.libraryFile == b.libraryFile;
}

PluginChange change(PluginChange::What what, const Plugin& plugin) {
    return {what, plugin.manifest.id, plugin.manifest.title, plugin.manifest.version};
}

} // namespace

std::vector<PluginChange> changesBetween(const Catalogue& before, const Catalogue& now) {
    std::vector<PluginChange> changes;
    const auto earlier = byId(before);
    const auto later = byId(now);
    for (const auto& [id, plugin] : later) {
        const auto was = earlier.find(id);
        if (was == earlier.end())
            changes.push_back(change(PluginChange::What::Added, *plugin));
        else if (!isSame(*was->second, *plugin))
            changes.push_back(change(PluginChange::What::Changed, *plugin));
    }
    for (const auto& [id, plugin] : earlier)
        if (!later.contains(id))
            changes.push_back(change(PluginChange::What::Removed, *plugin));
    return changes;
}

} // namespace argmap::plugin
