#include <argmap/conformance/map_generator.hpp>
#include <argmap/model/change_set.hpp>
#include <argmap/model/references.hpp>

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

using namespace argmap::model;
using argmap::conformance::MapEditor;
using argmap::conformance::randomMap;

namespace {

template <class T>
std::string typeName() {
    if constexpr (std::is_same_v<T, MapProperties>)
        return "map";
    else
        return std::string(name(T::Id::type));
}

// The fields of a type with those of nested values: "statement.wordings.marks.start".
template <class T>
void listFields(const std::string& path, std::set<std::string>& paths) {
    const T empty{};
    Fields<T>::visit(
        [&](std::string_view field, const auto& value) {
            using V = std::remove_cvref_t<decltype(value)>;
            const std::string inner = path + "." + std::string(field);
            if constexpr (detail::isVector<V>) {
                if constexpr (detail::Nested<typename V::value_type>)
                    return listFields<typename V::value_type>(inner, paths);
            }
            paths.insert(inner);
        },
        empty);
}

// Notes each field that is not as in an empty item, and what stances and types of references it
// holds.
template <class T>
void noteFields(const std::string& path, const T& item, std::set<std::string>& seen) {
    Fields<T>::visit(
        [&](std::string_view field, const auto& value) {
            using V = std::remove_cvref_t<decltype(value)>;
            const std::string inner = path + "." + std::string(field);
            if constexpr (detail::isVector<V>) {
                if constexpr (detail::Nested<typename V::value_type>) {
                    for (const auto& element : value)
                        noteFields(inner, element, seen);
                    return;
                }
            }
            if (value != V())
                seen.insert(inner);
            if constexpr (std::is_same_v<V, Stance>)
                seen.insert(inner + "=" + std::to_string(static_cast<int>(value)));
            if constexpr (std::is_same_v<V, ItemRef>)
                if (value)
                    seen.insert(inner + "=" + std::string(name(value.type)));
        },
        item);
}

std::set<std::string> seenIn(const ArgumentMap& map) {
    std::set<std::string> seen;
    noteFields("map", map.properties(), seen);
    forEachItemType([&]<class T>() {
        for (const T& item : map.table<T>())
            noteFields(typeName<T>(), item, seen);
    });
    return seen;
}

} // namespace

TEST(MapGenerator, ReachesEveryFieldStanceAndTypeOfReferenceInOneMapOfTwenty) {
    std::set<std::string> wanted;
    listFields<MapProperties>("map", wanted);
    forEachItemType([&]<class T>() { listFields<T>(typeName<T>(), wanted); });
    for (const char* more :
         {"inference.stance=0", "inference.stance=1", "inference.stance=2",
          "inference.target=statement", "inference.target=inference", "inference.target=argument",
          "citation.cited=statement", "citation.cited=inference", "map.mainItem=statement",
          "map.mainItem=issue", "relation.from=statement", "comment.on=view"})
        wanted.insert(more);
    std::map<std::string, int> counts;
    constexpr int maps = 1000;
    for (std::uint64_t seed = 0; seed < maps; ++seed)
        for (const std::string& field : seenIn(randomMap(seed)))
            ++counts[field];
    for (const std::string& field : wanted)
        EXPECT_GE(counts[field], maps / 20) << field;
}

TEST(MapGenerator, GivesTheSameMapForTheSameSeed) {
    for (std::uint64_t seed = 0; seed < 20; ++seed)
        EXPECT_TRUE(sameContent(randomMap(seed), randomMap(seed)));
    EXPECT_FALSE(sameContent(randomMap(1), randomMap(2)));
}

TEST(MapGenerator, MakesControlCharactersOnlyWhenAsked) {
    bool any = false;
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        for (const bool controls : {false, true}) {
            const ArgumentMap map = randomMap(seed, {12, controls});
            for (const Statement& statement : map.table<Statement>()) {
                const bool nul = statement.title.find('\0') != std::string::npos;
                EXPECT_FALSE(nul && !controls);
                any = any || nul;
            }
        }
    }
    EXPECT_TRUE(any);
}

TEST(MapGenerator, EditsStayWithinTheRulesAndChangeSomething) {
    int changed = 0;
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        MapEditor editor(seed);
        ArgumentMap map = editor.fresh();
        for (int i = 0; i < 10; ++i) {
            auto next = editor.edits(map, 5).commit();
            ASSERT_TRUE(next) << next.error().message;
            changed += diff(map, *next).empty() ? 0 : 1;
            map = *std::move(next);
        }
    }
    EXPECT_GT(changed, 450);
}
