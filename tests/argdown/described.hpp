// Items as short lines, so that a test can say in one string what a text must become.
//
// Pure functions; any thread.
#pragma once

#include "items/items.hpp"
#include "reading/reading.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::argdown::test {

/// Keeps all items.
struct Items : ItemSink {
    sdk::Map map;
    std::vector<sdk::Source> sources;
    std::vector<sdk::Group> groups;
    std::vector<sdk::Statement> statements;
    std::vector<sdk::Issue> issues;
    std::vector<sdk::Argument> arguments;
    std::vector<sdk::Inference> inferences;
    std::vector<sdk::Relation> relations;
    std::vector<sdk::Citation> citations;

    void give(const sdk::Map& item) override { map = item; }
    void give(const sdk::Source& item) override { sources.push_back(item); }
    void give(const sdk::Group& item) override { groups.push_back(item); }
    void give(const sdk::Statement& item) override { statements.push_back(item); }
    void give(const sdk::Issue& item) override { issues.push_back(item); }
    void give(const sdk::Argument& item) override { arguments.push_back(item); }
    void give(const sdk::Inference& item) override { inferences.push_back(item); }
    void give(const sdk::Relation& item) override { relations.push_back(item); }
    void give(const sdk::Citation& item) override { citations.push_back(item); }
};

struct Read {
    std::unique_ptr<Items> items;
    std::vector<ReadingReport> reports;
};

/// Reads a text as the file "map.argdown", without companions.
[[nodiscard]] Read readText(std::string_view text, std::optional<Mode> mode = {});

/// One line an inference and a relation, in their order: "B => A +", "C => [B.A] - (Scheme)", "A ><
/// B".
/// `=>` is followed by the target, `[…]` is an inference, `?` nothing; + support, - attack, !
/// strict.
[[nodiscard]] std::string steps(const Read& read);

/// One line a statement, question and argument: `id "title" (kind): text` with what is set.
[[nodiscard]] std::string things(const Read& read);

/// "line:column: severity: message [code]", one a line.
[[nodiscard]] std::string messages(const Read& read);

/// The codes of the messages, in their order, separated by blanks.
[[nodiscard]] std::string codes(const Read& read);

} // namespace argmap::argdown::test
