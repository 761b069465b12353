// argmap check IN…: the problems of maps, or with --file the integrity of native files, on standard
// output.
#include "check_file.hpp"
#include "command.hpp"
#include "json.hpp"

#include <algorithm>

namespace argmap::cli {

namespace {

struct Check {
    std::vector<std::string> inputs;
    std::string from;
    PluginOptions plugins;
    std::vector<std::string> options;
    bool file = false;
    bool json = false;

    Status run() const {
        if (std::count(inputs.begin(), inputs.end(), "-") > 1)
            throw CLI::ValidationError("IN", "standard input can be read once only");
        if (file && (!from.empty() || !options.empty()))
            throw CLI::ValidationError(
                "--file", "is about Argmap's own files alone; --from and --opt do not go with it");
        const workbench::Workbench bench;
        const Console console(plugins.quiet);
        Status status = Status::Good;
        for (const std::string& path : inputs)
            status = graver(status, one(bench, console, {path, from}));
        return status;
    }

private:
    [[nodiscard]] Status one(const workbench::Workbench& bench, const Console& console,
                             const InputOptions& input) const {
        if (file)
            return checkFile(input, console, json);
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
    CLI::App* command = app.add_subcommand("check", "Problems of maps, each with its place");
    auto check = std::make_shared<Check>();
    command->add_option("IN", check->inputs, "Files to read; - is standard input")->required();
    command
        ->add_option("--from", check->from,
                     "Format of the input, where name and content do not tell")
        ->type_name("FORMAT");
    command->add_flag("--file", check->file,
                      "Only whether Argmap's own files are whole, line by line");
    command->add_option("--opt", check->options, "Option of the reader")
        ->type_name("NAME=VALUE")
        ->allow_extra_args(false);
    check->plugins.addTo(*command);
    command->add_flag("--json", check->json, "As JSON, one object a line for each file");
    command->callback([&chosen, check] { chosen.work = [check] { return check->run(); }; });
}

} // namespace argmap::cli
