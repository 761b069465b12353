// argmap plugin run FOLDER FILE: tries a plugin that is being written, without installing it.
#include "article_text.hpp"
#include "facts_text.hpp"
#include "output.hpp"
#include "plugin_commands.hpp"
#include "plugin_folder.hpp"

#include <argmap/plugin/sniff.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>

namespace argmap::cli {

namespace {

using plugin::InterfaceKind;
using workbench::Ability;

const std::vector<InterfaceKind> kinds{InterfaceKind::Reader,   InterfaceKind::Writer,
                                       InterfaceKind::Source,   InterfaceKind::Layout,
                                       InterfaceKind::Renderer, InterfaceKind::Checker};

bool readsFiles(const plugin::Interface& interface) {
    return interface.kind == InterfaceKind::Reader || interface.kind == InterfaceKind::Source;
}

base::Diagnostic runsBehindTheRunner(const plugin::Plugin& plugin) {
    base::Diagnostic d;
    d.severity = base::Severity::Note;
    d.code = "plugin.in-process";
    d.message = fmt::format("{} is a program and runs behind the runner all the same; "
                            "--in-process is for libraries",
                            plugin.manifest.id);
    return d;
}

struct Run {
    std::string folder;
    InputOptions input;
    OutputOptions output;
    std::string interface;
    std::string format;
    std::vector<std::string> options;
    PluginOptions plugins;
    bool inProcess = false;

    Status run() const {
        const Console console(plugins.quiet);
        const std::optional<TriedPlugin> tried = findTried(folder, inProcess, console);
        if (!tried)
            return Status::PluginFailed;
        const plugin::Plugin& plugin = tried->plugin();
        if (inProcess && plugin.manifest.isProgram())
            console.print({runsBehindTheRunner(plugin)});
        return tryOn(*tried->bench, console, chosenOf(plugin));
    }

private:
    [[nodiscard]] bool isMeant(const plugin::Interface& one) const {
        return (interface.empty() || interface == plugin::name(one.kind)) &&
               (format.empty() || format == one.format);
    }

