// What a workbench is made of, and the small things that its parts share.
//
// Owned by the Workbench; read by any thread. The pool of measurers locks itself.
#pragma once

#include "formats.hpp"
#include "measurer_pool.hpp"

#include <argmap/plugin/host.hpp>
#include <argmap/workbench/workbench.hpp>

namespace argmap::workbench {

struct Workbench::State {
    explicit State(Setup setup)
        : catalogue(setup.pluginFolders.empty() ? plugin::defaultFolders() : setup.pluginFolders),
          host(std::move(setup.runner)),
          formats(formatsOf(catalogue)) {}

    plugin::Catalogue catalogue;
    plugin::Host host;
    std::vector<Format> formats;
    MeasurerPool measurers;
};

[[nodiscard]] Ending endingOf(plugin::Ending ending);

/// An error that says that nothing does this with the format, and which formats there are.
[[nodiscard]] base::Diagnostic unknownFormat(const std::vector<Format>& formats,
                                             std::string_view format, Ability ability);

/// "a, b, c": the formats with that ability.
[[nodiscard]] std::string namesOf(const std::vector<Format>& formats, Ability ability);

/// The plugin of the offer gave something that is no result.
[[nodiscard]] base::Diagnostic noResult(const plugin::Offer& offer, const std::string& why);

/// What a writer or renderer gave, the main output first.
[[nodiscard]] Written writtenBy(const plugin::Offer& offer, plugin::Outcome outcome);
[[nodiscard]] Written refused(base::Diagnostic diagnostic);

} // namespace argmap::workbench
