// The diagram as a file of each format that a plugin draws.
#include "opened_map.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace argmap::presenter::test {
namespace {

class Exporting : public OpenedMap {
protected:
    std::string exported(const std::string& name) {
        shell.exportTo = folder / name;
        presenter.run(Command::Export);
        EXPECT_TRUE(shell.runUntil([&] { return presenter.isIdle(); }));
        EXPECT_THAT(shell.told, testing::IsEmpty());
        return support::readFile(*shell.exportTo);
    }
};

TEST_F(Exporting, WritesWhatTheSuffixSays) {
    EXPECT_THAT(exported("a.svg"), testing::StartsWith("<svg "));
    EXPECT_THAT(exported("a.pdf"), testing::StartsWith("%PDF-"));
    EXPECT_THAT(exported("a.png"), testing::StartsWith("\x89PNG"));
}

// The picture kept its shape while one worked; drawn anew it would have another.
TEST_F(Exporting, WritesWhatIsSeen) {
    for (int i = 0; i < 3; ++i) {
        presenter.run(Command::AddReason);
        ASSERT_TRUE(shell.runUntil([&] { return presenter.isIdle(); }));
    }
    const std::shared_ptr<const diagram::Scene> seen = presenter.picture().scene();
    ASSERT_NE(seen, nullptr);
    EXPECT_EQ(exported("seen.svg"), bench.render(*seen, "svg").outputs.at(0).bytes);
}

// Reasons enough for several sheets.
model::ArgumentMap largeMap() {
    model::Transaction tx(smallMap());
    for (int i = 0; i < 60; ++i) {
        const std::string id = "more" + std::to_string(i);
        const model::StatementId reason = addStatement(tx, id);
        addInference(tx, "i-" + id, {reason}, at(tx.current(), "main"), model::Stance::Support);
    }
    return std::move(tx).commit().value();
}

class ExportingOnPaper : public Exporting {
protected:
    void open(const model::ArgumentMap& map) {
        support::writeFile(file, document::saveNative(map));
        presenter.open(file);
        ASSERT_TRUE(shell.settle(presenter));
        shell.paper = diagram::paperNamed("A4");
    }
    // What `argmap render --page A4` makes of the map.
    std::vector<plugin::Output> rendered(const char* target) {
        workbench::Picture picture;
        picture.paper = shell.paper;
        return bench.render(presenter.map(), target, picture).outputs;
    }
    bool exists(const char* name) { return std::filesystem::exists(folder / name); }
};

TEST_F(ExportingOnPaper, WritesWhatRenderDoesAndSaysHowItIsPrinted) {
    open(largeMap());
    EXPECT_EQ(exported("a.pdf"), rendered("pdf").at(0).bytes);
    EXPECT_THAT(presenter.messageText(),
                testing::MatchesRegex("Exported a.pdf: [0-9]+ pages; the smallest text is printed "
                                      "at [78]\\.[0-9] points\\."));
    shell.paper->orientation = diagram::Orientation::Landscape;
    EXPECT_EQ(exported("b.pdf"), rendered("pdf").at(0).bytes);
}

TEST_F(ExportingOnPaper, WritesAFileForEachPageAndAsksBeforeItReplacesOne) {
    open(largeMap());
    support::writeFile(folder / "a-2.svg", "somebody's");
    shell.exportTo = folder / "a.svg";
    presenter.run(Command::Export);
    ASSERT_TRUE(shell.settle(presenter));
    EXPECT_THAT(shell.taken, testing::ElementsAre("a-2.svg"));
    EXPECT_EQ(support::readFile(folder / "a-2.svg"), "somebody's");
    EXPECT_FALSE(exists("a-1.svg")) << "all or nothing";
    EXPECT_EQ(presenter.messageText(), "The diagram was not exported.");
    shell.replaces = true;
    presenter.run(Command::Export);
    ASSERT_TRUE(shell.settle(presenter));
    const std::vector<plugin::Output> pages = rendered("svg");
    ASSERT_GT(pages.size(), 1U);
    for (const plugin::Output& page : pages)
        EXPECT_EQ(support::readFile(folder / ("a-" + std::to_string(page.page) + ".svg")),
                  page.bytes);
    EXPECT_FALSE(exists("a.svg"));
    EXPECT_THAT(presenter.messageText(),
                testing::StartsWith("Exported a-1.svg to a-" + std::to_string(pages.size())));
}

// A text that is longer than the sheet cannot be spread over several.
TEST_F(ExportingOnPaper, WarnsWhenTextIsTooSmall) {
    model::Transaction tx(smallMap());
    tx.edit(tx.current().find("o1")->as<model::StatementId>(), [](model::Statement& statement) {
        for (int i = 0; i < 800; ++i)
            statement.wordings.front().text += " and so on";
    });
    open(std::move(tx).commit().value());
    shell.exportTo = folder / "a.pdf";
    presenter.run(Command::Export);
    ASSERT_TRUE(shell.settle(presenter));
    ASSERT_EQ(shell.told.size(), 1U);
    EXPECT_THAT(shell.told.front(),
                testing::MatchesRegex("The text on page [0-9]+ is printed at [0-6]\\.[0-9] points, "
                                      "which is hard to read\\."));
    EXPECT_TRUE(exists("a.pdf"));
}

TEST_F(Exporting, OffersWhatPluginsDraw) {
    presenter.run(Command::Export);
    EXPECT_EQ(shell.suggested, folder / "map.svg");
    std::vector<std::string> suffixes;
    for (const FileKind& kind : shell.offeredKinds)
        suffixes.push_back(kind.suffix);
    ASSERT_FALSE(suffixes.empty());
    EXPECT_EQ(suffixes.front(), ".svg");
    EXPECT_THAT(suffixes, testing::IsSupersetOf({".svg", ".pdf", ".png"}));
}

} // namespace
} // namespace argmap::presenter::test
