// The diagram as a file of any format that a plugin draws, and as SVG in the clipboard.

#include "reason.hpp"

#include <argmap/files/write_atomically.hpp>
#include <argmap/presenter/presenter.hpp>

#include <algorithm>
#include <utility>

namespace argmap::presenter {

// SVG first, which any program takes; what else the plugins draw behind it.
std::vector<FileKind> Presenter::kindsOfPictures() const {
    std::vector<FileKind> kinds;
    for (const workbench::Format& format : m_bench.formats())
        if (format.use(workbench::Ability::Draw) != nullptr && !format.extensions.empty())
            kinds.push_back({format.title, "." + format.extensions.front()});
    std::ranges::stable_partition(kinds,
                                  [](const FileKind& kind) { return kind.suffix == ".svg"; });
    return kinds;
}

void Presenter::exportDiagram() {
    std::filesystem::path suggestion = m_file.empty() ? m_suggested : m_file;
    suggestion = suggestion.empty() ? std::filesystem::path("map.svg")
                                    : suggestion.replace_extension(".svg");
    const auto file = m_shell.askExport(suggestion, kindsOfPictures());
    if (!file)
        return;
    const auto format = m_bench.formatOf(*file, workbench::Ability::Draw);
    const std::string target = format ? format->name : "svg";
    say("Exporting " + file->filename().string() + " …");
    m_files.run([this, draw = m_picture.drawing(map()), file = *file, target,
                 &env = m_env](std::stop_token stop) {
        workbench::Watch watch;
        watch.stop = std::move(stop);
        const workbench::Written written = draw(target, watch);
        std::string message = "Exported " + file.filename().string() + ".";
        base::Result<void> done;
        if (written.ending == workbench::Ending::Done && !written.outputs.empty())
            done = files::writeAtomically(env, file, written.outputs.front().bytes)
                       .map([](const files::WrittenFile&) {});
        else if (const base::Diagnostic* why = reason(written.diagnostics))
            done = tl::unexpected(*why);
        return [this, done, message] {
            say(done ? message : "The diagram was not exported.");
            if (!done)
                m_shell.tell("The diagram could not be exported: " + done.error().message,
                             done.error().advice);
        };
    });
}

void Presenter::copySvg() {
    say("Drawing …");
    m_files.run([this, draw = m_picture.drawing(map())](std::stop_token stop) {
        workbench::Watch watch;
        watch.stop = std::move(stop);
        workbench::Written written = draw("svg", watch);
        return [this, written = std::move(written)] {
            if (written.ending != workbench::Ending::Done || written.outputs.empty()) {
                const base::Diagnostic* why = reason(written.diagnostics);
                say(why == nullptr ? "The diagram could not be drawn." : why->message);
                return;
            }
            m_shell.copySvg(written.outputs.front().bytes);
            say("The diagram was copied as SVG.");
        };
    });
}

} // namespace argmap::presenter