    // Of those that were asked for, one that reads files with this suffix; else one that is given a
    // map; else the first.
    [[nodiscard]] const plugin::Interface& chosenOf(const plugin::Plugin& plugin) const {
        const auto rank = [&](const plugin::Interface& one) {
            if (!isMeant(one))
                return 3;
            if (!readsFiles(one))
                return 1;
            return plugin::hasExtension(input.path, one.extensions) ? 0 : 2;
        };
        const auto& all = plugin.manifest.interfaces;
        const auto best =
            std::min_element(all.begin(), all.end(),
                             [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
        if (best != all.end() && isMeant(*best))
            return *best;
        std::vector<std::string> names;
        for (const plugin::Interface& one : all)
            names.push_back(fmt::format("{} {}", plugin::name(one.kind), one.format));
        throw CLI::ValidationError("--interface",
                                   fmt::format("{} has no such interface; it has: {}",
                                               plugin.manifest.id, fmt::join(names, ", ")));
    }

    [[nodiscard]] Status tryOn(const workbench::Workbench& bench, const Console& console,
                               const plugin::Interface& chosen) const {
        workbench::Options others = parseOptions(options);
        const workbench::Options its = takeDeclared(others, chosen.options);
        if (chosen.kind == InterfaceKind::Source)
            return extractArticle(bench, console, chosen, its);
        const bool isReader = chosen.kind == InterfaceKind::Reader;
        const InputOptions from{input.path, isReader ? chosen.format : input.from};
        const workbench::Opened opened =
            open(bench, from, isReader ? its : others, plugins, console);
        switch (chosen.kind) {
        case InterfaceKind::Reader:
            return tell(bench, console, opened, others);
        case InterfaceKind::Checker:
            return check(bench, console, chosen, opened, its);
        default:
            return write(bench, console, chosen, opened, its);
        }
    }

    [[nodiscard]] Status extractArticle(const workbench::Workbench& bench, const Console& console,
                                        const plugin::Interface& source,
                                        const workbench::Options& its) const {
        const workbench::Extracted extracted =
            extract(bench, {input.path, source.format}, its, plugins, console);
        if (extracted.article)
            fmt::print("{}", articleText(*extracted.article));
        return statusOf(extracted.ending, extracted.diagnostics);
    }

    // Of a reader: what came, or the map in another format.
    [[nodiscard]] Status tell(const workbench::Workbench& bench, const Console& console,
                              const workbench::Opened& opened,
                              const workbench::Options& ofTarget) const {
        if (!output.path.empty()) {
            const workbench::Format target = targetOf(bench, output, Ability::Write);
            workbench::Written written;
            if (opened.map)
                written = bench.write(*opened.map, target.name, ofTarget, plugins.watch());
            return finish(opened, written, input, output, target, console, false);
        }
        if (opened.map)
            fmt::print("{}", factsText(input.shownName(), opened.format, bench.info(*opened.map)));
        return statusOf(opened.ending, opened.diagnostics);
    }

    [[nodiscard]] Status check(const workbench::Workbench& bench, const Console& console,
                               const plugin::Interface& checker, const workbench::Opened& opened,
                               const workbench::Options& its) const {
        Status status = statusOf(opened.ending, opened.diagnostics);
        if (!opened.map)
            return status;
        workbench::Checking checking;
        checking.only = {checker.format};
        checking.options = its;
        checking.file = input.shownName();
        checking.imported = opened.isImport;
        const workbench::Checked checked = bench.check(*opened.map, checking, plugins.watch());
        console.print(checked.findings, opened.text, stdout);
        return graver(status, statusOf(checked.ending, checked.findings));
    }

    // Of a writer, a layout or a renderer.
    [[nodiscard]] Status write(const workbench::Workbench& bench, const Console& console,
                               const plugin::Interface& chosen, const workbench::Opened& opened,
                               const workbench::Options& its) const {
        OutputOptions to = output;
        if (to.path.empty())
            to.path = "-";
        if (chosen.kind != InterfaceKind::Layout)
            to.to = chosen.format;
        else if (to.to.empty())
            to.to = "svg";
        const bool writes = chosen.kind == InterfaceKind::Writer;
        const workbench::Format target =
            targetOf(bench, to, writes ? Ability::Write : Ability::Draw);
        workbench::Written written;
        if (opened.map && writes)
            written = bench.write(*opened.map, target.name, its, plugins.watch());
        else if (opened.map)
            written = draw(bench, chosen, *opened.map, target.name, its);
        return finish(opened, written, input, to, target, console, false);
    }

    [[nodiscard]] workbench::Written draw(const workbench::Workbench& bench,
                                          const plugin::Interface& chosen,
                                          const model::ArgumentMap& map, const std::string& target,
                                          const workbench::Options& its) const {
        if (chosen.kind == InterfaceKind::Renderer)
            return bench.render(map, target, {}, its, plugins.watch());
        workbench::Picture picture;
        picture.layout = chosen.format;
        picture.layoutOptions = its;
        return bench.render(map, target, picture, {}, plugins.watch());
    }
};

void addOptions(CLI::App& command, Run& run) {
    command
        .add_option("FOLDER", run.folder,
                    "The plugin: a folder with its manifest, or of the project that builds it")
        ->required()
        ->check(CLI::ExistingDirectory);
    command
        .add_option("FILE", run.input.path,
                    "For a reader or a source its file, else a map; - is standard input")
        ->required();
    std::vector<std::string> names;
    for (const InterfaceKind kind : kinds)
        names.emplace_back(plugin::name(kind));
    command
        .add_option("--interface", run.interface,
                    "Which of its interfaces; default: what reads files with this suffix, else "
                    "what is given a map")
        ->check(CLI::IsMember(names))
        ->type_name("KIND");
    command.add_option("--format", run.format, "The one for this format, layout or checker")
        ->type_name("FORMAT");
    command
        .add_option("--from", run.input.from,
                    "Format of the map, where name and content do not tell")
        ->type_name("FORMAT");
    command
        .add_option("-o,--output", run.output.path,
                    "File to write: of a reader the map, else what the plugin makes; - is standard "
                    "output")
        ->type_name("OUT");
    command
        .add_option("--to", run.output.to,
                    "Format to write what a reader read, or to draw what a layout laid out (svg)")
        ->type_name("FORMAT");
    command
        .add_option("--opt", run.options, "Option of the plugin, or of what reads or writes for it")
        ->type_name("NAME=VALUE")
        ->allow_extra_args(false);
    command.add_flag("--in-process", run.inProcess,
                     "Call it in this process, for a debugger; a crash ends argmap too");
    run.plugins.addTo(command);
}

} // namespace

void addPluginRun(CLI::App& plugin, Chosen& chosen) {
    CLI::App* command = plugin.add_subcommand("run", "Try a plugin on a file, not installed");
    auto run = std::make_shared<Run>();
    addOptions(*command, *run);
    command->callback([&chosen, run] { chosen.work = [run] { return run->run(); }; });
}

} // namespace argmap::cli
