// argmap merge BASE OURS THEIRS: a three-way merge, also as git's merge driver.
#include <argmap/model/merge.hpp>

#include "command.hpp"
#include "json.hpp"
#include "output.hpp"
#include "titles.hpp"

#include <fmt/format.h>

namespace argmap::cli {

namespace {

base::Diagnostic toDiagnostic(const model::Conflict& conflict, const model::ArgumentMap& map,
                              const std::string& file) {
    base::Diagnostic d;
    d.code = fmt::format("merge.{}", name(conflict.kind));
    d.file = file;
    d.item = conflict.id;
    std::string subject = "the map";
    if (const auto item = map.find(conflict.id); item && !conflict.id.empty()) {
        subject = fmt::format("{} {}", name(item->type), conflict.id);
        if (const std::string title = nameOf(map, *item); title != conflict.id)
            subject += fmt::format(" ({})", title);
    }
    d.message = fmt::format("{}: {}", subject, plain(inWords(conflict)));
    return d;
}

struct Merge {
    InputOptions base;
    InputOptions ours;
    InputOptions theirs;
    std::string name; ///< of the file in messages; git's temporary files have none that helps
    std::string output;
    PluginOptions plugins;
    bool json = false;
    bool settle = false;

    Status run() const {
        if (settle)
            return settleOne();
        if (ours.path.empty() || theirs.path.empty())
            throw CLI::RequiredError(ours.path.empty() ? "OURS" : "THEIRS");
        if (json && output == "-")
            throw CLI::ValidationError(
                "--json", "the report and the output cannot both go to standard output");
        if (output.empty() && ours.path == "-")
            throw CLI::ValidationError("-o", "OURS is standard input: say where the result goes");
        const workbench::Workbench bench;
        const Console console(plugins.quiet);
        Report report;
        const workbench::Opened a = openVersion(bench, base, plugins, console, true);
        const workbench::Opened b = openVersion(bench, ours, plugins, console, false);
        const workbench::Opened c = openVersion(bench, theirs, plugins, console, false);
        take(report, a, base);
        take(report, b, ours);
        take(report, c, theirs);
        for (const base::Diagnostic& refusal : report.refusals)
            console.print({refusal});
        if (report.refusals.empty() && a.map && b.map && c.map)
            merge(bench, console, *a.map, b, *c.map, report);
        if (json)
            print(asJson(report));
        return report.status;
    }

private:
    struct Report {
        Status status = Status::Good;
        base::Diagnostics problems;
        base::Diagnostics refusals;
        std::string format;
        std::string written;
        std::optional<model::Merged> merged;
    };

    // Takes the comments on conflicts out of one map.
    [[nodiscard]] Status settleOne() const {
        if (json || !ours.path.empty())
            throw CLI::ValidationError("--settled", "takes one file, and no --json");
        if (base.path == "-" && output.empty())
            throw CLI::ValidationError("-o", "the input is standard input: say where it goes");
        const workbench::Workbench bench;
        const Console console(plugins.quiet);
        const workbench::Opened opened = openVersion(bench, base, plugins, console, false);
        Report report;
        take(report, opened, base);
        for (const base::Diagnostic& refusal : report.refusals)
            console.print({refusal});
        if (report.refusals.empty() && opened.map)
            write(bench, console, model::settled(*opened.map), opened, base.path, report);
        return report.status;
    }

    // A map that is only there in part must not take the place of a whole one.
    static void take(Report& report, const workbench::Opened& opened, const InputOptions& input) {
        report.status = graver(report.status, statusOf(opened.ending, opened.diagnostics));
        report.problems.insert(report.problems.end(), opened.diagnostics.begin(),
                               opened.diagnostics.end());
        if (!opened.map || (!opened.readOnly && !base::hasErrors(opened.diagnostics)))
            return;
        base::Diagnostic d;
        d.code = "merge.unsound";
        d.file = input.shownName();
        d.message = "this could be read only in part: nothing is merged, and no file is changed";
        d.advice = "Put the file right first: argmap check tells what is wrong with it.";
        report.problems.push_back(d);
        report.refusals.push_back(std::move(d));
        report.status = graver(report.status, Status::Findings);
    }

    // The result goes where it is asked, in the format that its name says, else that of OURS.
    [[nodiscard]] std::string formatFor(const workbench::Workbench& bench,
                                        const std::string& ofOurs) const {
        if (!output.empty() && output != "-")
            if (const auto format = bench.formatOf(output, workbench::Ability::Write))
                return format->name;
        for (const workbench::Format& format : bench.formats())
            if (format.name == ofOurs && format.use(workbench::Ability::Write) != nullptr)
                return ofOurs;
        throw CLI::ValidationError(
            "-o",
            fmt::format("nothing can write \"{}\": name an output, for instance -o OUT.argmap",
                        ofOurs));
    }

    void merge(const workbench::Workbench& bench, const Console& console,
               const model::ArgumentMap& before, const workbench::Opened& mine,
               const model::ArgumentMap& yours, Report& report) const {
        report.merged = model::merge(before, *mine.map, yours);
        if (write(bench, console, report.merged->map, mine, ours.path, report))
            tellConflicts(console, report);
    }

