#include "test_maps.hpp"

#include <argmap/conformance/map_generator.hpp>
#include <argmap/model/comparison.hpp>
#include <argmap/model/transaction.hpp>
#include <argmap/plugin/map_image.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace argmap::conformance {

namespace {

using model::ArgumentMap;
using model::Inference;
using model::Statement;
using model::StatementId;
using model::Transaction;

constexpr std::size_t randomMaps = 4;

StatementId addStatement(Transaction& tx, std::size_t number, std::string text) {
    Statement statement;
    statement.id = fmt::format("s{}", number);
    statement.kind = "claim";
    statement.wordings = {{std::move(text), "", {}}};
    return tx.insert(std::move(statement));
}

void addReason(Transaction& tx, StatementId premise, StatementId target, std::size_t number) {
    Inference inference;
    inference.id = fmt::format("i{}", number);
    inference.premises.emplace_back().statement = premise;
    inference.target = target;
    inference.stance = number % 3 == 0 ? model::Stance::Attack : model::Stance::Support;
    tx.insert(std::move(inference));
}

// Statement `number` is a reason for statement `parentOf(number)`; both count from 0.
template <class ParentOf>
ArgumentMap grown(std::size_t statements, ParentOf parentOf) {
    Transaction tx{ArgumentMap()};
    std::vector<StatementId> ids;
    for (std::size_t i = 0; i < statements; ++i) {
        ids.push_back(addStatement(tx, i, fmt::format("This is statement number {}.", i)));
        if (i > 0)
            addReason(tx, ids[i], ids[parentOf(i)], i);
    }
    return std::move(tx).commit().value();
}

ArgumentMap cycleOf(std::size_t statements) {
    Transaction tx(grown(statements, [](std::size_t i) { return i - 1; }));
    const ArgumentMap& map = tx.current();
    addReason(tx, map.find("s0")->as<StatementId>(),
              map.find(fmt::format("s{}", statements - 1))->as<StatementId>(), statements);
    return std::move(tx).commit().value();
}

ArgumentMap scripts() {
    constexpr std::array texts{
        "Straße, naïve façade, Ærøskøbing",
        "Это утверждение.",
        "هذا ادعاء، وهو \"صحيح\".",
        "זוהי טענה (1).",
        "这是一个主张。これは主張です。",
        "यह एक दावा है।",
        "นี่คือข้ออ้าง",
        "👩‍👩‍👧‍👦 🏳️‍🌈 e\u0301 \u200B\u202Eabc\u202C",
        "<b>&amp;</b> \"quoted\" 'single' \\ / {x} [y] (z) | # @ % ~ `",
        "Two\nlines\tand a tab"};
    Transaction tx{ArgumentMap()};
    for (std::size_t i = 0; i < texts.size(); ++i)
        addStatement(tx, i, texts[i]);
    return std::move(tx).commit().value();
}

std::string described(const model::FieldDifference& field, std::string_view of) {
    return fmt::format("{} of {}", field.field, of);
}

bool counts(const model::FieldDifference& field) {
    constexpr std::array ignored{"order", "originFile", "originFormat", "originId", "originLine"};
    return std::find(ignored.begin(), ignored.end(), field.field) == ignored.end();
}

} // namespace

TestMap::TestMap(std::string name_, ArgumentMap map_)
    : name(std::move(name_)), map(std::move(map_)), image(plugin::imageOfMap(map).value()) {}

plugin::Call TestMap::call() const {
    plugin::Call call;
    call.image = image;
    return call;
}

std::vector<TestMap> smallMaps(std::uint64_t seed) {
    std::vector<TestMap> maps;
    maps.emplace_back("the empty map", ArgumentMap());
    maps.push_back(treeOf(1));
    for (std::size_t i = 0; i < randomMaps; ++i)
        maps.emplace_back(fmt::format("random map no. {}", i + 1), randomMap(seed + i, {30, true}));
    maps.emplace_back("a map with texts of many scripts", scripts());
    maps.emplace_back("a cycle of 3 statements", cycleOf(3));
    maps.push_back(chainOf(40));
    return maps;
}

TestMap treeOf(std::size_t statements) {
    return {fmt::format("a tree of {} statements", statements),
            grown(statements, [](std::size_t i) { return (i - 1) / 4; })};
}

TestMap chainOf(std::size_t statements) {
    return {fmt::format("a chain of {} statements", statements),
            grown(statements, [](std::size_t i) { return i - 1; })};
}

std::string firstLoss(const ArgumentMap& before, const ArgumentMap& after) {
    const model::MapComparison differences = model::compare(before, after);
    for (const model::FieldDifference& field : differences.properties)
        if (counts(field))
            return described(field, "the map");
    for (const model::ItemDifference& item : differences.items) {
        const std::string of = fmt::format("{} \"{}\"", model::name(item.type()), item.id);
        if (item.kind == model::Difference::Added || item.kind == model::Difference::Removed)
            return fmt::format("{} is {}", of, model::name(item.kind));
        for (const model::FieldDifference& field : item.fields)
            if (counts(field))
                return described(field, of);
    }
    return {};
}

} // namespace argmap::conformance
