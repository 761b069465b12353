// The program in git's hands: as its merge driver, as its text conversion, and docs/git.md word for
// word.
#include "cli.hpp"
#include "maps.hpp"

#include <sstream>

using testing::HasSubstr;
using testing::Not;

namespace argmap::cli {
namespace {

class Git : public CliTest {
protected:
    void SetUp() override {
        if (!support::isInstalled("git"))
            GTEST_SKIP() << "NOT TESTED: git is not installed";
    }

    // An environment in which git knows a name, nobody's settings, and the built argmap.
    [[nodiscard]] support::Command inRepository(std::vector<std::string> words) const {
        support::Command command = commandFor({});
        command.words = std::move(words);
        const std::string path = std::getenv("PATH");
        command.environment["PATH"] =
            at("bin").string() + ":" + (support::buildFolder() / "bin").string() + ":" + path;
        command.environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        command.environment["GIT_CONFIG_SYSTEM"] = "/dev/null";
        for (const char* who : {"AUTHOR", "COMMITTER"}) {
            command.environment[std::string("GIT_") + who + "_NAME"] = "A";
            command.environment[std::string("GIT_") + who + "_EMAIL"] = "a@example.org";
        }
        return command;
    }

    support::Outcome git(std::vector<std::string> words) const {
        words.insert(words.begin(), "git");
        return support::run(inRepository(std::move(words)));
    }
    void good(std::vector<std::string> words) const {
        const support::Outcome outcome = git(words);
        ASSERT_EQ(outcome.status, 0)
            << testing::PrintToString(words) << outcome.output << outcome.errors;
    }

    void start(bool drivers = true) const {
        good({"init", "-q", "-b", "main"});
        if (!drivers)
            return;
        file(".gitattributes", "*.argmap diff=argmap merge=argmap\n");
        good({"config", "diff.argmap.textconv", "argmap diff --text"});
        good({"config", "merge.argmap.driver", "argmap merge %O %A %B %P"});
        good({"add", ".gitattributes"});
        good({"commit", "-q", "-m", "drivers"});
    }
    void commit(const std::string& bytes) const {
        file("map.argmap", bytes);
        good({"add", "map.argmap"});
        good({"commit", "-q", "-m", "edit"});
    }
    // Base on main, theirs on a branch, ours on main; then merged.
    support::Outcome merged(const std::string& base, const std::string& ours,
                            const std::string& theirs) const {
        commit(base);
        good({"switch", "-q", "-c", "theirs"});
        commit(theirs);
        good({"switch", "-q", "main"});
        commit(ours);
        return git({"merge", "-q", "--no-edit", "theirs"});
    }
};

const std::function<void(model::Statement&)> titled(const char* title) {
    return [=](model::Statement& s) { s.title = title; };
}
void evidence(model::Statement& s) {
    s.kind = "evidence";
}

// Written by the program itself, before and after the edit.
TEST_F(Git, AnEditOfOneItemIsOneLine) {
    start(false);
    const auto write = [&](const char* title) {
        file("map.json", std::string(R"({"argmap": 0, "statements": [{"id": "a", "title": ")") +
                             title + R"("}, {"id": "b"}], "groups": [{"id": "g"}]})");
        ASSERT_EQ(argmap({"convert", "map.json", "-o", "map.argmap"}).status, 0);
    };
    write("before");
    good({"add", "map.argmap"});
    good({"commit", "-q", "-m", "base"});
    write("after");
    EXPECT_THAT(git({"diff", "--stat"}).output,
                HasSubstr("1 file changed, 1 insertion(+), 1 deletion(-)"));
}

TEST_F(Git, TwoFieldsOfOneItemMerge) {
    start();
    const std::string base = threeStatements();
    const support::Outcome outcome = merged(base, editedStatement(base, "a", titled("New")),
                                            editedStatement(base, "a", evidence));
    EXPECT_EQ(outcome.status, 0) << outcome.errors;
    EXPECT_EQ(content("map.argmap"),
              editedStatement(editedStatement(base, "a", titled("New")), "a", evidence));
    EXPECT_EQ(argmap({"check", "map.argmap"}).output, "");
    EXPECT_EQ(git({"status", "--porcelain"}).output, "");
}

