// argmap check IN…: the problems of maps, or with --file the integrity of native files, on standard
// output.
#include "check_file.hpp"
#include "command.hpp"
#include "json.hpp"

#include <algorithm>
#include <iterator>

namespace argmap::cli {

namespace {

struct Check {
    std::vector<std::string> inputs;
    std::string from;
    PluginOptions plugins;
    std::vector<std::string> options;
    workbench::Checking checking;
    bool file = false;
    bool json = false;

    Status run() const {
        if (std::count(inputs.begin(), inputs.end(), "-") > 1)
            throw CLI::ValidationError("IN", "standard input can be read once only");
        if (file && (!from.empty() || !options.empty() || !checking.only.empty() ||
                     !checking.without.empty()))
            throw CLI::ValidationError("--file",
                                       "is about Argmap's own files alone; --from, --opt, "
                                       "--only and --without do not go with it");
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
        workbench::Options given = parseOptions(options);
        workbench::Checking which = checking;
        which.options = takeForCheckers(given, bench);
        which.file = input.shownName();
        const workbench::Opened opened = open(bench, input, given, plugins, console, true);
        base::Diagnostics problems = opened.diagnostics;
        Status status = statusOf(opened.ending, problems);
        if (opened.map) {
            const Activity activity(console, "checking");
            which.imported = opened.isImport;
            workbench::Checked checked = bench.check(*opened.map, which, plugins.watch());
            status = graver(status, statusOf(checked.ending, checked.findings));
            std::move(checked.findings.begin(), checked.findings.end(),
                      std::back_inserter(problems));
        }
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
        return status;
    }

    // Those that a checker declares; the others are the reader's.
    static workbench::Options takeForCheckers(workbench::Options& given,
                                              const workbench::Workbench& bench) {
        workbench::Options taken;
        const auto plugins = bench.plugins();
        for (const plugin::Offer& checker : plugins->offers(plugin::InterfaceKind::Checker)) {
            const workbench::Options its = takeDeclared(given, checker.interface->options);
            taken.insert(taken.end(), its.begin(), its.end());
        }
        return taken;
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
    command
        ->add_option("--only", check->checking.only,
                     "Of the plugins that check maps only these, by name or id")
        ->delimiter(',')
        ->type_name("CHECKER")
        ->allow_extra_args(false);
    command->add_option("--without", check->checking.without, "Not these")
        ->delimiter(',')
        ->type_name("CHECKER")
        ->allow_extra_args(false);
    command->add_option("--opt", check->options, "Option of the reader or of a checker")
        ->type_name("NAME=VALUE")
        ->allow_extra_args(false);
    check->plugins.addTo(*command);
    command->add_flag("--json", check->json, "As JSON, one object a line for each file");
    command->callback([&chosen, check] { chosen.work = [check] { return check->run(); }; });
}

} // namespace argmap::cli
