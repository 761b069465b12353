// argmap recover: journals that an editor left.
#include "cli.hpp"
#include "json_schema.hpp"

#include <argmap/document/document.hpp>
#include <argmap/document/journal.hpp>
#include <argmap/document/native_file.hpp>
#include <argmap/files/file_lock.hpp>
#include <argmap/files/folders.hpp>

using testing::HasSubstr;
using testing::MatchesRegex;

namespace argmap::cli {
namespace {

class Recover : public CliTest {
protected:
    // A journal of a map that was saved after its first step, with two more.
    void SetUp() override {
        ASSERT_TRUE(files::makeFolders(files::realEnv(), journals));
        document::Document document;
        for (const char* title : {"First", "Second", "Third"}) {
            model::Transaction tx(document.map());
            model::MapProperties properties;
            properties.title = title;
            tx.setProperties(properties);
            ASSERT_TRUE(document.commit(std::move(tx), {std::string("Say ") + title, "", {}, {}}));
        }
        const auto& steps = document.history().steps();
        const std::string saved = document::saveNative(steps[0].after);
        file("pact.argmap", saved);
        document::Journal journal(files::realEnv(), journals / "pact-1.journal");
        ASSERT_TRUE(journal.begin(
            {"pact.argmap",
             document.map(),
             document.history(),
             {},
             {{at("pact.argmap").string(), document::contentHash(saved), steps[0].number}}}));
    }
    [[nodiscard]] std::string titleOf(std::string_view name) const {
        const auto loaded = document::loadNative(content(name), "x");
        return loaded ? loaded->map.properties().title : loaded.error().message;
    }

    std::filesystem::path journals = at("state") / "argmap" / "journals";
};

TEST_F(Recover, ListsWhatWasLeft) {
    const support::Outcome outcome = argmap({"recover"});
    EXPECT_EQ(outcome.status, 0) << outcome.errors;
    EXPECT_THAT(outcome.output, MatchesRegex("pact-1  ....-..-.. ..:..  .*/pact.argmap: 2 steps "
                                             "not saved\n"));
    EXPECT_EQ(argmap({"recover"}).output, outcome.output) << "looking takes nothing away";
}

TEST_F(Recover, ShowsTheHistory) {
    const support::Outcome outcome = argmap({"recover", "pact"});
    EXPECT_EQ(outcome.status, 0) << outcome.errors;
    EXPECT_THAT(outcome.output, HasSubstr("    0  (before all)\n"
                                          "    1  Say First  [in the file]\n"
                                          "    2  Say Second\n"
                                          "    3  Say Third  [last]\n"));
}

TEST_F(Recover, WritesAnyState) {
    EXPECT_EQ(argmap({"recover", "pact-1", "-o", "last.argmap"}).status, 0);
    EXPECT_EQ(titleOf("last.argmap"), "Third");
    EXPECT_EQ(argmap({"recover", "pact-1", "-o", "second.argmap", "--state", "2"}).status, 0);
    EXPECT_EQ(titleOf("second.argmap"), "Second");
    EXPECT_EQ(argmap({"recover", "pact-1", "-o", "-", "--to", "argmap", "--state", "0"}).output,
              document::saveNative({}));
    EXPECT_TRUE(std::filesystem::exists(journals / "pact-1.journal"));
    EXPECT_EQ(argmap({"recover", "pact-1", "-o", "x.argmap", "--state", "4"}).status, 2);
    EXPECT_FALSE(exists("x.argmap"));
}

TEST_F(Recover, DeletesOnRequest) {
    EXPECT_EQ(argmap({"recover", "pact-1", "--delete"}).status, 0);
    const support::Outcome outcome = argmap({"recover"});
    EXPECT_EQ(outcome.output, "");
    EXPECT_THAT(outcome.errors, HasSubstr("nothing to recover"));
    EXPECT_EQ(titleOf("pact.argmap"), "First");
}

TEST_F(Recover, LeavesAloneWhatIsInUse) {
    const auto lock =
        files::FileLock::take(files::realEnv(), journals / "pact-1.journal", "a test");
    ASSERT_TRUE(lock);
    EXPECT_EQ(argmap({"recover"}).output, "");
    EXPECT_EQ(argmap({"recover", "pact-1", "--delete"}).status, 2);
    EXPECT_TRUE(std::filesystem::exists(journals / "pact-1.journal"));
}

TEST_F(Recover, SaysWhatIsWrongWithAJournal) {
    support::writeFile(journals / "broken.journal", "argmap-journal 1 1 1\nnonsense\n");
    EXPECT_THAT(argmap({"recover"}).output,
                HasSubstr("damaged: the beginning of this journal is damaged"));
    const support::Outcome outcome = argmap({"recover", "broken", "-o", "x.argmap"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.errors, HasSubstr("[journal.damaged]"));
}

TEST_F(Recover, CutsOffATornEnd) {
    const std::string bytes = support::readFile(journals / "pact-1.journal");
    support::writeFile(journals / "pact-1.journal", bytes.substr(0, bytes.size() - 5));
    EXPECT_THAT(argmap({"recover", "pact-1"}).output, HasSubstr("    2  Say Second  [last]\n"));
    EXPECT_EQ(argmap({"recover", "pact-1", "-o", "last.argmap"}).status, 0);
    EXPECT_EQ(titleOf("last.argmap"), "Second");
}

TEST_F(Recover, WrongUsage) {
    EXPECT_EQ(argmap({"recover", "nonsense"}).status, 2);
    EXPECT_EQ(argmap({"recover", "-o", "x.argmap"}).status, 2);
    EXPECT_EQ(argmap({"recover", "--delete"}).status, 2);
    EXPECT_EQ(argmap({"recover", "pact-1", "--state", "1"}).status, 2);
    std::filesystem::copy_file(journals / "pact-1.journal", journals / "pact-2.journal");
    EXPECT_EQ(argmap({"recover", "pact"}).status, 2) << "which one?";
}

TEST_F(Recover, JsonIsAsDescribed) {
    support::writeFile(journals / "broken.journal", "argmap-journal 1 1 1\n");
    const auto schema = nlohmann::json::parse(
        support::readFile(support::sourceFolder() / "docs/cli-json/recover.schema.json"));
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"recover", "--json"},
          {"recover", "pact", "--json"},
          {"recover", "broken", "--json"},
          {"recover", "pact", "-o", "x.argmap", "--json"}}) {
        const std::string output = argmap(words).output;
        ASSERT_FALSE(output.empty());
        EXPECT_THAT(schemaViolations(schema, nlohmann::json::parse(output)), testing::IsEmpty())
            << output;
    }
}

} // namespace
} // namespace argmap::cli
