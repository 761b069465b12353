#include <argmap/base/diagnostic.hpp>

#include <gtest/gtest.h>

using namespace argmap::base;

namespace {

Diagnostic example() {
    Diagnostic diagnostic;
    diagnostic.code = "argdown.unclosed-bracket";
    diagnostic.message = "the bracket is not closed";
    diagnostic.file = "map.argdown";
    diagnostic.begin = {2, 3};
    return diagnostic;
}

} // namespace

TEST(Diagnostic, PrintsPlaceMessageLineCaretAndAdvice) {
    Diagnostic diagnostic = example();
    diagnostic.advice = "Add \"]\".";
    EXPECT_EQ(format(diagnostic, "one\né[two\n"),
              "map.argdown:2:3: error: the bracket is not closed [argdown.unclosed-bracket]\n"
              "  é[two\n"
              "    ^\n"
              "  Add \"]\".\n");
}

TEST(Diagnostic, LeavesOutWhatIsNotKnown) {
    Diagnostic diagnostic = example();
    diagnostic.file.clear();
    diagnostic.begin = {};
    diagnostic.severity = Severity::Warning;
    diagnostic.code.clear();
    EXPECT_EQ(format(diagnostic, "text"), "warning: the bracket is not closed\n");
    diagnostic.begin = {7, 0};
    EXPECT_EQ(format(diagnostic), "7: warning: the bracket is not closed\n");
}

TEST(Diagnostic, KeepsTabsInFrontOfTheCaretAndHidesOtherControls) {
    EXPECT_NE(format(example(), "\n\t\x1B[x\n").find("  \t?[x\n  \t ^\n"), std::string::npos);
}

TEST(Diagnostic, ShowsAWindowOfALongLine) {
    Diagnostic diagnostic = example();
    diagnostic.begin = {1, 100'001};
    const std::string text = format(diagnostic, std::string(1'000'000, 'x'));
    EXPECT_LT(text.size(), 500U);
    EXPECT_NE(text.find('^'), std::string::npos);
}

TEST(Diagnostic, SearchesNoLineWithoutEnd) {
    Diagnostic diagnostic = example();
    diagnostic.begin = {1, 900'000};
    EXPECT_EQ(format(diagnostic, std::string(1'000'000, 'x')).find('^'), std::string::npos);
    diagnostic.begin = {1, 10};
    std::string umlauts;
    for (int i = 0; i < 300'000; ++i)
        umlauts += "ü";
    EXPECT_NE(format(diagnostic, "x" + umlauts).find("\n           ^\n"), std::string::npos);
}

TEST(Diagnostic, DoesNotShowASourceThatIsNotUtf8) {
    EXPECT_EQ(format(example(), "a\n\xFF\xFF\xFF").find('^'), std::string::npos);
}

TEST(Diagnostic, AColumnBehindTheLineStandsAtItsEnd) {
    Diagnostic diagnostic = example();
    diagnostic.begin = {1, 500};
    EXPECT_NE(format(diagnostic, "ab").find("  ab\n    ^\n"), std::string::npos);
}

TEST(Diagnostic, OnlyErrorsAreErrors) {
    Diagnostics diagnostics(2);
    diagnostics[0].severity = Severity::Note;
    diagnostics[1].severity = Severity::Warning;
    EXPECT_FALSE(hasErrors(diagnostics));
    diagnostics.emplace_back();
    EXPECT_TRUE(hasErrors(diagnostics));
}
