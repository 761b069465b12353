// The plugin that an author works on, in a workbench that finds it before all others.
//
// Main thread.
#pragma once

#include "command.hpp"

#include <memory>
#include <optional>
#include <string>

namespace argmap::cli {

struct TriedPlugin {
    std::unique_ptr<workbench::Workbench> bench;

    /// Lives as long as the workbench.
    [[nodiscard]] const plugin::Plugin& plugin() const {
        return bench->plugins()->plugins().front();
    }
};

/// The plugin in the folder, or built by the project in it; nothing, and said why.
[[nodiscard]] std::optional<TriedPlugin> findTried(const std::string& folder, bool inProcess,
                                                   const Console& console);

} // namespace argmap::cli
