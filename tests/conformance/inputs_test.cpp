// What the kit makes itself: hostile inputs and maps.
#include "hostile_inputs.hpp"
#include "test_maps.hpp"

#include <argmap/base/utf8.hpp>
#include <argmap/model/transaction.hpp>

#include <gmock/gmock.h>

#include <set>

namespace argmap::conformance {
namespace {

const std::vector<Sample> samples{{"a", "Brücken leben\nnicht ewig. 🙂"}, {"b", "x"}};

std::vector<std::string> bytesOf(const HostileInputs& inputs) {
    std::vector<std::string> all;
    for (const HostileInput& input : inputs)
        all.push_back(input.bytes);
    return all;
}

TEST(HostileInputs, AreTheSameForTheSameSeed) {
    EXPECT_EQ(bytesOf(mutated(samples, true, 3, 20)), bytesOf(mutated(samples, true, 3, 20)));
    EXPECT_NE(bytesOf(mutated(samples, true, 3, 20)), bytesOf(mutated(samples, true, 4, 20)));
    EXPECT_EQ(bytesOf(random(false, 3, 20)), bytesOf(random(false, 3, 20)));
    EXPECT_EQ(bytesOf(truncated(samples, true, 3, 9)), bytesOf(truncated(samples, true, 3, 9)));
}

TEST(HostileInputs, OfTextsAreTexts) {
    HostileInputs all = mutated(samples, true, 1, 300);
    for (const HostileInputs& more : {truncated(samples, true, 1, 100), random(true, 1, 30)})
        all.insert(all.end(), more.begin(), more.end());
    for (const HostileInput& input : all)
        EXPECT_FALSE(base::firstInvalidByte(input.bytes)) << input.label;
}

TEST(HostileInputs, AreWhatTheirLabelsSay) {
    for (const HostileInput& input : truncated({samples[0]}, true, 1, 30))
        EXPECT_TRUE(samples[0].bytes.starts_with(input.bytes));
    const std::vector<std::string> changed = bytesOf(mutated({samples[0]}, true, 1, 100));
    EXPECT_GT(std::set<std::string>(changed.begin(), changed.end()).size(), 80U);
    for (const HostileInput& input : large(samples, 1000))
        EXPECT_GE(input.bytes.size(), 1000U) << input.label;
    bool hasZero = false;
    for (const HostileInput& input : strange(samples))
        hasZero = hasZero || input.bytes.find('\0') != std::string::npos;
    EXPECT_TRUE(hasZero);
}

TEST(TestMaps, HaveTheShapesThatTheyAreNamedFor) {
    EXPECT_EQ(treeOf(100).map.table<model::Statement>().size(), 100U);
    EXPECT_EQ(treeOf(100).map.table<model::Inference>().size(), 99U);
    EXPECT_EQ(chainOf(5).map.table<model::Inference>().size(), 4U);
    std::set<std::string> names;
    for (const TestMap& map : smallMaps(1))
        names.insert(map.name);
    EXPECT_THAT(names, testing::Contains("the empty map"));
    EXPECT_THAT(names, testing::Contains("a cycle of 3 statements"));
}

TEST(FirstLoss, NamesWhatIsGoneAndOverlooksWhereItCameFrom) {
    const model::ArgumentMap before = treeOf(3).map;
    EXPECT_EQ(firstLoss(before, before), "");
    const auto changed = [&](auto change) {
        model::Transaction tx(before);
        tx.edit(before.find("s1")->as<model::StatementId>(), change);
        return std::move(tx).commit().value();
    };
    EXPECT_EQ(firstLoss(before, changed([](model::Statement& s) {
                            s.originLine = 7;
                            s.originFile = "x";
                            s.order = "zz";
                        })),
              "");
    EXPECT_EQ(firstLoss(before, changed([](model::Statement& s) { s.kind = "evidence"; })),
              "kind of statement \"s1\"");
    EXPECT_EQ(firstLoss(before, treeOf(2).map), "statement \"s2\" is removed");
}

} // namespace
} // namespace argmap::conformance
