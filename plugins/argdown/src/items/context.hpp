// What all makers of items share: what was read, the data and the ids of each thing, and where the
// items go.
//
// Lives as long as giveItems(); one thread.
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

/// The data of things of one kind, of which most have none.
class ThingData {
public:
    void add(yaml::Value data);
    /// A mapping, empty where there is none. The reference stays good once all are added.
    [[nodiscard]] const yaml::Value& operator[](Index thing) const;
    [[nodiscard]] const std::vector<yaml::Value>& all() const { return m_values; }
    [[nodiscard]] bool has(Index thing) const { return m_places[thing] != kNone; }

private:
    std::vector<Index> m_places;
    std::vector<yaml::Value> m_values;
};

struct Context {
    const Document& document;
    const Model& model;
    const Source& source;
    std::string_view file;
    Problems& problems;
    ItemSink& sink;
    sdk::Map map;
    IdBook ids;

    ThingData statementData;
    ThingData argumentData;
    std::vector<std::string> statementIds; // one a statement
    std::vector<std::string> argumentIds;
    std::vector<std::string> groupIds;

    std::unordered_map<std::string, std::string> sourceIds; // by key
    std::string yardstick;                                  // for likelihoods that name none

    // What the steps leave to statements, questions and arguments.
    std::vector<bool> memberKeysRead;                    // one an occurrence: its step took them
    std::unordered_map<Index, yaml::Value> argumentRest; // data that no step took
    struct Answer {
        Index statement = kNone;
        bool attacks = false;
    };
    std::unordered_map<Index, std::vector<Answer>> positions; // by question, in order

    Context(const Document& d, const Model& m, const Source& s, std::string_view f, Problems& p,
            ItemSink& to)
        : document(d),
          model(m),
          source(s),
          file(f),
          problems(p),
          sink(to),
          ids(p),
          memberKeysRead(d.occurrences.size()) {}

    [[nodiscard]] bool isQuestion(Index statement) const;
    [[nodiscard]] bool isQuestion(const End& end) const {
        return end.kind == End::Kind::Statement && isQuestion(end.index);
    }
    /// The id of a statement or an argument.
    [[nodiscard]] const std::string& idOf(const End& end) const {
        return end.kind == End::Kind::Statement ? statementIds[end.index] : argumentIds[end.index];
    }
    /// The data of an occurrence; null: it has none.
    [[nodiscard]] const yaml::Value* dataAt(Index occurrence) const;
    /// Fills in where an item comes from.
    void place(sdk::Item& item, std::size_t begin, std::string_view title = {}) const;
    [[nodiscard]] IdOfTitle idOfTitle() const;
};

void readFrontMatter(Context& context);
void giveGroups(Context& context);
/// Steps first: they take part of the data of statements and arguments.
void giveSteps(Context& context);
void giveThings(Context& context);

/// The value of `cite`: one mapping or a list of them; null with a warning when it is something
/// else.
[[nodiscard]] const yaml::Value* takeCitations(Keys& keys);
/// Citations of a statement or an inference; `cite` is what takeCitations gave.
void giveCitations(Context& context, const yaml::Value& cite, std::string_view cited);

} // namespace argmap::argdown
