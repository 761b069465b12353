// argmap check IN: the problems of a map, on standard output.
#include "command.hpp"
#include "json.hpp"

namespace argmap::cli {

namespace {

struct Check {
    InputOptions input;
    PluginOptions plugins;
    std::vector<std::string> options;
    bool json = false;

    Status run() const {
        const workbench::Workbench bench;
        const Console console(plugins.quiet);
        const workbench::Opened opened =
            open(bench, input, parseOptions(options), plugins, console, true);
        const base::Diagnostics problems = bench.check(opened);
        if (json) {
            Json report{{"file", input.shownName()}};
            if (!opened.format.empty())
                report["format"] = opened.format;
            report["problems"] = toJson(problems);
            report["diagnostics"] = counts(problems);
            print(report);
        } else {
            console.print(problems, opened.text, stdout);
        }
        return statusOf(opened.ending, problems);
    }
};

} // namespace

void addCheck(CLI::App& app, Chosen& chosen) {
    CLI::App* command = app.add_subcommand("check", "Problems of a map, each with its place");
    auto check = std::make_shared<Check>();
    check->input.addTo(*command);
    command->add_option("--opt", check->options, "Option of the reader")
        ->type_name("NAME=VALUE")
        ->allow_extra_args(false);
    check->plugins.addTo(*command);
    command->add_flag("--json", check->json, "As JSON");
    command->callback([&chosen, check] { chosen.work = [check] { return check->run(); }; });
}

} // namespace argmap::cli
