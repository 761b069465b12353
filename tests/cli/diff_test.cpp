#include "cli.hpp"
#include "maps.hpp"

#include <nlohmann/json.hpp>

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

namespace argmap::cli {
namespace {

class Diff : public CliTest {
protected:
    // What the program says of an edit of threeStatements().
    std::string said(const std::function<void(model::Transaction&)>& edit,
                     std::vector<std::string> options = {}) {
        file("a.argmap", threeStatements());
        file("b.argmap", edited(threeStatements(), edit));
        options.insert(options.begin(), {"diff", "a.argmap", "b.argmap"});
        const support::Outcome outcome = argmap(options);
        EXPECT_EQ(outcome.errors, "");
        status = outcome.status;
        return outcome.output;
    }
    static std::function<void(model::Transaction&)>
    statement(const char* id, std::function<void(model::Statement&)> edit) {
        return [=](model::Transaction& tx) {
            tx.edit(tx.current().find(id)->as<model::StatementId>(), edit);
        };
    }

    int status = -1;
};

TEST_F(Diff, SaysNothingOfTheSameMap) {
    EXPECT_EQ(said([](model::Transaction&) {}, {"--exit-code"}), "");
    EXPECT_EQ(status, 0);
}

TEST_F(Diff, ALineAnItemAndTheFieldsBelow) {
    EXPECT_EQ(said([](model::Transaction& tx) {
                  statement("a", [](model::Statement& s) {
                      s.kind = "evidence";
                      s.wordings[0].text = "What a really says.";
                      s.tags = {"x", "y"};
                  })(tx);
                  statement("b", [](model::Statement& s) { s.order = "1"; })(tx);
                  tx.remove(*tx.current().find("c"));
                  model::Source source;
                  source.id = "s";
                  source.title = "A book\nof two lines\x1B[31m";
                  tx.insert(source);
                  model::MapProperties properties;
                  properties.title = "New";
                  tx.setProperties(properties);
              }),
              "--- a.argmap\n"
              "+++ b.argmap\n"
              "~ map  New\n"
              "    title: nothing → New\n"
              "~ statement a  Title a: What a really says.\n"
              "    tags: {+x+}\n"
              "    tags: {+y+}\n"
              "    kind: nothing → evidence\n"
              "    wordings: What a {+really +}says.\n"
              "> statement b  Title b: What b says.\n"
              "    order: earlier than before among its siblings (1, was W)\n"
              "- statement c  Title c: What c says.\n"
              "+ source s  A book⏎of two lines\uFFFD[31m\n"
              "1 added, 1 removed, 1 changed, 1 moved, and the map itself\n");
    EXPECT_EQ(status, 0);
}

TEST_F(Diff, ReferencesAreNamed) {
    EXPECT_THAT(said([](model::Transaction& tx) {
                    tx.edit(tx.current().find("i")->as<model::InferenceId>(),
                            [&](model::Inference& i) { i.target = *tx.current().find("c"); });
                }),
                HasSubstr("~ inference i  Title b supports Title c\n"
                          "    target: a (Title a) → c (Title c)\n"));
}

TEST_F(Diff, LongTextsShowTheWordsAroundAChange) {
    std::string text;
    for (int i = 0; i < 500; ++i)
        text += "word" + std::to_string(i) + " ";
    const std::string before =
        editedStatement(threeStatements(), "a", [&](model::Statement& s) { s.marking = text; });
    file("a.argmap", before);
    file("b.argmap", editedStatement(before, "a", [&](model::Statement& s) {
             s.marking.replace(s.marking.find("word250"), 7, "changed");
         }));
    const std::string output = argmap({"diff", "a.argmap", "b.argmap"}).output;
    EXPECT_THAT(output, HasSubstr("word249 [-word250-]{+changed+} word251"));
    EXPECT_THAT(output, HasSubstr(" … "));
    EXPECT_THAT(output, Not(HasSubstr("word100")));
}

TEST_F(Diff, ExitCodeTellsWhereAsked) {
    const auto edit = statement("a", [](model::Statement& s) { s.kind = "x"; });
    said(edit);
    EXPECT_EQ(status, 0);
    said(edit, {"--exit-code"});
    EXPECT_EQ(status, 1);
}

TEST_F(Diff, JsonHoldsValuesAsTheyAre) {
    const auto report = nlohmann::json::parse(said(
        [](model::Transaction& tx) {
            statement("a", [](model::Statement& s) { s.likelihoodLow = 5; })(tx);
            tx.edit(tx.current().find("i")->as<model::InferenceId>(), [](model::Inference& i) {
                i.premises[0].negated = true;
                i.target = {};
            });
        },
        {"--json"}));
    EXPECT_EQ(report["counts"]["changed"], 2);
    EXPECT_EQ(report["items"][0]["fields"][0],
              (nlohmann::json{{"field", "likelihoodLow"}, {"before", nullptr}, {"after", 5}}));
    const auto& fields = report["items"][1]["fields"];
    EXPECT_EQ(fields[0]["after"][0], (nlohmann::json{{"statement", "b"},
                                                     {"role", ""},
                                                     {"type", ""},
                                                     {"negated", true},
                                                     {"implicit", false}}));
    EXPECT_EQ(fields[1],
              (nlohmann::json{{"field", "target"}, {"before", "a"}, {"after", nullptr}}));
}

TEST_F(Diff, ReadsAnyTwoFormats) {
    file("a.argmap", threeStatements());
    ASSERT_EQ(argmap({"convert", "a.argmap", "-o", "a.json"}).status, 0);
    EXPECT_EQ(argmap({"diff", "a.argmap", "a.json", "--exit-code"}).status, 0);
    file("x.lines", "eins\n");
    file("y.lines", "eins\nzwei\n");
    EXPECT_THAT(argmap({"diff", "x.lines", "y.lines"}).output,
                HasSubstr("+ statement zwei  zwei\n1 added, 1 moved\n"));
    EXPECT_EQ(argmap({"diff", "x.lines", "-", "--from", "lines"}, "eins\n").output, "");
}

TEST_F(Diff, AnEmptyFileIsAnEmptyMap) {
    file("a.argmap", threeStatements());
    EXPECT_THAT(argmap({"diff", "/dev/null", "a.argmap"}).output, HasSubstr("4 added\n"));
}

TEST_F(Diff, WhatCannotBeReadIsTold) {
    file("a.argmap", threeStatements());
    const support::Outcome absent = argmap({"diff", "a.argmap", "absent.argmap"});
    EXPECT_EQ(absent.status, 4);
    EXPECT_EQ(absent.output, "");
    EXPECT_THAT(absent.errors, HasSubstr("absent.argmap"));
    file("bad.argmap", threeStatements().substr(0, 150));
    EXPECT_EQ(argmap({"diff", "a.argmap", "bad.argmap"}).status, 1);
    EXPECT_EQ(argmap({"diff", "a.argmap"}).status, 2);
    EXPECT_EQ(argmap({"diff", "-", "-"}).status, 2);
    EXPECT_EQ(argmap({"diff", "--text", "a.argmap", "a.argmap"}).status, 2);
}

TEST_F(Diff, TextHasALineAField) {
    file("a.argmap", editedStatement(threeStatements(), "a", [](model::Statement& s) {
             s.tags = {"x", "y"};
             s.confidenceReason = "one\ntwo";
         }));
    const support::Outcome outcome = argmap({"diff", "--text", "a.argmap"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_THAT(outcome.output, StartsWith("map\n\nstatement a: Title a\n"
                                           "    wordings: What a says.\n"
                                           "    confidenceReason: one\n"
                                           "        two\n"
                                           "    order: V\n"
                                           "    tags: x\n"
                                           "    tags: y\n"
                                           "\n"
                                           "statement b: Title b\n"));
    EXPECT_THAT(outcome.output, HasSubstr("inference i\n"
                                          "    premises: b\n"
                                          "    target: a\n"
                                          "    stance: support\n"));
}

// Git would stop at it.
TEST_F(Diff, TextOfWhatIsNoMapIsTheTextAfterTheReason) {
    file("a.argmap", "<<<<<<< not a map\n");
    const support::Outcome outcome = argmap({"diff", "--text", "a.argmap"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_THAT(outcome.output, StartsWith("! "));
    EXPECT_THAT(outcome.output, HasSubstr("<<<<<<< not a map\n"));
    EXPECT_EQ(argmap({"diff", "--text", "absent.argmap"}).status, 4);
}

TEST_F(Diff, ColourOnlyOnATerminal) {
    EXPECT_THAT(said(statement("a", [](model::Statement& s) { s.kind = "x"; })),
                Not(HasSubstr("\033")));
}

} // namespace
} // namespace argmap::cli
