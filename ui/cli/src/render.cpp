// argmap render IN -o OUT.svg: lays a map out and draws it.
#include "output.hpp"

#include <argmap/diagram/theme.hpp>
#include <argmap/files/read_file.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>

namespace argmap::cli {

namespace {

using diagram::Direction;

// What can be left out of a picture.
const std::map<std::string, void (*)(diagram::Options&)> leavable{
    {"title", [](diagram::Options& options) { options.titleBlock = false; }},
    {"legend", [](diagram::Options& options) { options.legend = false; }},
    {"sources", [](diagram::Options& options) { options.sources = false; }},
    {"numbers", [](diagram::Options& options) { options.numbers = false; }},
    {"tags", [](diagram::Options& options) { options.tags = false; }},
    {"loose", [](diagram::Options& options) { options.part.loose = false; }}};

struct Render {
    InputOptions input;
    OutputOptions output;
    PluginOptions plugins;
    std::vector<std::string> options;
    std::string layout; // empty: of the view, else one that suits the map
    Direction direction = Direction::Right;
    bool hasDirection = false; // it was given
    diagram::Part part;
    std::string theme;  // empty: of the map's first view
    InputOptions since; // an earlier version; no path: none
    std::string paper;  // empty: one page as large as the picture
    diagram::Orientation orientation = diagram::Orientation::Auto;
    std::vector<std::string> without; // names of `leavable`
    diagram::LineWords words = diagram::LineWords::Words;
    bool json = false;

    Status run() const {
        // A reader and two layouts at most.
        const workbench::Workbench bench({.runnersAhead = 3, .endsSoon = true, .drawsSoon = true});
        const Console console(plugins.quiet);
        output.checkRoomFor(json);
        const workbench::Format target = targetOf(bench, output, workbench::Ability::Draw);
        workbench::Options given = parseOptions(options);
        const workbench::Options ofTarget =
            takeDeclared(given, target.use(workbench::Ability::Draw));
        workbench::Picture picture;
        picture.layout = layout;
        picture.options.direction = direction;
        picture.options.part = part;
        picture.options.words = words;
        for (const std::string& name : without)
            leavable.at(name)(picture.options);
        if (!theme.empty()) {
            const base::Result<diagram::Theme> named = readTheme();
            if (!named) {
                console.print({named.error()});
                return named.error().code == "theme.unknown" ? Status::Usage : Status::FileFailed;
            }
            picture.style = named->style;
        }
        if (!paper.empty()) {
            picture.paper = diagram::paperNamed(paper);
            picture.paper->orientation = orientation;
            picture.anyDirection = !hasDirection;
        }
        // Options without a layout are those of the usual one, and choose it.
        const bool isChosen = layout.empty() || layout == workbench::automaticLayout;
        const std::string optionsOf = isChosen ? workbench::usualLayout : layout;
        for (const workbench::Format& format : bench.formats())
            if (format.name == optionsOf && format.use(workbench::Ability::LayOut) != nullptr)
                picture.layoutOptions = takeDeclared(given, format.use(workbench::Ability::LayOut));
        if (!picture.layoutOptions.empty())
            picture.layout = optionsOf;
        const workbench::Opened opened = open(bench, input, given, plugins, console);
        workbench::Written written;
        std::optional<model::ArgumentMap> map = opened.map;
        base::Diagnostics notes;
        if (map && theme.empty()) {
            diagram::Look look = diagram::lookOf(*map);
            picture.style = look.theme.style;
            if (look.problem)
                notes.push_back(*std::move(look.problem));
        }
        if (map && !since.path.empty()) {
            const workbench::Opened before = open(bench, since, {}, plugins, console);
            map.reset();
            written.ending = before.ending;
            if (before.map) {
                diagram::ChangedMap changed = diagram::changesSince(*before.map, *opened.map);
                map = std::move(changed.map);
                picture.options.changes =
                    std::make_shared<const diagram::Changes>(std::move(changed.changes));
            }
        }
        if (map && carriesMap(ofTarget)) {
            workbench::Written embedded = bench.write(*opened.map, "json", {}, plugins.watch());
            if (!embedded.outputs.empty())
                picture.options.mapJson = std::move(embedded.outputs.front().bytes);
        }
        if (map) {
            const Activity activity(console, "laying out");
            written = bench.render(*map, target.name, picture, ofTarget, plugins.watch());
            written.diagnostics.insert(written.diagnostics.begin(), notes.begin(), notes.end());
        }
        return ended(finish(opened, written, input, output, target, console, json));
    }

private:
    // The renderer is asked to embed the map (docs/svg.md).
    static bool carriesMap(const workbench::Options& ofTarget) {
        return std::any_of(ofTarget.begin(), ofTarget.end(), [](const plugin::Option& option) {
            return option.name == "embed" && option.value == "map";
        });
    }

