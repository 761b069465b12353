// map → file → map is the same map, for everything that the generator makes.
#include <argmap/base/diagnostic.hpp>
#include <argmap/conformance/map_generator.hpp>
#include <argmap/document/native_file.hpp>
#include <argmap/model/transaction.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

using namespace argmap;
using namespace argmap::document;
using argmap::conformance::MapEditor;
using argmap::conformance::MapOptions;
using argmap::conformance::randomMap;

namespace {

NativeFile loaded(const std::string& bytes) {
    auto file = loadNative(bytes, "map.argmap");
    EXPECT_TRUE(file) << file.error().message;
    if (!file)
        return {};
    EXPECT_FALSE(file->readOnly);
    for (const base::Diagnostic& diagnostic : file->diagnostics)
        ADD_FAILURE() << base::format(diagnostic);
    return *std::move(file);
}

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

} // namespace

TEST(NativeRoundTrip, GivesTheSameMapAndTheSameBytes) {
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        const model::ArgumentMap map = randomMap(seed, {12, true});
        const std::string bytes = saveNative(map);
        const NativeFile file = loaded(bytes);
        EXPECT_TRUE(model::sameContent(map, file.map)) << seed;
        EXPECT_EQ(saveNative(file.map), bytes) << seed;
    }
}

TEST(NativeRoundTrip, TheHistoryOfAMapLeavesNoTraceInItsBytes) {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        MapEditor editor(seed, {12, true});
        const model::ArgumentMap first = editor.fresh();
        const model::ArgumentMap map = editor.edits(first, 30).commit().value();
        const NativeFile file = loaded(saveNative(map));
        EXPECT_EQ(saveNative(file.map), saveNative(map));
        EXPECT_TRUE(model::sameContent(map, file.map));
    }
}

TEST(NativeRoundTrip, IsTextThatGitCanMerge) {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const std::string bytes = saveNative(randomMap(seed, {12, true}));
        EXPECT_EQ(bytes.find_first_of(std::string_view("\r\0", 2)), std::string::npos);
        EXPECT_TRUE(bytes.starts_with("argmap 1 1 1\n\n"));
        EXPECT_TRUE(bytes.ends_with("\n"));
        const auto lines = linesOf(bytes);
        for (std::size_t i = 1; i + 1 < lines.size(); i += 2)
            EXPECT_EQ(lines[i], "");
        EXPECT_EQ(lines[lines.size() - 2], "");
    }
}

TEST(NativeRoundTrip, RecordsStandByTypeThenById) {
    const auto lines = linesOf(saveNative(randomMap(4, {40, false})));
    const std::vector<std::string> order{
        "map",      "statement", "inference", "argument", "issue",       "relation", "source",
        "citation", "group",     "comment",   "waiver",   "participant", "view",     "end"};
    std::size_t at = 0;
    for (const std::string& line : lines) {
        if (line.empty() || line.starts_with("argmap"))
            continue;
        const std::string tag =
            line.starts_with("end") ? "end" : line.substr(17, line.find(' ', 17) - 17);
        const auto found =
            static_cast<std::size_t>(std::find(order.begin(), order.end(), tag) - order.begin());
        ASSERT_LT(found, order.size()) << tag;
        EXPECT_GE(found, at);
        at = found;
    }
}

// An edit of one item changes the one line of that item, whatever else refers to it.
TEST(NativeRoundTrip, AnEditOfOneItemChangesOneLine) {
    int edits = 0;
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const model::ArgumentMap map = randomMap(seed, {12, true});
        for (const model::StatementId id : map.table<model::Statement>().ids()) {
            model::Transaction tx(map);
            tx.edit(id, [](model::Statement& s) { s.title += "\nmore"; });
            const auto before = linesOf(saveNative(map));
            const auto after = linesOf(saveNative(std::move(tx).commit().value()));
            ASSERT_EQ(before.size(), after.size());
            int changed = 0;
            for (std::size_t i = 0; i < before.size(); ++i)
                changed += before[i] == after[i] ? 0 : 1;
            EXPECT_EQ(changed, 1);
            ++edits;
        }
    }
    EXPECT_GT(edits, 100);
}