TEST_F(Git, AConflictLeavesAFileThatOpensWithBothSides) {
    start();
    const std::string base = threeStatements();
    const support::Outcome outcome = merged(base, editedStatement(base, "a", titled("Ours")),
                                            editedStatement(base, "a", titled("Theirs")));
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.output + outcome.errors,
                HasSubstr("map.argmap: error: statement a (Ours): both sides changed title"));
    EXPECT_THAT(git({"ls-files", "-u"}).output, HasSubstr("map.argmap"));
    EXPECT_EQ(argmap({"check", "map.argmap"}).status, 0);
    const std::string file = content("map.argmap");
    const model::ArgumentMap map = mapIn(file);
    EXPECT_EQ(map[map.find("a")->as<model::StatementId>()].title, "Ours");
    EXPECT_THAT(file, HasSubstr("\"Theirs\""));
    EXPECT_THAT(file, Not(HasSubstr("<<<<")));
}

TEST_F(Git, WhatIsRemovedHereAndCitedThereStays) {
    start();
    const std::string base = threeStatements();
    const support::Outcome outcome =
        merged(base, edited(base, [](auto& tx) { tx.remove(*tx.current().find("c")); }),
               edited(base, [](model::Transaction& tx) {
                   model::Comment comment;
                   comment.id = "remark";
                   comment.on = *tx.current().find("c");
                   tx.insert(comment);
               }));
    EXPECT_EQ(outcome.status, 1);
    const model::ArgumentMap map = mapIn(content("map.argmap"));
    EXPECT_TRUE(map.find("c") && map.find("remark"));
}

TEST_F(Git, AMapThatBothBranchesMadeMerges) {
    start();
    const std::string base = threeStatements();
    good({"switch", "-q", "-c", "theirs"});
    commit(editedStatement(base, "a", evidence));
    good({"switch", "-q", "main"});
    commit(editedStatement(base, "b", evidence));
    EXPECT_EQ(git({"merge", "-q", "--no-edit", "theirs"}).status, 0);
    EXPECT_EQ(content("map.argmap"),
              editedStatement(editedStatement(base, "a", evidence), "b", evidence));
}

TEST_F(Git, ADamagedFileIsNotMergedAndOursIsLeftAlone) {
    start();
    const std::string base = threeStatements();
    std::string damaged = editedStatement(base, "b", titled("x"));
    damaged[damaged.find("Title a")] ^= 1;
    const std::string ours = editedStatement(base, "a", titled("Ours"));
    const support::Outcome outcome = merged(base, ours, damaged);
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.errors + outcome.output, HasSubstr("[merge.unsound]"));
    EXPECT_EQ(content("map.argmap"), ours);
    EXPECT_THAT(git({"ls-files", "-u"}).output, HasSubstr("map.argmap"));
}

TEST_F(Git, ACherryPickUsesTheDriverToo) {
    start();
    const std::string base = threeStatements();
    commit(base);
    good({"switch", "-q", "-c", "other"});
    commit(editedStatement(base, "a", evidence));
    good({"switch", "-q", "main"});
    commit(editedStatement(base, "a", titled("New")));
    EXPECT_EQ(git({"cherry-pick", "other"}).status, 0);
    EXPECT_EQ(content("map.argmap"),
              editedStatement(editedStatement(base, "a", titled("New")), "a", evidence));
}

TEST_F(Git, AdditionsOfAnyNumberMergeWithTheDriver) {
    start();
    const std::string base = threeStatements();
    const auto with = [&](std::vector<const char*> ids) {
        return edited(base, [&](model::Transaction& tx) {
            for (const char* id : ids) {
                model::Statement statement;
                statement.id = id;
                tx.insert(statement);
            }
        });
    };
    EXPECT_EQ(merged(base, with({"x", "y"}), with({"z"})).status, 0);
    EXPECT_EQ(argmap({"check", "map.argmap"}).output, "");
    EXPECT_EQ(mapIn(content("map.argmap")).table<model::Statement>().size(), 6U);
}

