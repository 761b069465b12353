// Two people's edits of two items merge with plain git, also of neighbours in the file.
#include <argmap/conformance/map_generator.hpp>
#include <argmap/document/native_file.hpp>
#include <argmap/model/fields.hpp>
#include <argmap/model/transaction.hpp>
#include <argmap/support/files.hpp>
#include <argmap/support/process.hpp>
#include <argmap/support/temporary_folder.hpp>

#include <gtest/gtest.h>

using namespace argmap;
using namespace argmap::document;

namespace {

class GitMerge : public testing::Test {
protected:
    void SetUp() override {
        if (!support::isInstalled("git"))
            GTEST_SKIP() << "NOT TESTED: git is not installed";
        git({"init", "-q", "-b", "base"});
    }

    int git(std::vector<std::string> words) {
        words.insert(words.begin(), {"git", "-c", "user.name=A", "-c", "user.email=a@example.org",
                                     "-c", "commit.gpgsign=false"});
        const auto outcome = support::run({.words = words,
                                           .environment = {{"GIT_CONFIG_GLOBAL", "/dev/null"},
                                                           {"GIT_CONFIG_SYSTEM", "/dev/null"}},
                                           .folder = folder.path()});
        said = outcome.output + outcome.errors;
        return outcome.status;
    }

    void commit(const std::string& bytes) {
        support::writeFile(folder / "map.argmap", bytes);
        ASSERT_EQ(git({"add", "map.argmap"}), 0) << said;
        ASSERT_EQ(git({"commit", "-q", "-m", "edit"}), 0) << said;
    }

    // Commits the base and, on a branch each, both edits, then merges; the file as git leaves it.
    std::string merged(const model::ArgumentMap& base, const model::ArgumentMap& ours,
                       const model::ArgumentMap& theirs) {
        commit(saveNative(base));
        EXPECT_EQ(git({"checkout", "-q", "-b", "theirs"}), 0) << said;
        commit(saveNative(theirs));
        EXPECT_EQ(git({"checkout", "-q", "base"}), 0) << said;
        commit(saveNative(ours));
        status = git({"merge", "-q", "--no-edit", "theirs"});
        return support::readFile(folder / "map.argmap");
    }

    static model::ArgumentMap base() {
        model::Transaction tx{model::ArgumentMap()};
        for (const char* id : {"a", "b", "c"}) {
            model::Statement statement;
            statement.id = id;
            tx.insert(statement);
        }
        return std::move(tx).commit().value();
    }

    static model::ArgumentMap edited(const model::ArgumentMap& map, const char* id) {
        model::Transaction tx(map);
        tx.edit(map.find(id)->as<model::StatementId>(),
                [&](model::Statement& s) { s.title = std::string("edited ") + id; });
        return std::move(tx).commit().value();
    }

    static model::ArgumentMap added(const model::ArgumentMap& map, std::vector<std::string> ids) {
        model::Transaction tx(map);
        for (const std::string& id : ids) {
            model::Statement statement;
            statement.id = id;
            tx.insert(statement);
        }
        return std::move(tx).commit().value();
    }

    support::TemporaryFolder folder;
    std::string said;
    int status = -1;
};

} // namespace

TEST_F(GitMerge, EditsOfTwoNeighboursMerge) {
    const model::ArgumentMap map = base();
    const std::string bytes = merged(map, edited(map, "a"), edited(map, "b"));
    EXPECT_EQ(status, 0) << said;
    const auto file = loadNative(bytes, "map.argmap");
    ASSERT_TRUE(file);
    EXPECT_TRUE(file->diagnostics.empty());
    EXPECT_TRUE(model::sameContent(file->map, edited(edited(map, "a"), "b")));
}

