// What all makers of items share: what was read, the data and the ids of each thing, and where the items go.
//
// Lives as long as makeItems(); one thread.
#pragma once

#include "items/id_book.hpp"
#include "items/items.hpp"
#include "items/keys.hpp"
#include "items/wordings.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace argmap::argdown {

struct Context {
    const Document& document;
    const Model& model;
    const Source& source;
    std::string_view file;
    Problems& problems;
    Items& items;
    IdBook ids;

    // one a statement, an argument, a section
    std::vector<yaml::Value> statementData;
    std::vector<yaml::Value> argumentData;
    std::vector<std::string> statementIds;
    std::vector<std::string> argumentIds;
    std::vector<std::string> groupIds;

    std::unordered_map<std::string, std::string> sourceIds; // by key
    std::string yardstick;                                  // for likelihoods that name none
    std::vector<bool> memberKeysRead;                       // one an occurrence: its step took them
    std::vector<yaml::Value> argumentRest; // of an argument's data, what no step took

    struct Answer {
        Index statement = kNone;
        bool attacks = false;
    };
    std::unordered_map<Index, std::vector<Answer>>
        positions; // by question, in the order of the text

    Context(const Document& d, const Model& m, const Source& s, std::string_view f, Problems& p,
            Items& i)
        : document(d),
          model(m),
          source(s),
          file(f),
          problems(p),
          items(i),
          ids(p),
          memberKeysRead(d.occurrences.size()),
          argumentRest(m.arguments.size()) {}

    [[nodiscard]] bool isQuestion(Index statement) const;
    [[nodiscard]] bool isQuestion(const End& end) const {
        return end.kind == End::Kind::Statement && isQuestion(end.index);
    }
    /// The data of an occurrence; null: it has none.
    [[nodiscard]] const yaml::Value* dataAt(Index occurrence) const;
    /// Fills in where an item comes from.
    void place(sdk::Item& item, std::size_t begin, std::string_view title = {}) const;
    [[nodiscard]] IdOfTitle idOfTitle() const;

    std::unordered_map<std::string_view, Index> statementsByTitle;
    std::unordered_map<std::string_view, Index> argumentsByTitle;
};

void addMap(Context& context);
void addGroups(Context& context);
void addThings(Context& context);
void addSteps(Context& context);

/// The value of `cite`: one mapping or a list of them; null with a warning when it is something else.
[[nodiscard]] const yaml::Value* takeCitations(Keys& keys);
/// Citations of a statement or an inference; `cite` is what takeCitations gave.
void addCitations(Context& context, const yaml::Value& cite, std::string_view cited);

} // namespace argmap::argdown
