// Which plugins there are: every manifest of the plugin folders, none of their code.
//
// A value, made once; any thread may read it. Reading costs about 0.1 ms a plugin.
#pragma once

#include <argmap/files/identity.hpp>
#include <argmap/plugin/manifest.hpp>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::plugin {

/// A folder whose subfolders are plugins: `<folder>/<plugin>/manifest.json`.
struct PluginFolder {
    std::filesystem::path path;
    bool installed = false; ///< what lies here came with the program and may run in its process
    bool isPlugin = false;  ///< is a plugin itself, and has none: one that somebody works on
    bool inProcess = false; ///< what lies here runs in the process that calls it: for a debugger
};

/// Those of ARGMAP_PLUGIN_PATH, the user's (`$XDG_DATA_HOME/argmap/plugins`) and the program's own
/// (`<prefix>/lib/argmap/plugins`, seen from `<prefix>/bin`), in this order.
[[nodiscard]] std::vector<PluginFolder> defaultFolders();

/// The folder `<prefix>/lib/argmap` of the running program: the runner and the installed plugins.
[[nodiscard]] std::filesystem::path programLibraryFolder();

struct Plugin {
    Manifest manifest; ///< of a bad one: the folder's name as its id
    std::filesystem::path folder;
    bool installed = false;
    bool inProcess = false;
    std::filesystem::path
        hiddenBy; ///< folder of the plugin of the same id that was found first; empty: in use
    base::Diagnostics problems;       ///< why it is not used
    files::FileIdentity manifestFile; ///< as it was read; all 0: it could not be
    files::FileIdentity libraryFile;

    [[nodiscard]] bool inUse() const { return hiddenBy.empty() && problems.empty(); }
    /// The file with its code: a library, or a program.
    [[nodiscard]] std::filesystem::path library() const {
        return folder / (manifest.isProgram() ? manifest.program : manifest.library);
    }
};

/// An interface of a plugin, as the host is asked for it. Lives as long as the catalogue.
struct Offer {
    const Plugin* plugin = nullptr;
    const Interface* interface = nullptr;

    [[nodiscard]] explicit operator bool() const { return interface != nullptr; }
};

class Catalogue {
public:
    /// Looks through the folders, in their order; what is hidden by an earlier one is listed after
    /// it. A folder that is not there is empty.
    explicit Catalogue(const std::vector<PluginFolder>& folders);
    Catalogue(Catalogue&&) = default;
    Catalogue& operator=(Catalogue&&) = default;

    /// In the order in which they were found; within a folder by name.
    [[nodiscard]] const std::vector<Plugin>& plugins() const { return m_plugins; }
    /// All of one kind that are in use, in order of plugins.
    [[nodiscard]] std::vector<Offer> offers(InterfaceKind kind) const;
    /// The first of that kind and format.
    [[nodiscard]] Offer find(InterfaceKind kind, std::string_view format) const;

private:
    std::vector<Plugin> m_plugins;
};

struct PluginChange {
    enum class What : std::uint8_t { Added, Changed, Removed };
    What what = What::Changed;
    std::string id;
    std::string title; ///< empty: its manifest is bad
    std::string version;
};

/// What has become of the plugins in use: added, removed, or with another folder, manifest or
/// library; and bad ones that are new. By id.
[[nodiscard]] std::vector<PluginChange> changesBetween(const Catalogue& before,
                                                       const Catalogue& now);

} // namespace argmap::plugin
