// A large picture on several sheets.
#include "rendered.hpp"
#include "scenes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace argmap::render_cairo::test {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

// Two by two sheets of A4 that stand, with a box at each corner.
wire::ImageBytes fourCorners() {
    wire::SceneHead head;
    head.title = "The map";
    return Scenes(head)
        .page(1300, 1800)
        .box({"Upper left", 10, 10})
        .box({"Upper right", 1090, 10})
        .box({"Lower left", 10, 1750})
        .box({"Lower right", 1090, 1750})
        .finish();
}

std::string sheet(const std::string& pdf, int number) {
    return poppler(
        {"pdftotext", "-raw", "-f", std::to_string(number), "-l", std::to_string(number), "-", "-"},
        pdf);
}

TEST(PdfTiles, SpreadsAPictureOverSheets) {
    const std::string pdf = rendered(Target::Pdf, fourCorners(), {{"tile", "A4"}});
    EXPECT_EQ(infoOf(pdf, "Pages"), "4");
    EXPECT_THAT(infoOf(pdf, "Page size"), HasSubstr("(A4)"));
    EXPECT_THAT(sheet(pdf, 1), HasSubstr("Row 1 of 2, column 1 of 2 · The map"));
    EXPECT_THAT(sheet(pdf, 2), HasSubstr("Row 1 of 2, column 2 of 2 · The map"));
    EXPECT_THAT(sheet(pdf, 3), HasSubstr("Row 2 of 2, column 1 of 2 · The map"));
}

// What lies on another sheet is neither seen nor found on this one.
TEST(PdfTiles, ASheetHasItsPartAlone) {
    const std::string pdf = rendered(Target::Pdf, fourCorners(), {{"tile", "A4"}});
    const std::vector<std::string> boxes{"Upper left", "Upper right", "Lower left", "Lower right"};
    for (int number = 1; number <= 4; ++number)
        for (int box = 1; box <= 4; ++box)
            EXPECT_EQ(linesOf(sheet(pdf, number))[0] == boxes[static_cast<std::size_t>(box - 1)],
                      box == number)
                << sheet(pdf, number);
}

TEST(PdfTiles, TakesOtherPaperAndScale) {
    const auto pages = [](const OptionValues& options) {
        return infoOf(rendered(Target::Pdf, fourCorners(), options), "Pages");
    };
    EXPECT_EQ(pages({{"tile", "none"}}), "1");
    EXPECT_EQ(pages({{"tile", "A4"}, {"scale", "0.5"}}), "1");
    EXPECT_EQ(pages({{"tile", "A3"}}), "2");
    EXPECT_EQ(pages({{"tile", "A3"}, {"scale", "2"}}), "8");
    EXPECT_THAT(infoOf(rendered(Target::Pdf, fourCorners(), {{"tile", "letter"}}), "Page size"),
                HasSubstr("612 x 792 pts"));
    EXPECT_THAT(
        infoOf(rendered(Target::Pdf, fourCorners(), {{"tile", "A4"}, {"turn", "landscape"}}),
               "Page size"),
        HasSubstr("841.89 x 595.276 pts"));
}

TEST(PdfTiles, BookmarksLeadToTheSheet) {
    const std::string pdf = rendered(Target::Pdf,
                                     Scenes()
                                         .page(1300, 1800)
                                         .box({"A group below", 800, 1700, ARGMAP_DRAWN_GROUP, "g"})
                                         .finish(),
                                     {{"tile", "A4"}});
    EXPECT_THAT(pdf, HasSubstr("/Title (A group below)"));
}

TEST(PdfTiles, RefusesWhatLeavesNoRoom) {
    const auto refused = [](const OptionValues& options) {
        sdk::TestHost host = call(Target::Pdf, fourCorners(), options);
        EXPECT_EQ(host.status, ARGMAP_FAILED);
        EXPECT_EQ(host.output(), "");
        return host.messages();
    };
    EXPECT_THAT(refused({{"tile", "A4"}, {"margin", "100"}}), HasSubstr("[pdf.option]"));
    EXPECT_THAT(refused({{"tile", "A4"}, {"margin", "-1"}}), HasSubstr("margin is not from 0"));
    EXPECT_THAT(refused({{"scale", "nan"}}), HasSubstr("scale is not from 0.01"));
    EXPECT_THAT(refused({{"tile", "A4"}, {"scale", "100"}}), HasSubstr("[pdf.sheets]"));
}

// Strokes in the margins, and nothing but white between them and the paper's edge.
TEST(PdfTiles, MarksStandInTheMargins) {
    const std::string plain =
        rendered(Target::Pdf, fourCorners(), {{"tile", "A4"}, {"margin", "0"}});
    EXPECT_THAT(textsOf(plain), Not(Contains(HasSubstr("Row 1"))));
    const std::string ppm = poppler({"pdftoppm", "-r", "72", "-f", "1", "-l", "1", "-gray", "-"},
                                    rendered(Target::Pdf, fourCorners(), {{"tile", "A4"}}));
    const std::size_t pixels = ppm.size() - std::size_t{596} * 842;
    const auto darkest = [&](int left, int top, int width, int height) {
        int least = 255;
        for (int y = top; y < top + height; ++y)
            for (int x = left; x < left + width; ++x)
                least =
                    std::min<int>(least, static_cast<unsigned char>(
                                             ppm[pixels + static_cast<std::size_t>(y * 596 + x)]));
        return least;
    };
    constexpr int Margin = 28;
    EXPECT_LT(darkest(Margin - 1, 10, 3, 15), 200) << "a stroke over the upper left corner";
    EXPECT_LT(darkest(550, 10, 6, 15), 200) << "one with a ring where the next sheet joins";
    EXPECT_EQ(darkest(100, 0, 400, Margin - 1), 255) << "nothing between them";
}

} // namespace
} // namespace argmap::render_cairo::test
