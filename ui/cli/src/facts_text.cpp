#include "facts_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string_view>
#include <vector>

namespace argmap::cli {

namespace {

using workbench::Facts;
using workbench::Tally;

// "40 claim, 12 evidence", those that occur.
std::string inWords(const Tally& tally) {
    std::vector<std::string> parts;
    for (const auto& [name, count] : tally)
        if (count != 0)
            parts.push_back(fmt::format("{} {}", count, name));
    return parts.empty() ? "" : fmt::format("  ({})", fmt::join(parts, ", "));
}

std::string line(std::string_view name, std::size_t count, const std::string& more = "") {
    return fmt::format("{:<12}{:>6}{}\n", name, count, more);
}

} // namespace

std::string factsText(const std::string& file, const std::string& format, const Facts& facts) {
    std::string text = fmt::format("{}: {}\n", file, format);
    if (!facts.title.empty())
        text += facts.title + '\n';
    text += line("statements", facts.statements, inWords(facts.statementsByKind));
    text += line("inferences", facts.inferences,
                 inWords({{"support", facts.support},
                          {"attack", facts.attack},
                          {"of them undercut", facts.undercut},
                          {"unspecified", facts.unspecified},
                          {"linked", facts.linked}}));
    text += line("arguments", facts.arguments);
    text += line("issues", facts.issues);
    text += line("relations", facts.relations, inWords(facts.relationsByKind));
    text += line("sources", facts.sources);
    text += line("citations", facts.citations);
    text += line("groups", facts.groups);
    text += line("tags", facts.tags);
    text += line("depth", facts.depth);
    text += line("components", facts.components);
    return text;
}

} // namespace argmap::cli