TEST_F(Git, DiffLogAndShowAreReadable) {
    start();
    const std::string base = threeStatements();
    commit(base);
    file("map.argmap", editedStatement(base, "a", evidence));
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"diff"}, {"log", "-p", "-1"}, {"show"}}) {
        const std::string output = git(words).output;
        EXPECT_THAT(output, HasSubstr("\n statement a: Title a\n+    kind: evidence\n"))
            << words.front();
        EXPECT_THAT(output, Not(HasSubstr("1:a"))) << words.front();
        if (words.front() == "diff")
            good({"commit", "-q", "-a", "-m", "edit"});
    }
    EXPECT_THAT(git({"difftool", "-y", "-x", "argmap diff", "HEAD~", "HEAD"}).output,
                HasSubstr("~ statement a  Title a: What a says.\n    kind: nothing → evidence\n"));
}

// A block of the page: its commands, and what they are said to print.
struct Block {
    std::vector<std::string> commands;
    std::vector<std::string> output;
};

std::vector<Block> blocksOf(const std::string& page) {
    std::vector<Block> blocks;
    std::istringstream lines(page);
    std::string kind;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("```")) {
            kind = kind.empty() ? line.substr(3) : "";
            if (kind == "sh")
                blocks.emplace_back();
        } else if (kind == "sh") {
            blocks.back().commands.push_back(line);
        } else if (kind == "text") {
            blocks.back().output.push_back(line);
        }
    }
    return blocks;
}

TEST_F(Git, ThePageIsTrue) {
    // The editor is played by a script that puts the next state in place, where there is one.
    const std::string base =
        support::readFile(support::sourceFolder() / "samples" / "kim-putin.argmap");
    const auto claim = [](model::Statement& s) { s.kind = "claim"; };
    const auto sure = [](model::Statement& s) { s.confidence = "moderate"; };
    const std::string both =
        editedStatement(editedStatement(base, "bombers", claim), "bombers", sure);
    file("edits/1", editedStatement(base, "bombers", claim));
    file("edits/2", editedStatement(base, "bombers", sure));
    file("edits/3", editedStatement(both, "un-vote", titled("The vote")));
    file("edits/4", editedStatement(both, "un-vote", titled("Vote of 2022")));
    file("edits/done", "");
    file("bin/argmap-editor", "#!/bin/sh\necho x >> ../edits/done\n"
                              "n=$(wc -l < ../edits/done)\n"
                              "[ ! -f ../edits/$n ] || cp ../edits/$n \"$1\"\n");
    std::filesystem::permissions(at("bin/argmap-editor"), std::filesystem::perms::owner_all);
    file("pact/pact.argmap", base);

    const auto blocks = blocksOf(support::readFile(support::sourceFolder() / "docs" / "git.md"));
    ASSERT_GE(blocks.size(), 8U);
    std::string script = "exec 2>&1\ncd pact\ngit init -q -b main\n";
    for (const Block& block : blocks) {
        script += "echo @@block\n";
        for (const std::string& command : block.commands)
            script += command + " || echo '@@failed: " +
                      (command.find('\'') == std::string::npos ? command : "quoted") + "'\n";
    }
    const std::string output = support::run(inRepository({"bash", "-c", script})).output;

    std::vector<std::string> said;
    for (std::size_t at_ = output.find("@@block\n"); at_ != std::string::npos;) {
        const std::size_t end = output.find("@@block\n", at_ + 1);
        said.push_back(output.substr(at_, end - at_));
        at_ = end;
    }
    ASSERT_EQ(said.size(), blocks.size()) << output;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        for (const std::string& line : blocks[i].output)
            EXPECT_THAT(said[i], HasSubstr(line + "\n"));
        const bool merge = blocks[i].commands.back() == "git merge boris";
        EXPECT_EQ(said[i].find("@@failed") != std::string::npos, merge) << said[i];
    }
    EXPECT_THAT(said.back(), Not(HasSubstr("unsettled"))) << "all is settled in the end";
    EXPECT_EQ(content("pact/pact.argmap"), content("edits/4"));
    EXPECT_EQ(support::readFile(at("edits/done")), "x\nx\nx\nx\nx\n");
}

} // namespace
} // namespace argmap::cli
