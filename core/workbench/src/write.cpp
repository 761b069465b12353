#include "native.hpp"
#include "state.hpp"

#include <argmap/plugin/map_image.hpp>

#include <algorithm>

namespace argmap::workbench {

Written writtenBy(const plugin::Offer& offer, plugin::Outcome outcome) {
    Written written;
    written.ending = endingOf(outcome.ending);
    written.outputs = std::move(outcome.outputs);
    written.diagnostics = std::move(outcome.diagnostics);
    if (written.ending != Ending::Done)
        return written;
    const auto main = std::find_if(written.outputs.begin(), written.outputs.end(),
                                   [](const plugin::Output& o) { return o.name.empty(); });
    if (main == written.outputs.end()) {
        written.ending = Ending::Broken;
        written.diagnostics.push_back(noResult(offer, "there is no main output"));
        return written;
    }
    std::rotate(written.outputs.begin(), main, main + 1);
    if (base::hasErrors(written.diagnostics))
        written.ending = Ending::Refused;
    return written;
}

Written refused(base::Diagnostic diagnostic) {
    Written written;
    written.ending = Ending::Refused;
    written.diagnostics.push_back(std::move(diagnostic));
    return written;
}

Written Workbench::write(const model::ArgumentMap& map, std::string_view format,
                         const Options& options, const Watch& watch) const {
    if (isNativeFormat(format))
        return writeNative(map, format);
    const auto plugins = m_state->plugins();
    const plugin::Offer writer = plugins->catalogue.find(plugin::InterfaceKind::Writer, format);
    if (!writer)
        return refused(unknownFormat(plugins->formats, format, Ability::Write));
    const base::Result<std::vector<std::uint8_t>> image = plugin::imageOfMap(map);
    if (!image)
        return refused(image.error());
    plugin::Call call;
    call.image = *image;
    call.options = options;
    return writtenBy(writer, m_state->host.run(writer, call, watch));
}

} // namespace argmap::workbench
