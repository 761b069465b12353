// The generator itself: a field that it does not fill would escape every property test.
#include "random_map.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace argmap::wire::testing {
namespace {

// Notes which fields of an item have another value than those of a fresh one.
struct Notes {
    std::string prefix;
    std::set<std::string>& seen;
    std::set<std::string>& known;

    template <class Field>
    void operator()(const char* name, const Field& field, const auto&) const {
        known.insert(prefix + name);
        if (!(field == Field{}))
            seen.insert(prefix + name);
        if constexpr (requires { Fields<typename Field::value_type>::listName; })
            for (const auto& part : field)
                Notes{prefix + name + ".", seen, known}.visit(part);
    }

    template <class T>
    void visit(const T& item) const {
        const typename Fields<T>::Record record{};
        Fields<T>::visit(*this, item, record);
    }
};

template <class T>
void note(const T& item, std::set<std::string>& seen, std::set<std::string>& known) {
    Notes{std::string(Fields<T>::listName) + ".", seen, known}.visit(item);
}

TEST(RandomMap, FillsEveryFieldOfEveryTypeInFivePercentOfMaps) {
    constexpr int maps = 1000;
    std::map<std::string, int> counts;
    std::set<std::string> known;
    for (int seed = 0; seed < maps; ++seed) {
        const Items items = randomMap(static_cast<std::uint64_t>(seed));
        std::set<std::string> seen;
        note(items.map, seen, known);
        forEachItemType([&]<class T>() {
            for (const T& item : items.of<T>())
                note(item, seen, known);
        });
        for (const std::string& field : seen)
            ++counts[field];
    }
    EXPECT_GT(known.size(), 200u);
    for (const std::string& field : known)
        EXPECT_GE(counts[field], maps / 20) << field;
}

TEST(RandomMap, HasEveryStance) {
    std::set<Stance> seen;
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const Items items = randomMap(seed);
        for (const Inference& inference : items.of<Inference>())
            seen.insert(inference.stance);
    }
    EXPECT_EQ(seen.size(), 3u);
}

} // namespace
} // namespace argmap::wire::testing