    // The name of one that ships, or a file.
    base::Result<diagram::Theme> readTheme() const {
        if (!theme.ends_with(".json"))
            return diagram::themeNamed(theme);
        return files::readFile(files::realEnv(), theme).and_then([&](const std::string& text) {
            return diagram::readTheme(text, theme);
        });
    }
};

void addPart(CLI::App& command, diagram::Part& part) {
    const auto list = [&](const char* name, std::vector<std::string>& names, const char* help,
                          const char* what) {
        command.add_option(name, names, help)
            ->type_name(what)
            ->allow_extra_args(false)
            ->group("Part of the map");
    };
    list("--root", part.roots,
         "Only this item, by id or title, and what hangs below; may be "
         "given several times",
         "ITEM");
    command.add_option("--depth", part.depth, "So many levels below the topmost, the rest folded")
        ->type_name("N")
        ->group("Part of the map");
    list("--group", part.groups, "Only what stands in this group, by id or title", "GROUP");
    list("--tag", part.tags, "Only what has this tag", "TAG");
    list("--fold", part.folded, "Fold what hangs below this item", "ITEM");
}

} // namespace

void addRender(CLI::App& app, Chosen& chosen) {
    CLI::App* command = app.add_subcommand("render", "Lay out a map and draw it");
    auto render = std::make_shared<Render>();
    render->input.addTo(*command);
    render->output.addTo(*command, "svg …");
    command
        ->add_option(
            "--layout", render->layout,
            "Layout; default: that of the map's first view, else auto, which suits the map")
        ->type_name("NAME");
    const std::map<std::string, Direction> directions{{"right", Direction::Right},
                                                      {"down", Direction::Down},
                                                      {"left", Direction::Left},
                                                      {"up", Direction::Up}};
    command
        ->add_option("--direction", render->direction,
                     "Where reasons stand, seen from the main item: right, down, left or up; on "
                     "paper by default right or down, as it prints larger")
        ->transform(CLI::CheckedTransformer(directions).description(""))
        ->each([render](const std::string&) { render->hasDirection = true; })
        ->default_str("right")
        ->type_name("WAY");
    command
        ->add_option("--opt", render->options, "Option of the reader, the layout or the renderer")
        ->type_name("NAME=VALUE")
        ->allow_extra_args(false);
    command
        ->add_option(
            "--theme", render->theme,
            "How the picture looks: " + fmt::format("{}", fmt::join(diagram::themeNames(), ", ")) +
                ", or a file of yours, .json; default: as the map's first view says, else light")
        ->type_name("THEME");
    command
        ->add_option("--page", render->paper,
                     "Print on paper: " + fmt::format("{}", fmt::join(diagram::paperNames(), ", ")))
        ->check([](const std::string& name) {
            return diagram::paperNamed(name) ? std::string() : "there is no paper \"" + name + "\"";
        })
        ->type_name("PAPER");
    const std::map<std::string, diagram::Orientation> ways{
        {"auto", diagram::Orientation::Auto},
        {"portrait", diagram::Orientation::Portrait},
        {"landscape", diagram::Orientation::Landscape}};
    command
        ->add_option("--orientation", render->orientation,
                     "How the paper is held: portrait, landscape or auto, which prints larger")
        ->transform(CLI::CheckedTransformer(ways).description(""))
        ->default_str("auto")
        ->type_name("WAY");
    command
        ->add_option("--since", render->since.path,
                     "Mark what is new, changed or removed since this earlier version")
        ->type_name("OLD");
    command
        ->add_option(
            "--without", render->without,
            "Leave out the title, the legend, the list of sources, the numbers, the tags, or loose "
            "boxes, to and from which no line leads; may be given several times")
        ->check(CLI::IsMember(leavable).description(""))
        ->allow_extra_args(false)
        ->type_name("WHAT");
    const std::map<std::string, diagram::LineWords> words{{"words", diagram::LineWords::Words},
                                                          {"signs", diagram::LineWords::Signs},
                                                          {"none", diagram::LineWords::None}};
    command
        ->add_option("--words", render->words,
                     "What stands at the lines: words (because), signs (+) or none")
        ->transform(CLI::CheckedTransformer(words).description(""))
        ->default_str("words")
        ->type_name("HOW");
    addPart(*command, render->part);
    render->plugins.addTo(*command);
    command->add_flag("--json", render->json, "Report as JSON on standard output");
    command->callback([&chosen, render] { chosen.work = [render] { return render->run(); }; });
}

} // namespace argmap::cli
