// What an Argdown text says: statements with their members, arguments with their steps, relations,
// sections.
//
// A value that borrows the texts of the syntax tree, and cannot be copied; any thread. It is what
// the reference (argdown-core 1.7.5) calls its model, and refers to the occurrences of the tree by
// their index.
#pragma once

#include "syntax/document.hpp"
#include "syntax/text_pool.hpp"

#include <argmap/wire/lists.hpp>
#include <argmap/wire/number_table.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace argmap::argdown {

/// A statement (the reference's equivalence class) or an argument: everything of one title.
struct Thing {
    std::string_view title; ///< "Untitled 3" when it has none
    bool untitled = false;
    std::size_t begin = 0;              ///< where it first stands
    std::span<const Index> members;     ///< occurrences; one comes behind those below it
    std::vector<std::string_view> tags; ///< of all members, each once
    Index section = kNone;
};

/// An inference of a premise–conclusion structure with what it joins.
struct Step {
    std::vector<Index> premises;  ///< occurrences
    Index conclusion = kNone;     ///< an occurrence; kNone: it is missing
    Index inference = kNone;      ///< of Document::inferences; kNone: it is missing
    Index reconstruction = kNone; ///< of Document::reconstructions
    std::size_t linesAbove = 0;   ///< numbered lines of it above the inference
    std::size_t begin = 0;        ///< where its line stands
};

struct Argument : Thing {
    std::vector<Step> steps;
    std::vector<Index> premises; ///< statements that are premises, not conclusions
};

/// One end of a relation.
struct End {
    enum class Kind : std::uint8_t { Statement, Argument, Step };

    Kind kind = Kind::Statement;
    Index index = kNone; ///< of the statement, of the argument, of the argument whose step it is
    Index step = 0;

    friend auto operator<=>(const End&, const End&) = default;
};

struct Relation {
    enum class Kind : std::uint8_t {
        Support,
        Attack,
        Undercut,
        Contradictory,
        Entails, // strict mode: a statement's support of a statement
        Contrary // strict mode: a statement's attack on a statement
    };

    Kind kind{};
    End from;
    End to;
    std::span<const Index> children; ///< the occurrences whose signs say it, as in the text

    [[nodiscard]] bool isSymmetric() const {
        return kind == Kind::Contradictory || kind == Kind::Contrary;
    }
};

/// A heading with what stands below it, or a group of the front matter (group.regroup).
struct Section {
    std::string_view title;
    std::size_t level = 1;
    Index parent = kNone;
    Index heading = kNone; ///< of Document::headings; kNone: a group of the front matter
    bool closed = false;   ///< of a group of the front matter
    std::vector<std::string_view> tags;
    std::size_t begin = 0;
};

/// Where the lists lie that things and relations show, and the names of the untitled.
struct ModelStore {
    wire::Lists members; ///< by statement, then by argument
    std::vector<Index> children;
    TextPool names;
};

struct Model {
    std::vector<Thing> statements;
    std::vector<Argument> arguments;
    std::vector<Relation> relations; ///< in the order of the text
    std::vector<Section> sections;
    std::vector<Index> thingOf; ///< one an occurrence: its statement or its argument
    wire::NumberTable statementsByTitle;
    wire::NumberTable argumentsByTitle;
    ModelStore store;

    /// The statement or the argument with a title; kNone: there is none.
    [[nodiscard]] Index statement(std::string_view title) const {
        return find(statementsByTitle, statements, title);
    }
    [[nodiscard]] Index argument(std::string_view title) const {
        return find(argumentsByTitle, arguments, title);
    }

private:
    template <class T>
    static Index find(const wire::NumberTable& byTitle, const std::vector<T>& things,
                      std::string_view title) {
        return byTitle.find(std::hash<std::string_view>{}(title),
                            [&](Index known) { return things[known].title == title; });
    }
};
static_assert(kNone == wire::NumberTable::none);

} // namespace argmap::argdown
