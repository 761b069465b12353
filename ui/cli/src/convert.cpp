// argmap convert IN -o OUT: reads a map in one format and writes it in another.
#include "output.hpp"

#include <argmap/diagram/numbers.hpp>

#include <filesystem>

namespace argmap::cli {

namespace {

struct Convert {
    InputOptions input;
    OutputOptions output;
    PluginOptions plugins;
    std::vector<std::string> options;
    bool fixNumbers = false;
    bool freeNumbers = false;
    bool json = false;

    Status run() const {
        const workbench::Workbench bench;
        const Console console(plugins.quiet);
        output.checkRoomFor(json);
        const workbench::Format target = targetOf(bench, output, workbench::Ability::Write);
        workbench::Options given = parseOptions(options);
        const workbench::Options ofTarget =
            takeDeclared(given, target.use(workbench::Ability::Write));
        const workbench::Opened opened = open(bench, input, given, plugins, console);
        workbench::Written written;
        if (opened.map && wouldHarmInput(opened.format, target.name)) {
            written.ending = workbench::Ending::Refused;
            written.diagnostics.push_back(
                base::fail("option.output", "the output is the input, in another format",
                           "Give the output another name; the source file is kept as it is.",
                           output.path)
                    .value());
        } else if (opened.map) {
            const Activity activity(console, "writing");
            const base::Result<model::ArgumentMap> map = renumbered(*opened.map);
            if (map)
                written = bench.write(*map, target.name, ofTarget, plugins.watch());
            else
                written.diagnostics.push_back(map.error());
        }
        return finish(opened, written, input, output, target, console, json);
    }

private:
    [[nodiscard]] base::Result<model::ArgumentMap> renumbered(const model::ArgumentMap& map) const {
        if (fixNumbers)
            return diagram::fixNumbers(map).transaction.commit();
        if (freeNumbers)
            return diagram::freeNumbers(map).transaction.commit();
        return map;
    }

    [[nodiscard]] bool wouldHarmInput(const std::string& from, const std::string& to) const {
        std::error_code error;
        return from != to && input.path != "-" && output.path != "-" &&
               std::filesystem::equivalent(input.path, output.path, error);
    }
};

} // namespace

void addConvert(CLI::App& app, Chosen& chosen) {
    CLI::App* command =
        app.add_subcommand("convert", "Read a map in one format and write it in another");
    auto convert = std::make_shared<Convert>();
    convert->input.addTo(*command);
    convert->output.addTo(*command, "argmap, json …");
    command->add_option("--opt", convert->options, "Option of the writer or the reader")
        ->type_name("NAME=VALUE")
        ->allow_extra_args(false);
    CLI::Option* fix = command->add_flag(
        "--fix-numbers", convert->fixNumbers,
        "Keep the numbers that boxes have now, whatever is added or removed later");
    command
        ->add_flag("--free-numbers", convert->freeNumbers,
                   "Let the numbers of boxes follow the structure again")
        ->excludes(fix);
    convert->plugins.addTo(*command);
    command->add_flag("--json", convert->json, "Report as JSON on standard output");
    command->callback([&chosen, convert] { chosen.work = [convert] { return convert->run(); }; });
}

} // namespace argmap::cli
