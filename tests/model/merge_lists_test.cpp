// Lists of three versions, element by element.
#include "merge_lists.hpp"

#include <gtest/gtest.h>

#include <string>

using namespace argmap::model;

namespace {

Value text(std::string what) {
    Value value;
    value.kind = Value::Kind::Text;
    value.text = std::move(what);
    return value;
}

std::vector<Value> letters(const std::string& each) {
    std::vector<Value> list;
    for (const char letter : each)
        list.push_back(text(std::string(1, letter)));
    return list;
}

// The merge of three lists of letters, each of which is an element of its own.
std::string merged(const std::string& base, const std::string& ours, const std::string& theirs,
                   bool* conflict = nullptr) {
    const auto b = letters(base);
    const auto o = letters(ours);
    const auto t = letters(theirs);
    const auto elements = matchElements(ruleOf("tags", b), b, o, t);
    std::vector<bool> stays;
    for (const Element& e : elements)
        stays.push_back((e.ours != noRow && e.theirs != noRow) ||
                        (e.base == noRow && (e.ours != noRow || e.theirs != noRow)));
    const ElementOrder order = orderElements(elements, stays);
    if (conflict != nullptr)
        *conflict = order.conflict;
    std::string result;
    for (const std::size_t i : order.elements)
        result += elements[i].ours != noRow ? o[elements[i].ours].text : t[elements[i].theirs].text;
    return result;
}

} // namespace

TEST(MergeLists, AdditionsOfBothStandBehindWhatTheyStoodBehind) {
    EXPECT_EQ(merged("abc", "axbc", "abcy"), "axbcy");
    EXPECT_EQ(merged("abc", "xabc", "yabc"), "xyabc");
    EXPECT_EQ(merged("abc", "abcx", "abcy"), "abcxy");
    EXPECT_EQ(merged("", "xy", "z"), "xyz");
    EXPECT_EQ(merged("ab", "axyb", "azb"), "axyzb");
}

TEST(MergeLists, WhatBothAddedIsThereOnce) {
    EXPECT_EQ(merged("a", "ax", "ax"), "ax");
    EXPECT_EQ(merged("a", "axy", "ayx"), "axy");
}

TEST(MergeLists, WhatOneTookOutIsOut) {
    EXPECT_EQ(merged("abc", "ac", "abc"), "ac");
    EXPECT_EQ(merged("abc", "abc", "ac"), "ac");
    EXPECT_EQ(merged("abc", "bc", "ab"), "b");
    EXPECT_EQ(merged("aab", "ab", "aab"), "ab");
}

TEST(MergeLists, TheOrderOfWhoRearrangedCounts) {
    bool conflict = true;
    EXPECT_EQ(merged("abc", "abc", "cab", &conflict), "cab");
    EXPECT_FALSE(conflict);
    EXPECT_EQ(merged("abc", "abcx", "cab", &conflict), "cxab");
    EXPECT_FALSE(conflict);
    EXPECT_EQ(merged("abc", "cab", "abcx", &conflict), "cxab");
    EXPECT_FALSE(conflict);
    EXPECT_EQ(merged("abc", "cab", "cab", &conflict), "cab");
    EXPECT_FALSE(conflict);
}

TEST(MergeLists, TwoRearrangementsAreAConflict) {
    bool conflict = false;
    EXPECT_EQ(merged("abc", "cab", "bac", &conflict), "cab");
    EXPECT_TRUE(conflict);
}

TEST(MergeLists, LongListsTakeNoLongTime) {
    std::vector<Value> base;
    for (int i = 0; i < 100'000; ++i)
        base.push_back(text(std::to_string(i)));
    auto ours = base;
    ours.insert(ours.begin() + 500, text("x"));
    const std::vector<Value> theirs(base.rbegin(), base.rend());
    const auto elements = matchElements(ruleOf("tags", base), base, ours, theirs);
    const auto order = orderElements(elements, std::vector<bool>(elements.size(), true));
    EXPECT_EQ(order.elements.size(), 100'001U);
    EXPECT_FALSE(order.conflict);
}
