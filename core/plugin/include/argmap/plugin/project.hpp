// A plugin where its author works on it: a folder with the manifest, and the binary beside it or
// where the project's build puts it.
//
// A pure function of the file system; any thread.
#pragma once

#include <argmap/base/result.hpp>

#include <filesystem>

namespace argmap::plugin {

struct Project {
    std::filesystem::path folder; ///< of the plugin as it can be called: manifest and binary
    base::Diagnostics notes;      ///< that the manifest was changed since the plugin was built
};

/// The folder itself where the binary (or program) stands beside its manifest, else
/// `build/plugins/<name>` in it. Errors say what to do: `plugin.no-manifest`, those of the
/// manifest, `plugin.not-built`.
[[nodiscard]] base::Result<Project> findProject(const std::filesystem::path& folder);

} // namespace argmap::plugin
