#include "cli.hpp"
#include "maps.hpp"

#include <nlohmann/json.hpp>

using testing::HasSubstr;
using testing::Not;

namespace argmap::cli {
namespace {

class Merge : public CliTest {
protected:
    void three(const std::function<void(model::Statement&)>& ours,
               const std::function<void(model::Statement&)>& theirs) {
        file("base", threeStatements()); // no suffix, as git's temporary files
        file("ours", editedStatement(threeStatements(), "a", ours));
        file("theirs", editedStatement(threeStatements(), "a", theirs));
    }
    [[nodiscard]] model::Statement merged(const char* file_ = "ours") const {
        const model::ArgumentMap map = mapIn(content(file_));
        return map[map.find("a")->as<model::StatementId>()];
    }
    void conflicting() {
        three([](model::Statement& s) { s.title = "Ours"; },
              [](model::Statement& s) { s.title = "Theirs"; });
    }
};

TEST_F(Merge, BothFieldsAreInOurs) {
    three([](model::Statement& s) { s.title = "New"; },
          [](model::Statement& s) { s.kind = "evidence"; });
    const support::Outcome outcome = argmap({"merge", "base", "ours", "theirs"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.output + outcome.errors, "");
    EXPECT_EQ(merged().title, "New");
    EXPECT_EQ(merged().kind, "evidence");
}

TEST_F(Merge, AConflictIsToldAndBothSidesAreInTheFile) {
    conflicting();
    const support::Outcome outcome = argmap({"merge", "base", "ours", "theirs", "map.argmap"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(outcome.output, "");
    EXPECT_THAT(outcome.errors,
                HasSubstr("map.argmap: error: statement a (Ours): both sides changed title (it was "
                          "\"Title a\"): kept is \"Ours\", the other side has \"Theirs\" "
                          "[merge.field]\n"));
    EXPECT_THAT(outcome.errors, HasSubstr("map.argmap: 1 conflict;"));
    EXPECT_EQ(merged().title, "Ours");
    EXPECT_THAT(content("ours"), HasSubstr("\"Theirs\""));
}

TEST_F(Merge, WhatIsOpenIsListedUntilItIsSettled) {
    conflicting();
    ASSERT_EQ(argmap({"merge", "base", "ours", "theirs"}).status, 1);
    const support::Outcome open = argmap({"check", "--json", "ours"});
    EXPECT_EQ(open.status, 0) << "the file is sound";
    const auto problem = nlohmann::json::parse(open.output)["problems"][0];
    EXPECT_EQ(problem["code"], "merge.unsettled");
    EXPECT_EQ(problem["item"], "a");
    EXPECT_EQ(argmap({"merge", "--settled", "ours"}).status, 0);
    EXPECT_EQ(argmap({"check", "ours"}).output, "");
    EXPECT_THAT(content("ours"), Not(HasSubstr("Theirs")));
    EXPECT_EQ(merged().title, "Ours");
    EXPECT_EQ(argmap({"merge", "--settled", "ours", "-o", "copy.argmap"}).status, 0);
    EXPECT_EQ(content("copy.argmap"), content("ours"));
}

TEST_F(Merge, AnOutputLeavesOursAlone) {
    three([](model::Statement& s) { s.title = "New"; },
          [](model::Statement& s) { s.kind = "evidence"; });
    const std::string ours = content("ours");
    EXPECT_EQ(argmap({"merge", "base", "ours", "theirs", "-o", "out.argmap"}).status, 0);
    EXPECT_EQ(content("ours"), ours);
    EXPECT_EQ(merged("out.argmap").kind, "evidence");
    EXPECT_EQ(argmap({"merge", "base", "ours", "theirs", "-o", "-"}).output, content("out.argmap"));
    EXPECT_EQ(argmap({"merge", "base", "ours", "theirs", "-o", "out.json"}).status, 0);
    EXPECT_EQ(argmap({"diff", "out.json", "out.argmap", "--exit-code"}).status, 0);
}

// Git's temporary files have no suffix that could tell.
TEST_F(Merge, APackedMapStaysPacked) {
    three([](model::Statement& s) { s.kind = "evidence"; },
          [](model::Statement& s) { s.title = "New"; });
    for (const char* name : {"base", "ours", "theirs"})
        file(name, document::saveNativePacked(mapIn(content(name))));
    ASSERT_EQ(argmap({"merge", "base", "ours", "theirs"}).status, 0);
    EXPECT_TRUE(document::isPacked(content("ours")));
    EXPECT_EQ(merged().title, "New");
    EXPECT_EQ(merged().kind, "evidence");
}

TEST_F(Merge, JsonListsTheConflicts) {
    conflicting();
    const support::Outcome outcome = argmap({"merge", "--json", "-q", "base", "ours", "theirs"});
    EXPECT_EQ(outcome.status, 1);
    const auto report = nlohmann::json::parse(outcome.output);
    ASSERT_EQ(report["conflicts"].size(), 1U);
    const auto& conflict = report["conflicts"][0];
    EXPECT_EQ(conflict["kind"], "field");
    EXPECT_EQ(conflict["id"], "a");
    EXPECT_EQ(conflict["field"], "title");
    EXPECT_EQ(conflict["base"], "Title a");
    EXPECT_EQ(conflict["ours"], "Ours");
    EXPECT_EQ(conflict["theirs"], "Theirs");
    EXPECT_TRUE(mapIn(content("ours")).find(conflict["comment"].get<std::string>()));
    EXPECT_EQ(report["output"], "ours");
}

TEST_F(Merge, AMapThatIsNotWholeIsNotMerged) {
    for (const char* broken : {"base", "ours", "theirs"}) {
        conflicting();
        std::string bytes = content(broken);
        bytes[bytes.find("Title b")] ^= 1;
        file(broken, bytes);
        const std::string ours = content("ours");
        const support::Outcome outcome = argmap({"merge", "base", "ours", "theirs"});
        EXPECT_EQ(outcome.status, 1) << broken;
        EXPECT_THAT(outcome.errors, HasSubstr("[merge.unsound]")) << broken;
        EXPECT_EQ(content("ours"), ours) << broken;
        EXPECT_EQ(argmap({"merge", "--settled", broken}).status, 1);
        EXPECT_EQ(content("ours"), ours) << broken;
    }
}

TEST_F(Merge, OnlyTheBaseMayBeEmpty) {
    conflicting();
    file("base", "");
    EXPECT_EQ(argmap({"merge", "base", "ours", "theirs"}).status, 1);
    EXPECT_EQ(mapIn(content("ours")).table<model::Statement>().size(), 3U);
    file("theirs", "");
    const std::string ours = content("ours");
    EXPECT_EQ(argmap({"merge", "base", "ours", "theirs"}).status, 1);
    EXPECT_EQ(content("ours"), ours);
}

TEST_F(Merge, AFormatThatNothingWritesNeedsAnOutput) {
    file("a.argdown", "[A]: One.\n");
    file("b.argdown", "[A]: One.\n\n[B]: Two.\n");
    const support::Outcome outcome = argmap({"merge", "a.argdown", "a.argdown", "b.argdown"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.errors, HasSubstr("-o"));
    EXPECT_EQ(content("a.argdown"), "[A]: One.\n");
    EXPECT_EQ(argmap({"merge", "a.argdown", "a.argdown", "b.argdown", "-o", "c.argmap"}).status, 0);
    EXPECT_EQ(mapIn(content("c.argmap")).table<model::Statement>().size(), 2U);
}

TEST_F(Merge, WrongUsageIsStatusTwo) {
    conflicting();
    EXPECT_EQ(argmap({"merge", "base", "ours"}).status, 2);
    EXPECT_EQ(argmap({"merge", "base", "-", "theirs"}, content("ours")).status, 2);
    EXPECT_EQ(argmap({"merge", "base", "ours", "theirs", "--json", "-o", "-"}).status, 2);
    EXPECT_EQ(argmap({"merge", "--settled", "ours", "theirs"}).status, 2);
    EXPECT_EQ(argmap({"merge", "base", "absent", "theirs"}).status, 4);
}

} // namespace
} // namespace argmap::cli
