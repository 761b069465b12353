// A small map for the tests of the presenter: a claim with a reason, an objection, linked premises
// and an undercut.
#pragma once

#include <argmap/model/transaction.hpp>

#include <string>

namespace argmap::presenter::test {

inline model::StatementId addStatement(model::Transaction& tx, const std::string& id) {
    model::Statement statement;
    statement.id = id;
    statement.wordings.push_back({.text = "Text of " + id, .language = {}, .marks = {}});
    return tx.insert(std::move(statement));
}

inline model::InferenceId addInference(model::Transaction& tx, const std::string& id,
                                       std::vector<model::StatementId> premises,
                                       model::ItemRef target, model::Stance stance) {
    model::Inference inference;
    inference.id = id;
    for (const model::StatementId premise : premises)
        inference.premises.push_back({.statement = premise, .role = {}, .type = {}});
    inference.target = target;
    inference.stance = stance;
    return tx.insert(std::move(inference));
}

// main <- r1 (reason), main <- o1 (objection), r1 <- p1+p2 (linked), u1 undercuts r1's step.
inline model::ArgumentMap smallMap() {
    using model::Stance;
    model::Transaction tx{model::ArgumentMap()};
    const auto main = addStatement(tx, "main");
    const auto r1 = addStatement(tx, "r1");
    const auto o1 = addStatement(tx, "o1");
    const auto p1 = addStatement(tx, "p1");
    const auto p2 = addStatement(tx, "p2");
    const auto u1 = addStatement(tx, "u1");
    const auto step = addInference(tx, "i-r1", {r1}, main, Stance::Support);
    addInference(tx, "i-o1", {o1}, main, Stance::Attack);
    addInference(tx, "i-p", {p1, p2}, r1, Stance::Support);
    addInference(tx, "i-u1", {u1}, step, Stance::Attack);
    return std::move(tx).commit().value();
}

inline model::ItemRef at(const model::ArgumentMap& map, std::string_view id) {
    return map.find(id).value();
}

} // namespace argmap::presenter::test
