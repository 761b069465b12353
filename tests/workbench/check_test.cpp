// Checkers: what they find, and what becomes of those that fail.
#include <argmap/model/transaction.hpp>
#include <argmap/support/files.hpp>
#include <argmap/workbench/workbench.hpp>

#include <gmock/gmock.h>

using namespace argmap;
using namespace argmap::workbench;
using testing::HasSubstr;

namespace {

std::filesystem::path build(std::string_view below) {
    return support::buildFolder() / below;
}

class CheckTest : public testing::Test {
protected:
    // Two claims and two questions, read from lines 1 to 4 of a.lines; with a waiver if asked for.
    model::ArgumentMap map(const std::string& waivedCode = "") const {
        Input input;
        input.path = "a.lines";
        input.bytes = "eins\nzwei?\ndrei\nvier?\n";
        input.format = "lines";
        model::ArgumentMap read = bench.open(input).map.value();
        model::Transaction tx(read);
        tx.edit(read.find("zwei")->as<model::StatementId>(), [](model::Statement& statement) {
            statement.originFile = "a.lines";
            statement.originLine = 2;
        });
        if (!waivedCode.empty()) {
            model::Waiver waiver;
            waiver.id = "w";
            waiver.check = waivedCode;
            waiver.on = *read.find("zwei");
            tx.insert(std::move(waiver));
        }
        return std::move(tx).commit().value();
    }

    Checked whenItDoes(const std::string& deed) const {
        Checking checking;
        checking.options = {{"deed", deed}};
        return bench.check(map(), checking);
    }

    // "item code", one a line.
    static std::string told(const Checked& checked) {
        std::string all;
        for (const base::Diagnostic& d : checked.findings)
            all += d.item + " " + d.code + "\n";
        return all;
    }

    Workbench bench{{{{build("tests/good_plugins"), false}, {build("tests/checkers"), false}},
                     build("lib/argmap/argmap-runner")}};
};

TEST_F(CheckTest, FindingsNameTheirItemsAndLines) {
    Checking checking;
    checking.file = "folder/a.lines";
    checking.imported = true;
    const Checked checked = bench.check(map(), checking);
    EXPECT_EQ(checked.ending, Ending::Done);
    EXPECT_EQ(told(checked), "zwei picky.question\nvier picky.question\n");
    const base::Diagnostic& first = checked.findings.at(0);
    EXPECT_EQ(first.file, "folder/a.lines");
    EXPECT_EQ(first.begin.line, 2U);
    EXPECT_EQ(first.severity, base::Severity::Warning);
    EXPECT_EQ(first.advice, "Say what is claimed.");
    checking.file = "other.lines";
    EXPECT_EQ(bench.check(map(), checking).findings.at(0).begin.line, 0U) << "not of that file";
}

TEST_F(CheckTest, OptionsReachThoseThatDeclareThem) {
    Checking checking;
    checking.options = {{"strict", "true"}};
    const Checked checked = bench.check(map(), checking);
    EXPECT_EQ(checked.findings.at(0).severity, base::Severity::Error);
    checking.options = {{"strict", "perhaps"}};
    EXPECT_EQ(told(bench.check(map(), checking)), " option.value\n");
}

TEST_F(CheckTest, AWaiverSilencesItsCodeAtItsItem) {
    EXPECT_EQ(told(bench.check(map("picky.question"))), "vier picky.question\n");
    EXPECT_EQ(told(bench.check(map("another.code"))), "zwei picky.question\nvier picky.question\n");
}

TEST_F(CheckTest, OnlyAndWithout) {
    Checking checking;
    checking.options = {{"deed", "tell"}};
    checking.only = {"deeds"};
    EXPECT_EQ(told(bench.check(map(), checking)), " deed.map\n");
    checking.only = {"org.argmap.test.picky"};
    checking.without = {"deeds"};
    EXPECT_EQ(told(bench.check(map(), checking)), "zwei picky.question\nvier picky.question\n");
    checking.without = {"nobody"};
    const Checked checked = bench.check(map(), checking);
    EXPECT_EQ(told(checked), " option.checker\n");
    EXPECT_EQ(checked.ending, Ending::Refused);
}

TEST_F(CheckTest, AnItemThatIsNotThereIsThePluginsLie) {
    const Checked checked = whenItDoes("lie");
    EXPECT_EQ(checked.ending, Ending::Broken);
    EXPECT_EQ(told(checked), "zwei picky.question\nvier picky.question\n plugin.unknown-item\n"
                             " deed.lie\n deed.lie\n");
    EXPECT_THAT(checked.findings.at(2).message,
                HasSubstr("the checker \"deeds\" (org.argmap.test.picky) names an item that is not "
                          "in the map: \"nobody\""));
}

TEST_F(CheckTest, ACheckerThatFailsIsNamedAndTheOthersRun) {
    const Checked crashed = whenItDoes("crash");
    EXPECT_EQ(crashed.ending, Ending::Broken);
    EXPECT_EQ(told(crashed), "zwei picky.question\nvier picky.question\n plugin.crashed\n");
    EXPECT_THAT(crashed.findings.at(2).message, HasSubstr("the checker \"deeds\""));
    const Checked refused = whenItDoes("refuse");
    EXPECT_EQ(refused.ending, Ending::Refused);
    EXPECT_EQ(told(refused), "zwei picky.question\nvier picky.question\n deed.refused\n");
}

TEST_F(CheckTest, StopsWhenAsked) {
    std::stop_source source;
    source.request_stop();
    EXPECT_EQ(bench.check(map(), {}, Watch{.stop = source.get_token()}).ending, Ending::Stopped);
}

TEST_F(CheckTest, WithoutCheckersThereIsNothingToSay) {
    const Workbench plain{
        {{{build("tests/good_plugins"), false}}, build("lib/argmap/argmap-runner")}};
    const Checked checked = plain.check(map());
    EXPECT_EQ(checked.ending, Ending::Done);
    EXPECT_TRUE(checked.findings.empty());
}

} // namespace
