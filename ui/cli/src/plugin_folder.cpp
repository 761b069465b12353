#include "plugin_folder.hpp"

#include <argmap/plugin/project.hpp>

namespace argmap::cli {

std::optional<TriedPlugin> findTried(const std::string& folder, bool inProcess,
                                     const Console& console) {
    const base::Result<plugin::Project> project = plugin::findProject(folder);
    if (!project) {
        console.print({project.error()});
        return std::nullopt;
    }
    console.print(project->notes);
    workbench::Setup setup;
    setup.pluginFolders = plugin::defaultFolders();
    setup.pluginFolders.insert(setup.pluginFolders.begin(),
                               {.path = project->folder, .isPlugin = true, .inProcess = inProcess});
    TriedPlugin tried{std::make_unique<workbench::Workbench>(std::move(setup))};
    if (tried.plugin().inUse())
        return tried;
    console.print(tried.plugin().problems);
    return std::nullopt;
}

} // namespace argmap::cli
