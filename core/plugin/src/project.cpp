#include <argmap/plugin/project.hpp>

#include <argmap/files/read_file.hpp>
#include <argmap/plugin/manifest.hpp>

#include <fmt/format.h>

#include <system_error>

namespace argmap::plugin {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t largestManifest = 1U << 20U;

base::Result<std::string> readManifest(const fs::path& folder) {
    const fs::path file = folder / "manifest.json";
    std::error_code error;
    if (!fs::exists(file, error))
        return base::fail("plugin.no-manifest", "there is no manifest.json in this folder",
                          "Name the folder of a plugin, or of the project that builds one.",
                          folder.string());
    return files::readFile(files::realEnv(), file, largestManifest);
}

base::Diagnostic notBuilt(const fs::path& folder, const fs::path& built, const Manifest& manifest) {
    base::Diagnostic d;
    d.code = "plugin.not-built";
    d.file = (folder / "manifest.json").string();
    d.message =
        fmt::format("{} is not built: there is no {}, neither beside the manifest nor in {}",
                    manifest.id, manifest.library, built.string());
    d.advice = fmt::format("Build it: cmake -S {0} -B {1} && cmake --build {1}", folder.string(),
                           (folder / "build").string());
    return d;
}

base::Diagnostic changedSince(const fs::path& folder) {
    base::Diagnostic d;
    d.severity = base::Severity::Warning;
    d.code = "plugin.not-built";
    d.file = (folder / "manifest.json").string();
    d.message = "the manifest was changed since the plugin was built; the older one is used";
    d.advice = fmt::format("Build it again: cmake --build {}", (folder / "build").string());
    return d;
}

} // namespace

base::Result<Project> findProject(const fs::path& folder) {
    const base::Result<std::string> text = readManifest(folder);
    if (!text)
        return tl::unexpected(text.error());
    const base::Result<Manifest> manifest =
        parseManifest(*text, (folder / "manifest.json").string());
    if (!manifest)
        return tl::unexpected(manifest.error());
    std::error_code error;
    // A program needs no build; of one that is missing, the catalogue says what is wrong.
    if (manifest->isProgram() || fs::exists(folder / manifest->library, error))
        return Project{folder, {}};
    const fs::path built = folder / "build" / "plugins" / fs::path(manifest->library).stem();
    if (!fs::exists(built / manifest->library, error))
        return tl::unexpected(notBuilt(folder, built, *manifest));
    Project project{built, {}};
    if (const base::Result<std::string> old = readManifest(built); !old || *old != *text)
        project.notes.push_back(changedSince(folder));
    return project;
}

} // namespace argmap::plugin
