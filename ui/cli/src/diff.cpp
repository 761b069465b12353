// argmap diff A B: what changed, item by item and field by field.
#include "command.hpp"
#include "json.hpp"
#include "map_text.hpp"
#include "titles.hpp"
#include "word_diff.hpp"

#include <argmap/files/read_file.hpp>
#include <argmap/model/comparison.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace argmap::cli {

namespace {

using model::Difference;
using model::FieldDifference;
using model::ItemDifference;
using model::Value;

// Writes the comparison for people.
class Report {
public:
    Report(const model::ArgumentMap& before, const model::ArgumentMap& after, bool colour)
        : m_before(before), m_after(after), m_colour(colour) {}

    void print(const model::MapComparison& found) {
        if (!found.properties.empty()) {
            line(Difference::Changed, "map", "", plain(m_after.properties().title));
            fields(found.properties);
        }
        for (const ItemDifference& item : found.items) {
            line(item.kind, name(item.type()), item.id,
                 item.after ? titleOf(m_after, item.after) : titleOf(m_before, item.before));
            fields(item.fields);
        }
    }

private:
    void line(Difference kind, std::string_view type, const std::string& id,
              const std::string& title) const {
        struct Look {
            char sign;
            const char* colour;
        };
        constexpr std::array<Look, 4> looks{
            {{'+', "\033[32m"}, {'-', "\033[31m"}, {'~', "\033[33m"}, {'>', "\033[36m"}}};
        const Look look = looks[static_cast<std::size_t>(kind)];
        fmt::print("{}{} {}{}{}{}{}\n", m_colour ? look.colour : "", look.sign, type,
                   id.empty() ? "" : " " + id, m_colour ? "\033[0m" : "", title.empty() ? "" : "  ",
                   title);
    }

    void fields(const std::vector<FieldDifference>& differences) const {
        for (const FieldDifference& difference : differences) {
            if (difference.field == "order")
                fmt::print("    order: {} than before among its siblings ({}, was {})\n",
                           difference.after.text < difference.before.text ? "earlier" : "later",
                           difference.after.text, difference.before.text);
            else if (difference.before.kind == Value::Kind::List)
                list(difference);
            else
                value(difference.field, difference.before, difference.after);
        }
    }

    // What both sides of a field say, changed words marked.
    void value(std::string_view field, const Value& before, const Value& after) const {
        const std::string was = words(m_before, before);
        const std::string is = words(m_after, after);
        const bool text = !before.empty() && !after.empty() && before.kind == after.kind &&
                          (before.kind == Value::Kind::Text || before.kind == Value::Kind::Record);
        if (text && was.find(' ') != std::string::npos)
            fmt::print("    {}: {}\n", field, cli::inWords(wordDiff(was, is), m_colour));
        else
            fmt::print("    {}: {} → {}\n", field, coloured(was, "\033[31m"),
                       coloured(is, "\033[32m"));
    }

    static std::string words(const model::ArgumentMap& map, const Value& value) {
        return lineOf(withTitles(map, value));
    }
    [[nodiscard]] std::string coloured(const std::string& text, const char* colour) const {
        return m_colour ? fmt::format("{}{}\033[0m", colour, text) : text;
    }

    // The elements that went and came; as many of both are elements that changed.
    void list(const FieldDifference& difference) const {
        const std::vector<Value> gone = lacking(difference.before.parts, difference.after.parts);
        const std::vector<Value> come = lacking(difference.after.parts, difference.before.parts);
        if (gone.empty() && come.empty())
            return fmt::print("    {}: in another order: {}\n", difference.field,
                              words(m_after, difference.after));
        if (difference.field == "positions" && gone.size() + come.size() > 10)
            return fmt::print("    positions: {} of {} differ\n",
                              std::max(gone.size(), come.size()), difference.after.parts.size());
        const std::size_t pairs = gone.size() == come.size() ? gone.size() : 0;
        for (std::size_t i = 0; i < pairs; ++i)
            value(difference.field, gone[i], come[i]);
        for (std::size_t i = pairs; i < gone.size(); ++i)
            fmt::print("    {}: {}\n", difference.field,
                       coloured(fmt::format("[-{}-]", words(m_before, gone[i])), "\033[31m"));
        for (std::size_t i = pairs; i < come.size(); ++i)
            fmt::print("    {}: {}\n", difference.field,
                       coloured(fmt::format("{{+{}+}}", words(m_after, come[i])), "\033[32m"));
    }

    // The elements of one list that the other does not have, or not as often.
    static std::vector<Value> lacking(const std::vector<Value>& list,
                                      const std::vector<Value>& other) {
        std::unordered_map<std::string, std::size_t> there;
        for (const Value& element : other)
            ++there[model::shown(element)];
        std::vector<Value> result;
        for (const Value& element : list)
            if (std::size_t& count = there[model::shown(element)]; count != 0)
                --count;
            else
                result.push_back(element);
        return result;
    }