    // Puts the result in the place of the input that it was made from, or where -o says.
    bool write(const workbench::Workbench& bench, const Console& console,
               const model::ArgumentMap& map, const workbench::Opened& from,
               const std::string& place, Report& report) const {
        report.format = formatFor(bench, from.format);
        const workbench::Written written = bench.write(map, report.format, {}, plugins.watch());
        note(console, report, written.diagnostics);
        report.status = graver(report.status, statusOf(written.ending, written.diagnostics));
        return !written.outputs.empty() &&
               put(console, written.outputs.front().bytes, from, place, report);
    }

    static void note(const Console& console, Report& report, const base::Diagnostics& what) {
        console.print(what);
        report.problems.insert(report.problems.end(), what.begin(), what.end());
    }

    // An input is not overwritten when somebody has written it since it was read.
    bool put(const Console& console, const std::string& bytes, const workbench::Opened& from,
             const std::string& place, Report& report) const {
        files::Replacing replacing;
        if (output.empty())
            replacing.expected = from.identity;
        const std::string& path = output.empty() ? place : output;
        if (const auto done = putBytes(bytes, path, replacing); !done) {
            note(console, report, {done.error()});
            report.status = graver(report.status, Status::FileFailed);
            return false;
        }
        report.written = path == "-" ? std::string() : path;
        return true;
    }

    void tellConflicts(const Console& console, Report& report) const {
        const auto& conflicts = report.merged->conflicts;
        if (conflicts.empty())
            return;
        for (const model::Conflict& conflict : conflicts)
            console.print({toDiagnostic(conflict, report.merged->map, shownName())});
        if (!plugins.quiet)
            fmt::print(
                stderr,
                "{}: {} conflict{}; the merged map opens and holds both sides: what has no "
                "place in a field stands in a comment on the item\n"
                "  Choose in the editor, which lists them, then: argmap merge --settled {}\n",
                shownName(), conflicts.size(), conflicts.size() == 1 ? "" : "s", shownName());
        report.status = graver(report.status, Status::Findings);
    }

    [[nodiscard]] std::string shownName() const { return name.empty() ? ours.shownName() : name; }

    [[nodiscard]] Json asJson(const Report& report) const {
        Json object{
            {"base", base.shownName()}, {"ours", ours.shownName()}, {"theirs", theirs.shownName()}};
        if (!report.format.empty())
            object["format"] = report.format;
        if (!report.written.empty())
            object["output"] = report.written;
        if (report.merged) {
            Json conflicts = Json::array();
            for (const model::Conflict& conflict : report.merged->conflicts)
                conflicts.push_back(asJson(conflict, report.merged->map));
            object["conflicts"] = std::move(conflicts);
        }
        object["problems"] = toJson(report.problems);
        object["diagnostics"] = counts(report.problems);
        return object;
    }

    static Json asJson(const model::Conflict& conflict, const model::ArgumentMap& map) {
        Json object{{"kind", model::name(conflict.kind)}};
        if (const auto item = map.find(conflict.id); item && !conflict.id.empty()) {
            object["type"] = model::name(item->type);
            object["id"] = conflict.id;
            object["title"] = titleOf(map, *item);
        } else {
            object["type"] = "map";
        }
        if (!conflict.field.empty()) {
            object["field"] = conflict.field;
            object["base"] = toJson(conflict.base);
            object["ours"] = toJson(conflict.ours);
            object["theirs"] = toJson(conflict.theirs);
            object["bothKept"] = conflict.bothKept;
        }
        if (conflict.kind == model::ConflictKind::Removal ||
            conflict.kind == model::ConflictKind::Needed)
            object["removedBy"] = conflict.oursRemoved ? "ours" : "theirs";
        if (!conflict.other.empty())
            object["other"] = conflict.other;
        object["message"] = inWords(conflict);
        object["comment"] = conflict.comment;
        return object;
    }
};

} // namespace

void addMerge(CLI::App& app, Chosen& chosen) {
    CLI::App* command = app.add_subcommand(
        "merge", "Put the work of two people together; writes OURS unless -o is given");
    auto merge = std::make_shared<Merge>();
    command->add_option("BASE", merge->base.path, "The map that both started from")->required();
    command->add_option("OURS", merge->ours.path, "The one side; gets the result");
    command->add_option("THEIRS", merge->theirs.path, "The other side");
    command->add_option("NAME", merge->name, "What messages call the file (git's %P)");
    command->add_option("-o,--output", merge->output, "File to write; - is standard output")
        ->type_name("OUT");
    command
        ->add_option_function<std::string>(
            "--from",
            [merge](const std::string& format) {
                merge->base.from = merge->ours.from = merge->theirs.from = format;
            },
            "Format of the three, where name and content do not tell")
        ->type_name("FORMAT");
    command->add_flag("--settled", merge->settle,
                      "Instead: take the comments on settled conflicts out of BASE");
    merge->plugins.addTo(*command);
    command->add_flag("--json", merge->json, "Report as JSON on standard output");
    command->callback([&chosen, merge] { chosen.work = [merge] { return merge->run(); }; });
}

} // namespace argmap::cli
