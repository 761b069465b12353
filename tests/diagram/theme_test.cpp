// Themes: those that ship can be read by everybody, files are read strictly.
#include <argmap/diagram/theme.hpp>
#include <argmap/model/transaction.hpp>
#include <argmap/support/files.hpp>

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <regex>

namespace {

using namespace argmap;
using diagram::Palette;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

// Relative luminance, WCAG 2.1.
double luminance(std::uint32_t rgb) {
    const auto channel = [&](unsigned shift) {
        const double c = ((rgb >> shift) & 0xFFU) / 255.0;
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0);
}

double contrast(std::uint32_t a, std::uint32_t b) {
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

class Shipped : public testing::TestWithParam<std::string> {};

TEST_P(Shipped, CanBeReadByEverybody) {
    const auto theme = diagram::themeNamed(GetParam());
    ASSERT_TRUE(theme) << theme.error().message;
    EXPECT_FALSE(theme->title.empty());
    const Palette& c = theme->style.colours;
    for (const std::uint32_t behind : {c.page, c.box, c.groupFill, c.nestedGroupFill}) {
        for (const std::uint32_t text : {c.text, c.quiet})
            EXPECT_GE(contrast(text, behind), 4.5) << std::hex << text << " on " << behind;
        for (const std::uint32_t line :
             {c.support, c.attack, c.undercut, c.neutral, c.boxFrame, c.mainFrame})
            EXPECT_GE(contrast(line, behind), 3.0) << std::hex << line << " on " << behind;
    }
    // Words at lines are text in the line's colour; they stand on the page or in a frame.
    for (const std::uint32_t word : {c.support, c.undercut})
        EXPECT_GE(contrast(word, c.page), 4.5) << std::hex << word;
    EXPECT_GE(contrast(c.page, c.mainFrame), 4.5) << "plates of what changed";
}
INSTANTIATE_TEST_SUITE_P(Themes, Shipped, testing::ValuesIn(diagram::themeNames()));

TEST(Themes, ShipForScreensPaperAndEyes) {
    EXPECT_THAT(diagram::themeNames(),
                ElementsAre("light", "dark", "print", "contrast", "argdown"));
    EXPECT_EQ(diagram::themeNamed("neon").error().code, "theme.unknown");
    EXPECT_THAT(diagram::themeNamed("neon").error().advice, HasSubstr("light, dark"));
}

TEST(Themes, LightIsTheStyleThatIsDrawnWithout) {
    EXPECT_EQ(diagram::themeNamed("light")->style.colours, Palette());
}

TEST(Themes, OfFilesChangeWhatTheySay) {
    const auto theme = diagram::readTheme(
        R"({"title": "Mine", "colours": {"box": "#fafafa"}, "lengths": {"corner": 6.5}})",
        "mine.json");
    ASSERT_TRUE(theme) << theme.error().message;
    EXPECT_EQ(theme->title, "Mine");
    EXPECT_EQ(theme->style.colours.box, 0xFAFAFAU);
    EXPECT_EQ(theme->style.corner, 650);
    EXPECT_EQ(theme->style.colours.text, Palette().text);
}

TEST(Themes, SayWhatIsWrongAndWhere) {
    const auto error = [](std::string_view json) {
        const auto theme = diagram::readTheme(json, "t.json");
        return theme ? std::string() : base::format(theme.error());
    };
    EXPECT_THAT(error("{\n \"colours\": {\n"),
                HasSubstr("t.json:3:1: error: this is no sound JSON"));
    EXPECT_THAT(error("[]"), HasSubstr("a theme is a JSON object"));
    EXPECT_THAT(error("{\"look\": 1}"), HasSubstr("t.json:1:2: error: a theme has no \"look\""));
    EXPECT_THAT(error("{\"colours\": {\"page\": \"white\"}}"),
                HasSubstr("t.json:1:14: error: \"page\" is not a colour as \"#0072B2\""));
    EXPECT_THAT(error("{\"lengths\": {\"corner\": -1}}"),
                HasSubstr("\"corner\" is not a number of pixels, 0 to 1000"));
    EXPECT_THAT(error("{\"lengths\": {\"corner\": 1e300}}"), HasSubstr("not a number of pixels"));
    EXPECT_THAT(error("{\"colours\": {\"pge\": \"#000000\"}}"), HasSubstr("There are page, box"));
}

TEST(Themes, AreWrittenAsTheyAreRead) {
    for (const std::string& name : diagram::themeNames()) {
        const diagram::Theme theme = *diagram::themeNamed(name);
        const auto again = diagram::readTheme(diagram::writeTheme(theme), "t.json");
        ASSERT_TRUE(again) << again.error().message;
        EXPECT_EQ(again->title, theme.title);
        EXPECT_EQ(again->style.colours, theme.style.colours) << name;
        EXPECT_EQ(again->style.frameWidth, theme.style.frameWidth) << name;
        EXPECT_EQ(again->style.ownCorner, theme.style.ownCorner) << name;
    }
}

// A map whose first view asks for a theme; a second view asks for another one.
model::ArgumentMap asking(const std::string& theme, const std::string& own = {}) {
    model::Transaction transaction{model::ArgumentMap()};
    model::View view;
    view.order = "b";
    view.theme = "print";
    transaction.insert(view);
    view.order = "a";
    view.theme = theme;
    if (!own.empty())
        view.metadata = {{diagram::themeKey, own}};
    transaction.insert(view);
    return *std::move(transaction).commit();
}

TEST(Themes, AreAskedForByTheFirstView) {
    EXPECT_EQ(diagram::lookOf({}).theme.style.colours, Palette());
    const diagram::Look dark = diagram::lookOf(asking("dark"));
    EXPECT_EQ(dark.theme.style.colours, diagram::themeNamed("dark")->style.colours);
    EXPECT_FALSE(dark.problem);
    const diagram::Look own =
        diagram::lookOf(asking("mine.json", R"({"colours": {"box": "#FAFAFA"}})"));
    EXPECT_EQ(own.theme.style.colours.box, 0xFAFAFAU);
    EXPECT_FALSE(own.problem);
}

TEST(Themes, ThatCannotBeHadAreLightAndSaidSo) {
    const diagram::Look none = diagram::lookOf(asking("neon"));
    EXPECT_EQ(none.theme.style.colours, Palette());
    ASSERT_TRUE(none.problem);
    EXPECT_EQ(base::format(*none.problem),
              "warning: the map is drawn in the light theme: there is no theme \"neon\" "
              "[theme.unknown]\n  Choose another one: light, dark, print, contrast, argdown, or a "
              "file of yours.\n");
    const diagram::Look bad = diagram::lookOf(asking("mine.json", R"({"colors": {}})"));
    EXPECT_EQ(bad.theme.style.colours, Palette());
    ASSERT_TRUE(bad.problem);
    EXPECT_EQ(bad.problem->code, "theme.key");
    EXPECT_EQ(bad.problem->severity, base::Severity::Warning);
}

// Every colour and length of the schema is one that the program knows.
TEST(Themes, AreDescribedByTheirSchema) {
    const std::string schema =
        support::readFile(support::sourceFolder() / "docs" / "theme.schema.json");
    const std::regex key(
        "\"(\\w+)\": \\{\\s*\"type\": \"(string|number)\",\\s*\"(pattern|minimum)");
    int known = 0;
    for (auto at = std::sregex_iterator(schema.begin(), schema.end(), key);
         at != std::sregex_iterator(); ++at, ++known) {
        const bool colour = (*at)[2] == "string";
        const std::string json = colour ? "{\"colours\": {\"" + (*at)[1].str() + "\": \"#123456\"}}"
                                        : "{\"lengths\": {\"" + (*at)[1].str() + "\": 1}}";
        EXPECT_TRUE(diagram::readTheme(json, "t.json")) << (*at)[1];
    }
    EXPECT_EQ(known, 24);
}

} // namespace
