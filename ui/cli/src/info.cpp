// argmap info IN: counts and facts of a map, or the text of an article.
#include "article_text.hpp"
#include "command.hpp"
#include "facts_text.hpp"
#include "json.hpp"

#include <fmt/format.h>

namespace argmap::cli {

namespace {

using workbench::Facts;
using workbench::Tally;

// { "total": 52, "claim": 40, … }; the total wins where a kind has its name.
Json tallied(std::size_t total, const Tally& tally) {
    Json json{{"total", total}};
    for (const auto& [name, count] : tally)
        if (name != "total")
            json[name] = count;
    return json;
}

void add(Json& report, const Facts& facts) {
    report["title"] = facts.title;
    report["statements"] = tallied(facts.statements, facts.statementsByKind);
    report["inferences"] = {{"total", facts.inferences},        {"support", facts.support},
                            {"attack", facts.attack},           {"undercut", facts.undercut},
                            {"unspecified", facts.unspecified}, {"linked", facts.linked}};
    report["arguments"] = facts.arguments;
    report["issues"] = facts.issues;
    report["relations"] = tallied(facts.relations, facts.relationsByKind);
    report["sources"] = facts.sources;
    report["citations"] = facts.citations;
    report["groups"] = facts.groups;
    report["tags"] = facts.tags;
    report["depth"] = facts.depth;
    report["components"] = facts.components;
}

struct Info {
    InputOptions input;
    PluginOptions plugins;
    std::vector<std::string> options;
    bool json = false;
    bool text = false;

    Status run() const {
        const workbench::Workbench bench;
        const Console console(plugins.quiet);
        return text ? tellText(bench, console) : tellFacts(bench, console);
    }

    Status tellText(const workbench::Workbench& bench, const Console& console) const {
        const workbench::Extracted extracted =
            extract(bench, input, parseOptions(options), plugins, console);
        if (json) {
            Json report{{"file", input.shownName()}};
            if (extracted.article) {
                report["format"] = extracted.format;
                addArticle(report, *extracted.article);
            }
            report["diagnostics"] = counts(extracted.diagnostics);
            print(report);
        } else if (extracted.article) {
            fmt::print("{}", articleText(*extracted.article));
        }
        return statusOf(extracted.ending, extracted.diagnostics);
    }

    Status tellFacts(const workbench::Workbench& bench, const Console& console) const {
        const workbench::Opened opened =
            open(bench, input, parseOptions(options), plugins, console);
        if (json) {
            Json report{{"file", input.shownName()}};
            if (opened.map) {
                report["format"] = opened.format;
                add(report, bench.info(*opened.map));
            }
            report["diagnostics"] = counts(opened.diagnostics);
            print(report);
        } else if (opened.map) {
            fmt::print("{}", factsText(input.shownName(), opened.format, bench.info(*opened.map)));
        }
        return statusOf(opened.ending, opened.diagnostics);
    }
};

} // namespace

void addInfo(CLI::App& app, Chosen& chosen) {
    CLI::App* command =
        app.add_subcommand("info", "Counts and facts of a map, or the text of an article");
    auto info = std::make_shared<Info>();
    info->input.addTo(*command);
    command->add_option("--opt", info->options, "Option of the reader or source")
        ->type_name("NAME=VALUE")
        ->allow_extra_args(false);
    info->plugins.addTo(*command);
    command->add_flag("--text", info->text,
                      "The text of an article, its paragraphs numbered (\"para 14\")");
    command->add_flag("--json", info->json, "As JSON");
    command->callback([&chosen, info] { chosen.work = [info] { return info->run(); }; });
}

} // namespace argmap::cli
