#include "described.hpp"

#include <algorithm>

namespace argmap::argdown::test {

namespace {

bool isInference(const Items& items, const std::string& id) {
    return std::any_of(items.inferences.begin(), items.inferences.end(),
                       [&](const sdk::Inference& inference) { return inference.id == id; });
}

std::string named(const Items& items, const sdk::Reference& reference) {
    if (reference.empty())
        return "?";
    return isInference(items, reference.id) ? '[' + reference.id + ']' : reference.id;
}

std::string premiseText(const sdk::Premise& premise) {
    std::string text = premise.statement.id;
    if (premise.implicit)
        text += "?";
    if (premise.negated)
        text = "not " + text;
    if (!premise.type.empty())
        text += ":" + premise.type;
    if (!premise.role.empty())
        text += "/" + premise.role;
    return text;
}

std::string head(const sdk::Item& item, const std::string& title) {
    return title.empty() || title == item.id ? item.id : item.id + " \"" + title + '"';
}

std::string wordingText(const std::vector<sdk::Wording>& wordings) {
    std::string text;
    for (const sdk::Wording& wording : wordings)
        text += (text.empty() ? ": " : " | ") + wording.text;
    return text;
}

std::string tagText(const sdk::Item& item) {
    std::string text;
    for (const std::string& tag : item.tags)
        text += " #" + tag;
    return text;
}

} // namespace

Read readText(std::string_view text, std::optional<Mode> mode) {
    ReadingJob job;
    job.text = text;
    job.file = "map.argdown";
    job.mode = mode;
    Read result;
    result.items = std::make_unique<Items>();
    result.reports = read(job, *result.items);
    return result;
}

std::string steps(const Read& read) {
    const Items& items = *read.items;
    std::string all;
    for (const sdk::Inference& inference : items.inferences) {
        std::string premises;
        for (const sdk::Premise& premise : inference.premises)
            premises += (premises.empty() ? "" : " & ") + premiseText(premise);
        if (!inference.argument.empty())
            premises = '<' + inference.argument.id + (premises.empty() ? ">" : "> ") + premises;
        all += premises + " => " + named(items, inference.target);
        if (inference.stance != sdk::Stance::Unspecified)
            all += inference.stance == sdk::Stance::Support ? " +" : " -";
        if (inference.strict)
            all += '!';
        if (inference.strength)
            all += ' ' + std::to_string(*inference.strength);
        if (!inference.scheme.empty())
            all += " (" + inference.scheme + ')';
        all += '\n';
    }
    for (const sdk::Relation& relation : items.relations)
        all += named(items, relation.from) + ' ' + relation.kind + ' ' + named(items, relation.to) +
               '\n';
    return all;
}

std::string things(const Read& read) {
    const Items& items = *read.items;
    std::string all;
    for (const sdk::Statement& statement : items.statements) {
        all += head(statement, statement.title);
        if (!statement.kind.empty())
            all += " (" + statement.kind + ')';
        all += wordingText(statement.wordings) + tagText(statement) + '\n';
    }
    for (const sdk::Issue& issue : items.issues) {
        all +=
            head(issue, issue.title) + " ?" + wordingText(issue.wordings) + tagText(issue) + " {";
        for (std::size_t i = 0; i < issue.positions.size(); ++i)
            all += (i ? ", " : "") + issue.positions[i].id;
        all += "}\n";
    }
    for (const sdk::Argument& argument : items.arguments)
        all += '<' + head(argument, argument.title) + '>' + wordingText(argument.wordings) +
               tagText(argument) + '\n';
    return all;
}

std::string messages(const Read& read) {
    static constexpr const char* names[] = {"note", "warning", "error"};
    std::string all;
    for (const ReadingReport& report : read.reports)
        all += (report.file.empty() ? "" : report.file + ':') + std::to_string(report.place.line) +
               ':' + std::to_string(report.place.column) + ": " +
               names[static_cast<int>(report.severity)] + ": " + report.message + " [" +
               std::string(report.code) + "]\n";
    return all;
}

std::string codes(const Read& read) {
    std::string all;
    for (const ReadingReport& report : read.reports)
        all +=
            (all.empty() ? "" : " ") + std::string(report.code.substr(report.code.find('.') + 1));
    return all;
}

} // namespace argmap::argdown::test
