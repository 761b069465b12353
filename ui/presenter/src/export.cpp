// The diagram as a file of any format that a plugin draws, and as SVG in the clipboard.

#include "reason.hpp"

#include <argmap/files/identity.hpp>
#include <argmap/files/write_atomically.hpp>
#include <argmap/presenter/presenter.hpp>
#include <argmap/workbench/outputs.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace argmap::presenter {

namespace {

constexpr const char* smallTextAdvice =
    "Larger paper or shorter texts make it larger, and so does folding branches away.";

base::Diagnostic whyNot(const base::Diagnostics& diagnostics) {
    if (const base::Diagnostic* why = reason(diagnostics))
        return *why;
    base::Diagnostic d;
    d.message = "nothing was drawn";
    return d;
}

std::vector<std::string> takenNames(files::Env& env,
                                    const std::vector<std::filesystem::path>& places,
                                    const std::filesystem::path& known) {
    std::vector<std::string> names;
    for (const std::filesystem::path& place : places) {
        const base::Result<files::FileIdentity> there = files::identify(env, place);
        if (place != known && (there || there.error().code != "files.not-found"))
            names.push_back(place.filename().string());
    }
    return names;
}

// "Exported pact-1.svg to pact-3.svg: 3 pages; the smallest text is printed at 7.4 points."
std::string reportOf(const std::vector<std::filesystem::path>& places,
                     const std::vector<diagram::PrintedPage>& pages) {
    std::string report = "Exported " + places.front().filename().string();
    if (places.size() > 1)
        report += " to " + places.back().filename().string();
    if (const diagram::PrintedPage* smallest = diagram::smallestOf(pages))
        report += fmt::format(": {} page{}; the smallest text is printed at {:.1f} points",
                              pages.size(), pages.size() == 1 ? "" : "s", smallest->smallest);
    return report + ".";
}

// Empty: all can be read on paper.
std::string smallText(const std::vector<diagram::PrintedPage>& pages) {
    const diagram::PrintedPage* smallest = diagram::smallestOf(pages);
    if (smallest == nullptr || smallest->smallest >= diagram::leastPrinted)
        return {};
    return fmt::format("The text on page {} is printed at {:.1f} points, which is hard to read.",
                       smallest - pages.data() + 1, smallest->smallest);
}

} // namespace

// SVG first, which any program takes; what else the plugins draw behind it.
std::vector<FileKind> Presenter::kindsOfPictures() const {
    std::vector<FileKind> kinds;
    for (const workbench::Format& format : m_bench.formats())
        if (format.use(workbench::Ability::Draw) != nullptr && !format.extensions.empty())
            kinds.push_back({m_bench.plugins()
                                 ->find(plugin::InterfaceKind::Renderer, format.name)
                                 .interface->title,
                             "." + format.extensions.front()});
    std::ranges::stable_partition(kinds,
                                  [](const FileKind& kind) { return kind.suffix == ".svg"; });
    return kinds;
}

// A diagram as it was drawn, on its way to the disk.
struct Presenter::Exported {
    std::filesystem::path file;
    workbench::Written drawn;
    std::vector<std::filesystem::path> places; ///< of its outputs
};

void Presenter::exportDiagram() {
    std::filesystem::path suggestion = m_file.empty() ? m_suggested : m_file;
    suggestion = suggestion.empty() ? std::filesystem::path("map.svg")
                                    : suggestion.replace_extension(".svg");
    const auto to = m_shell.askExport(suggestion, kindsOfPictures());
    if (!to)
        return;
    const auto format = m_bench.formatOf(to->file, workbench::Ability::Draw);
    const std::string target = format ? format->name : "svg";
    say("Exporting " + to->file.filename().string() + " …");
    m_files.run([this, draw = m_picture.drawing(map(), to->paper), file = to->file,
                 target](std::stop_token stop) {
        workbench::Watch watch;
        watch.stop = std::move(stop);
        auto exported = std::make_shared<Exported>();
        exported->file = file;
        exported->drawn = draw(target, watch);
        return [this, exported] { this->exported(exported); };
    });
}

void Presenter::exported(const std::shared_ptr<Exported>& exported) {
    const workbench::Written& drawn = exported->drawn;
    auto places = workbench::placesOf(drawn.outputs, exported->file);
    if (drawn.ending != workbench::Ending::Done || drawn.outputs.empty())
        places = tl::unexpected(whyNot(drawn.diagnostics));
    if (!places)
        return notExported(places.error());
    // About the file itself the user was asked when it was named.
    const std::vector<std::string> taken = takenNames(m_env, *places, exported->file);
    if (!taken.empty() && !m_shell.askReplace(taken))
        return say("The diagram was not exported.");
    exported->places = *std::move(places);
    m_files.run([this, exported, &env = m_env](const std::stop_token&) {
        base::Result<void> done;
        for (std::size_t i = 0; done && i < exported->places.size(); ++i)
            done =
                files::writeAtomically(env, exported->places[i], exported->drawn.outputs[i].bytes)
                    .map([](const files::WrittenFile&) {});
        return [this, exported, done] {
            if (!done)
                return notExported(done.error());
            say(reportOf(exported->places, exported->drawn.pages));
            if (const std::string warning = smallText(exported->drawn.pages); !warning.empty())
                m_shell.tell(warning, smallTextAdvice);
        };
    });
}

void Presenter::notExported(const base::Diagnostic& why) {
    say("The diagram was not exported.");
    m_shell.tell("The diagram could not be exported: " + why.message, why.advice);
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
