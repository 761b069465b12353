// argmap bench layout IN…: how steady layouts are while one edits, and how fast.
#include "command.hpp"
#include "json.hpp"

#include <argmap/workbench/layout_bench.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace argmap::cli {

namespace {

using workbench::LayoutFigures;

double share(std::uint64_t part, std::uint64_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

double milliseconds(std::chrono::duration<double> time) {
    return std::round(time.count() * 1e5) / 100;
}

struct Bench {
    std::vector<std::string> inputs;
    std::string from;
    std::string layout; // empty: each that there is
    std::size_t edits = 7 * 4;
    PluginOptions plugins;
    std::vector<std::string> options;
    bool json = false;

    Status run() const {
        if (std::ranges::count(inputs, "-") > 1)
            throw CLI::ValidationError("IN", "standard input can be read once only");
        const workbench::Workbench bench;
        const Console console(plugins.quiet);
        const std::vector<std::string> layouts = layoutsOf(bench);
        Status status = Status::Good;
        Json runs = Json::array();
        if (!json)
            fmt::print("{:24} {:10} {:>6} {:>6} {:>9} {:>9} {:>9} {:>9}\n", "map", "layout",
                       "boxes", "edits", "moved", "swapped", "first ms", "again ms");
        for (const std::string& path : inputs) {
            const InputOptions input{path, from};
            const workbench::Opened opened =
                open(bench, input, parseOptions(options), plugins, console);
            status = graver(status, statusOf(opened.ending, opened.diagnostics));
            if (!opened.map)
                continue;
            for (const std::string& name : layouts)
                status = graver(status, one(bench, console, input, *opened.map, name, runs));
        }
        if (json)
            print({{"edits", edits}, {"runs", runs}});
        return status;
    }

private:
    [[nodiscard]] std::vector<std::string> layoutsOf(const workbench::Workbench& bench) const {
        if (!layout.empty())
            return {layout};
        std::vector<std::string> names;
        for (const workbench::Format& format : bench.formats())
            if (format.use(workbench::Ability::LayOut) != nullptr)
                names.push_back(format.name);
        return names;
    }

    [[nodiscard]] Status one(const workbench::Workbench& bench, const Console& console,
                             const InputOptions& input, const model::ArgumentMap& map,
                             const std::string& name, Json& runs) const {
        workbench::Picture picture;
        picture.layout = name;
        LayoutFigures figures;
        {
            const Activity activity(console, "measuring " + name);
            figures = workbench::benchLayout(bench, map, picture, edits, plugins.watch());
        }
        console.print(figures.diagnostics);
        if (json)
            runs.push_back(toJson(input, name, figures));
        else if (figures.ending == workbench::Ending::Done)
            tell(input, figures);
        return statusOf(figures.ending, figures.diagnostics);
    }

    static Json toJson(const InputOptions& input, const std::string& name,
                       const LayoutFigures& figures) {
        Json run{{"file", input.shownName()}, {"layout", name}};
        if (figures.ending != workbench::Ending::Done)
            return run;
        run["layout"] = figures.layout;
        run["boxes"] = figures.boxes;
        run["edits"] = figures.edits;
        run["moved"] = share(figures.moves.moved, figures.moves.boxes);
        run["swapped"] = share(figures.moves.swapped, figures.moves.pairs);
        run["firstMs"] = milliseconds(figures.first);
        run["againMs"] = milliseconds(figures.again);
        return run;
    }

    static void tell(const InputOptions& input, const LayoutFigures& figures) {
        fmt::print("{:24} {:10} {:6} {:6} {:7.2f} % {:7.2f} % {:9.1f} {:9.1f}\n", input.shownName(),
                   figures.layout, figures.boxes, figures.edits,
                   100 * share(figures.moves.moved, figures.moves.boxes),
                   100 * share(figures.moves.swapped, figures.moves.pairs),
                   milliseconds(figures.first), milliseconds(figures.again));
    }
};

} // namespace

void addBench(CLI::App& app, Chosen& chosen) {
    CLI::App* group = app.add_subcommand("bench", "Measure what plugins do with maps");
    group->require_subcommand(1);
    CLI::App* command = group->add_subcommand(
        "layout", "How steady layouts are while a map is edited, and how fast");
    auto bench = std::make_shared<Bench>();
    command->add_option("IN", bench->inputs, "Files to read; - is standard input")->required();
    command
        ->add_option("--from", bench->from,
                     "Format of the input, where name and content do not tell")
        ->type_name("FORMAT");
    command->add_option("--layout", bench->layout, "Layout, or auto; default: each that there is")
        ->type_name("NAME");
    command->add_option("--edits", bench->edits, "How many edits are made in each map")
        ->capture_default_str()
        ->check(CLI::Range(1, 100'000))
        ->type_name("COUNT");
    command->add_option("--opt", bench->options, "Option of the reader")
        ->type_name("NAME=VALUE")
        ->allow_extra_args(false);
    bench->plugins.addTo(*command);
    command->add_flag("--json", bench->json, "As JSON");
    command->callback([&chosen, bench] { chosen.work = [bench] { return bench->run(); }; });
}

} // namespace argmap::cli