// The record of the map and one item of each type, edited in turn: every pair of neighbours in the
// file, the first and the last record too.
TEST_F(GitMerge, EditsOfAnyTwoNeighboursMerge) {
    model::Transaction tx(base());
    std::vector<std::string> ids{"", "a", "b", "c"};
    model::forEachItemType([&]<class T>() {
        T item;
        item.id = std::string(model::name(T::Id::type)) + "-1";
        if constexpr (std::is_same_v<T, model::Relation>) {
            item.from = *tx.current().find("a");
            item.to = *tx.current().find("b");
        }
        ids.push_back(item.id);
        tx.insert(item);
    });
    const model::ArgumentMap map = std::move(tx).commit().value();
    const auto tagged = [](const model::ArgumentMap& before, const std::string& id) {
        model::Transaction edit(before);
        if (id.empty()) {
            model::MapProperties properties = before.properties();
            properties.tags = {"edited"};
            edit.setProperties(properties);
        }
        model::forEachItemType([&]<class T>() {
            for (const auto row : before.table<T>().ids())
                if (before[row].id == id)
                    edit.edit(row, [](T& item) { item.tags = {"edited"}; });
        });
        return std::move(edit).commit().value();
    };
    for (std::size_t i = 0; i + 1 < ids.size(); ++i) {
        const std::string number = std::to_string(i);
        ASSERT_EQ(git({"checkout", "-q", "--orphan", "base" + number}), 0) << said;
        const model::ArgumentMap ours = tagged(map, ids[i]);
        commit(saveNative(map));
        ASSERT_EQ(git({"checkout", "-q", "-b", "theirs" + number}), 0) << said;
        commit(saveNative(tagged(map, ids[i + 1])));
        ASSERT_EQ(git({"checkout", "-q", "base" + number}), 0) << said;
        commit(saveNative(ours));
        EXPECT_EQ(git({"diff", "--stat", "HEAD~"}), 0);
        EXPECT_NE(said.find("1 insertion(+), 1 deletion(-)"), std::string::npos) << said;
        EXPECT_EQ(git({"merge", "-q", "--no-edit", "theirs" + number}), 0) << ids[i] << said;
        const auto file = loadNative(support::readFile(folder / "map.argmap"), "map.argmap");
        ASSERT_TRUE(file);
        EXPECT_TRUE(file->diagnostics.empty()) << ids[i];
        EXPECT_TRUE(model::sameContent(file->map, tagged(ours, ids[i + 1]))) << ids[i];
    }
}

TEST_F(GitMerge, AnEditAndAnAdditionMerge) {
    const model::ArgumentMap map = base();
    const auto file = loadNative(merged(map, edited(map, "c"), added(map, {"a1"})), "map.argmap");
    EXPECT_EQ(status, 0) << said;
    ASSERT_TRUE(file);
    EXPECT_TRUE(file->diagnostics.empty());
    EXPECT_TRUE(file->map.find("a1"));
}

TEST_F(GitMerge, AdditionsOfAsManyItemsMergeWithANotice) {
    const model::ArgumentMap map = base();
    const auto file = loadNative(merged(map, added(map, {"a1"}), added(map, {"b1"})), "map.argmap");
    EXPECT_EQ(status, 0) << said;
    ASSERT_TRUE(file);
    EXPECT_FALSE(file->readOnly);
    ASSERT_EQ(file->diagnostics.size(), 1U);
    EXPECT_EQ(file->diagnostics[0].code, "native.count");
    EXPECT_TRUE(file->map.find("a1") && file->map.find("b1"));
}

TEST_F(GitMerge, AdditionsOfDifferentNumbersLeaveAConflictThatOpeningSettles) {
    const model::ArgumentMap map = base();
    const auto file =
        loadNative(merged(map, added(map, {"a1", "a2"}), added(map, {"b1"})), "map.argmap");
    EXPECT_NE(status, 0);
    ASSERT_TRUE(file);
    EXPECT_FALSE(file->readOnly);
    ASSERT_EQ(file->diagnostics.size(), 1U);
    EXPECT_EQ(file->diagnostics[0].code, "native.end-conflict");
    EXPECT_EQ(file->map.table<model::Statement>().size(), 6U);
}

TEST_F(GitMerge, EditsOfOneItemAreAConflictAndOpenReadOnly) {
    const model::ArgumentMap map = base();
    model::Transaction tx(map);
    tx.edit(map.find("a")->as<model::StatementId>(),
            [](model::Statement& s) { s.kind = "evidence"; });
    const auto file =
        loadNative(merged(map, edited(map, "a"), std::move(tx).commit().value()), "map.argmap");
    EXPECT_NE(status, 0);
    ASSERT_TRUE(file);
    EXPECT_TRUE(file->readOnly);
    EXPECT_EQ(file->map[file->map.find("a")->as<model::StatementId>()].title, "edited a");
    EXPECT_TRUE(file->map.find("c"));
}

// An item that one person removes while the other refers to it: git sees no conflict, opening does.
TEST_F(GitMerge, AReferenceToWhatTheOtherSideRemovedIsSeen) {
    const model::ArgumentMap map = base();
    model::Transaction remove(map);
    remove.remove(*map.find("a"));
    model::Transaction refer(map);
    model::Inference inference;
    inference.id = "i";
    inference.target = *map.find("a");
    refer.insert(inference);
    const auto file = loadNative(
        merged(map, std::move(remove).commit().value(), std::move(refer).commit().value()),
        "map.argmap");
    ASSERT_TRUE(file);
    EXPECT_TRUE(file->readOnly);
    EXPECT_TRUE(file->map.find("i"));
}