    const model::ArgumentMap& m_before;
    const model::ArgumentMap& m_after;
    bool m_colour;
};

std::array<std::size_t, 4> counted(const model::MapComparison& found) {
    std::array<std::size_t, 4> counts{};
    for (const ItemDifference& item : found.items)
        ++counts[static_cast<std::size_t>(item.kind)];
    return counts;
}

std::string inSum(const model::MapComparison& found) {
    const auto counts = counted(found);
    std::string sum;
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] != 0)
            sum += fmt::format("{}{} {}", sum.empty() ? "" : ", ", counts[i],
                               name(static_cast<Difference>(i)));
    if (found.properties.empty())
        return sum;
    return sum.empty() ? "the map itself changed" : sum + ", and the map itself";
}

Json toJson(const std::vector<FieldDifference>& fields) {
    Json list = Json::array();
    for (const FieldDifference& field : fields)
        list.push_back({{"field", std::string(field.field)},
                        {"before", cli::toJson(field.before)},
                        {"after", cli::toJson(field.after)}});
    return list;
}

struct Diff {
    InputOptions before;
    InputOptions after;
    PluginOptions plugins;
    bool json = false;
    bool text = false;
    bool exitCode = false;

    Status run() const {
        if (text)
            return printText();
        if (after.path.empty())
            throw CLI::RequiredError("B");
        if (before.path == "-" && after.path == "-")
            throw CLI::ValidationError("B", "only one of the two can be standard input");
        const workbench::Workbench bench;
        const Console console(plugins.quiet);
        const workbench::Opened a = openVersion(bench, before, plugins, console, true);
        const workbench::Opened b = openVersion(bench, after, plugins, console, true);
        Status status =
            graver(statusOf(a.ending, a.diagnostics), statusOf(b.ending, b.diagnostics));
        model::MapComparison found;
        if (a.map && b.map)
            found = compare(*a.map, *b.map);
        if (json)
            printJson(a, b, found);
        else if (!found.empty())
            tell(*a.map, *b.map, found);
        if (exitCode && !found.empty())
            status = graver(status, Status::Findings);
        return status;
    }

private:
    void tell(const model::ArgumentMap& a, const model::ArgumentMap& b,
              const model::MapComparison& found) const {
        fmt::print("--- {}\n+++ {}\n", before.shownName(), after.shownName());
        Report(a, b, mayColour(stdout)).print(found);
        fmt::print("{}\n", inSum(found));
    }

    void printJson(const workbench::Opened& a, const workbench::Opened& b,
                   const model::MapComparison& found) const {
        Json report{{"before", before.shownName()}, {"after", after.shownName()}};
        if (a.map && b.map) {
            report["map"] = toJson(found.properties);
            Json items = Json::array();
            for (const ItemDifference& item : found.items)
                items.push_back({{"change", name(item.kind)},
                                 {"type", name(item.type())},
                                 {"id", item.id},
                                 {"title", item.after ? titleOf(*b.map, item.after)
                                                      : titleOf(*a.map, item.before)},
                                 {"fields", toJson(item.fields)}});
            report["items"] = std::move(items);
            const auto counts = counted(found);
            for (std::size_t i = 0; i < counts.size(); ++i)
                report["counts"][std::string(name(static_cast<Difference>(i)))] = counts[i];
        }
        base::Diagnostics all = a.diagnostics;
        all.insert(all.end(), b.diagnostics.begin(), b.diagnostics.end());
        report["problems"] = cli::toJson(all);
        report["diagnostics"] = cli::counts(all);
        print(report);
    }

    // Git stops at a version that its text conversion fails for: what is no map is printed as it
    // is, after the reason.
    [[nodiscard]] Status printText() const {
        if (!after.path.empty())
            throw CLI::ValidationError("--text", "takes one file");
        const workbench::Workbench bench;
        const Console console(plugins.quiet);
        const workbench::Opened opened = openVersion(bench, before, plugins, console, true);
        if (opened.ending == workbench::Ending::FileFailed)
            return Status::FileFailed;
        for (const base::Diagnostic& d : opened.diagnostics)
            if (d.severity == base::Severity::Error)
                fmt::print("! {}\n", plain(d.message));
        if (opened.map) {
            fmt::print("{}", asText(*opened.map));
        } else if (before.path != "-") {
            const auto bytes = files::readFile(files::realEnv(), before.path);
            fmt::print("{}", bytes ? *bytes : std::string());
        }
        return Status::Good;
    }
};

} // namespace

void addDiff(CLI::App& app, Chosen& chosen) {
    CLI::App* command =
        app.add_subcommand("diff", "What changed from one map to another, item by item");
    auto diff = std::make_shared<Diff>();
    command->add_option("A", diff->before.path, "The map before; - is standard input")->required();
    command->add_option("B", diff->after.path, "The map after; - is standard input");
    command
        ->add_option_function<std::string>(
            "--from",
            [diff](const std::string& format) { diff->before.from = diff->after.from = format; },
            "Format of both, where name and content do not tell")
        ->type_name("FORMAT");
    command->add_flag("--text", diff->text,
                      "Print A alone as text, a line a field: what git compares (docs/git.md)");
    command->add_flag("--exit-code", diff->exitCode, "Exit with 1 when the maps differ");
    diff->plugins.addTo(*command);
    command->add_flag("--json", diff->json, "As JSON");
    command->callback([&chosen, diff] { chosen.work = [diff] { return diff->run(); }; });
}

} // namespace argmap::cli
