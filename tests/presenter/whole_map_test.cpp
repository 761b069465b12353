// What concerns the map as a whole: its theme, and the numbers of its boxes.
#include "opened_map.hpp"

#include <argmap/diagram/theme.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace argmap::presenter::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class WholeMap : public OpenedMap {
protected:
    diagram::Palette shown() {
        EXPECT_TRUE(shell.settle(presenter));
        return presenter.picture().colours();
    }
    static diagram::Palette coloursOf(const char* theme) {
        return diagram::themeNamed(theme)->style.colours;
    }
    std::string saved() {
        presenter.run(Command::Save);
        EXPECT_TRUE(shell.settle(presenter));
        return support::readFile(file);
    }
};

TEST_F(WholeMap, ShowsAThemeAtOnceAndKeepsItAsAStep) {
    EXPECT_EQ(presenter.theme(), "light");
    EXPECT_EQ(shown(), coloursOf("light"));
    presenter.select(at(presenter.map(), "o1"));
    presenter.chooseTheme("dark");
    EXPECT_EQ(presenter.messageText(), "Theme: Dark, for screens.");
    EXPECT_EQ(presenter.undoLabel(), "Undo Change Theme");
    EXPECT_EQ(presenter.primary(), at(presenter.map(), "o1")) << "what is selected stays so";
    EXPECT_EQ(shown(), coloursOf("dark"));
    shell.state = 0;
    presenter.run(Command::ShowHistory);
    EXPECT_THAT(shell.states, ElementsAre("As it was opened", "Change Theme"));
    EXPECT_EQ(shown(), coloursOf("light"));
    presenter.run(Command::Redo);
    EXPECT_EQ(shown(), coloursOf("dark"));
    saved();
    presenter.open(file);
    EXPECT_EQ(shown(), coloursOf("dark"));
    EXPECT_FALSE(presenter.isEnabled(Command::Undo)) << "it was opened again";
}

TEST_F(WholeMap, TheThemeThatItHasIsNoStep) {
    presenter.chooseTheme("light");
    EXPECT_FALSE(presenter.isEnabled(Command::Undo));
}

TEST_F(WholeMap, ExportsTheThemeThatIsSeen) {
    presenter.chooseTheme("dark");
    shell.exportTo = folder / "now.svg"; // while the new picture is on its way
    presenter.run(Command::Export);
    ASSERT_TRUE(shell.settle(presenter));
    shell.exportTo = folder / "then.svg";
    presenter.run(Command::Export);
    ASSERT_TRUE(shell.settle(presenter));
    EXPECT_THAT(support::readFile(folder / "now.svg"), HasSubstr("#17191C"));
    EXPECT_THAT(support::readFile(folder / "then.svg"), HasSubstr("#17191C"));
}

TEST_F(WholeMap, BringsAThemeOfOnesOwnAlong) {
    shell.themeFile = folder / "house.json";
    support::writeFile(*shell.themeFile,
                       R"({"title": "Our house", "colours": {"box": "#FAFAFA"}})");
    presenter.run(Command::OtherTheme);
    EXPECT_EQ(presenter.messageText(), "Theme: Our house; the map brings it along.");
    EXPECT_EQ(presenter.theme(), "house.json");
    EXPECT_EQ(shown().box, 0xFAFAFAU);
    std::filesystem::remove(*shell.themeFile);
    saved();
    presenter.open(file);
    ASSERT_TRUE(shell.settle(presenter));
    EXPECT_EQ(shown().box, 0xFAFAFAU);
    EXPECT_THAT(presenter.problems(), IsEmpty());
    presenter.chooseTheme("print");
    EXPECT_EQ(shown(), coloursOf("print"));
    EXPECT_EQ(saved().find("FAFAFA"), std::string::npos) << "what is not used is not kept";
}

TEST_F(WholeMap, TellsWhatIsWrongWithAThemeFileAndWhere) {
    shell.themeFile = folder / "bad.json";
    support::writeFile(*shell.themeFile, "{\n  \"colours\": {\"suport\": \"#123456\"}}");
    presenter.run(Command::OtherTheme);
    EXPECT_THAT(shell.told, ElementsAre("This theme cannot be used: bad.json, line 2, column 15: a "
                                        "theme has no \"suport\""));
    EXPECT_THAT(shell.advised, HasSubstr("There are page, box"));
    shell.themeFile = folder / "none.json";
    presenter.run(Command::OtherTheme);
    EXPECT_EQ(shell.told.size(), 2U);
    EXPECT_FALSE(presenter.isEnabled(Command::Undo));
}

TEST_F(WholeMap, ListsAThemeThatThereIsNotUntilAnotherOneIsChosen) {
    model::Transaction tx(smallMap());
    model::View view;
    view.theme = "neon";
    tx.insert(view);
    open(*std::move(tx).commit());
    EXPECT_EQ(shown(), coloursOf("light"));
    ASSERT_EQ(presenter.problems().size(), 1U);
    EXPECT_EQ(presenter.problems()[0].message,
              "the map is drawn in the light theme: there is no theme \"neon\"");
    EXPECT_THAT(presenter.problems()[0].advice, HasSubstr("Choose another one: light, dark"));
    presenter.chooseTheme("contrast");
    ASSERT_TRUE(shell.settle(presenter));
    EXPECT_THAT(presenter.problems(), IsEmpty());
}

TEST_F(WholeMap, FixesNumbersAndFreesThem) {
    presenter.run(Command::FixNumbers);
    EXPECT_EQ(presenter.messageText(),
              "Fixed 6 numbers: whatever is added, moved or removed, they stay.");
    EXPECT_EQ(presenter.undoLabel(), "Undo Fix Numbers");
    presenter.run(Command::FixNumbers);
    EXPECT_EQ(presenter.messageText(), "All numbers are fixed already.");
    presenter.run(Command::FreeNumbers);
    EXPECT_EQ(presenter.messageText(), "Freed 6 numbers: they follow the structure again.");
    presenter.run(Command::FreeNumbers);
    EXPECT_EQ(presenter.messageText(), "No number is fixed.");
    presenter.run(Command::Undo);
    EXPECT_EQ(presenter.undoLabel(), "Undo Fix Numbers");
    EXPECT_EQ(presenter.map()[presenter.map().find("o1")->as<model::StatementId>()].metadata,
              (std::vector<model::Metadata>{{"number", "\"1.2\""}}));
    presenter.run(Command::Undo);
    EXPECT_FALSE(presenter.isModified());
}

} // namespace
} // namespace argmap::presenter::test
