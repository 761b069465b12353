// Measuring: known widths, wrapping, other scripts, text of any bytes.
#include <argmap/base/utf8.hpp>
#include <argmap/diagram/harfbuzz_measurer.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace {

using namespace argmap::diagram;

class Text : public ::testing::Test {
protected:
    void SetUp() override {
        auto made = makeMeasurer();
        ASSERT_TRUE(made) << made.error().message;
        m_measurer = std::move(made->measurer);
    }

    TextBlock wrap(std::string_view text, std::int32_t width = 20800) {
        return m_measurer->wrap(text, {}, width);
    }

    std::vector<std::string> lines(const TextBlock& block) {
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < block.lines.size(); ++i)
            texts.emplace_back(block.lineText(i));
        return texts;
    }

    std::set<std::string> families(const TextBlock& block) {
        std::set<std::string> names;
        for (const TextRun& run : block.runs)
            names.insert(m_measurer->font(run.font).family);
        return names;
    }

    // Runs cover the line's text in its order, glyphs stand inside their run, widths add up.
    void expectSound(const TextBlock& block) {
        EXPECT_EQ(argmap::base::firstInvalidByte(block.text), std::nullopt);
        for (const TextLine& line : block.lines) {
            std::uint32_t at = line.textBegin;
            std::int64_t width = 0;
            for (std::uint32_t i = line.runBegin; i < line.runEnd; ++i) {
                const TextRun& run = block.runs[i];
                EXPECT_EQ(run.textBegin, at);
                at = run.textEnd;
                width += run.width;
                EXPECT_GE(run.x, 0);
                EXPECT_LE(run.x + run.width, line.width);
                EXPECT_LE(run.glyphEnd, block.glyphs.size());
                expectLetters(block, run);
            }
            EXPECT_EQ(at, line.textEnd);
            EXPECT_EQ(width, line.width);
            EXPECT_LE(line.width, block.width);
        }
    }

    // Glyphs follow the letters that they stand for, from the run's first one on.
    static void expectLetters(const TextBlock& block, const TextRun& run) {
        std::vector<std::uint32_t> letters;
        for (std::uint32_t i = run.glyphBegin; i < run.glyphEnd; ++i)
            letters.push_back(block.glyphs[i].letter);
        if (run.rtl)
            std::ranges::reverse(letters);
        EXPECT_TRUE(std::ranges::is_sorted(letters));
        if (!letters.empty()) {
            EXPECT_EQ(letters.front(), run.textBegin);
            EXPECT_LT(letters.back(), run.textEnd);
        }
    }

    std::unique_ptr<TextMeasurer> m_measurer;
};

// The sums of the advances of these lines in Noto Sans (from its metrics table); kerning takes a
// little off.
TEST_F(Text, MeasuresKnownLines) {
    const auto width = [&](std::string_view text, TextStyle style) {
        return m_measurer->line(text, style).width;
    };
    EXPECT_NEAR(width("Closer cooperation could be a", {Weight::Regular, 1200}), 16790 - 20, 20);
    EXPECT_NEAR(width("Will Russia and North Korea", {Weight::Bold, 1467}), 20460 - 20, 20);
    EXPECT_NEAR(width("1.2.1.1", {Weight::Regular, 1067}), 3300, 5);
    // Sizes share what was shaped.
    EXPECT_EQ(width("mmmm", {Weight::Regular, 2400}), 2 * width("mmmm", {Weight::Regular, 1200}));
}

// Lines, runs and widths are the same; the glyphs are those of lines in which programs differ.
TEST_F(Text, GlyphsOfPlainLinesCanBeLeftOut) {
    const TextStyle bare{Weight::Regular, 1200, false};
    for (const std::string text : {"The first line of several, and the last", "Über Größe",
                                   "word שלום עולם and more", "One 🇰🇵 flag", "שלום"}) {
        const TextBlock with = wrap(text, 9000);
        const TextBlock without = m_measurer->wrap(text, bare, 9000);
        EXPECT_EQ(lines(without), lines(with));
        ASSERT_EQ(without.runs.size(), with.runs.size());
        for (const TextLine& line : without.lines)
            for (std::uint32_t i = line.runBegin; i < line.runEnd; ++i) {
                EXPECT_EQ(without.runs[i].x, with.runs[i].x);
                EXPECT_EQ(without.runs[i].width, with.runs[i].width);
                const bool plain = line.runEnd - line.runBegin == 1 && !without.runs[i].rtl;
                EXPECT_EQ(without.runs[i].glyphEnd - without.runs[i].glyphBegin,
                          plain ? 0 : with.runs[i].glyphEnd - with.runs[i].glyphBegin)
                    << text;
            }
        EXPECT_EQ(without.width, with.width);
        expectSound(without);
    }
}

// Whoever meets a font first, its number means the same to both.
TEST_F(Text, HelpersGiveTheSame) {
    TextMeasurer& first = m_measurer->helper(0);
    TextMeasurer& second = m_measurer->helper(1);
    EXPECT_NE(&first, &second);
    EXPECT_EQ(&m_measurer->helper(0), &first) << "with the words that it knows";
    for (const std::string text : {"plain words", "한국어", "مرحبا", "한국어 مرحبا 🇰🇵"}) {
        const TextBlock theirs = (text[0] == 'p' ? second : first).wrap(text, {}, 9000);
        const TextBlock ours = wrap(text, 9000);
        ASSERT_EQ(ours.runs.size(), theirs.runs.size());
        for (std::size_t i = 0; i < ours.runs.size(); ++i) {
            EXPECT_EQ(ours.runs[i].font, theirs.runs[i].font);
            EXPECT_EQ(ours.runs[i].width, theirs.runs[i].width);
        }
        EXPECT_EQ(families(ours), families(theirs));
        expectSound(theirs);
    }
}

TEST_F(Text, BreaksBetweenWords) {
    const TextBlock block =
        wrap("Russia urgently needs artillery munitions for its war against Ukraine");
    EXPECT_EQ(lines(block), (std::vector<std::string>{"Russia urgently needs artillery",
                                                      "munitions for its war against", "Ukraine"}));
    expectSound(block);
}

TEST_F(Text, BreaksWhereUnicodeAllowsIt) {
    // After a dash and a hyphen, never before a closing mark or at a no-break space.
    const TextBlock block = wrap("win–win long-range 10\u00A0000 (so)", 4000);
    for (const std::string& line : lines(block)) {
        EXPECT_NE(line.front(), ')') << line;
        EXPECT_NE(line, "10");
    }
    expectSound(block);
}

// Where a text could be broken at blanks only, the short cut breaks it as the whole algorithm does.
// Two letters are a flag; a last one stands alone.
TEST_F(Text, BreaksBetweenFlagsAndNotWithinThem) {
    const TextBlock block = wrap("🇰🇵🇷🇺🇨🇳🇰", 1500);
    EXPECT_EQ(lines(block), (std::vector<std::string>{"🇰🇵", "🇷🇺", "🇨🇳", "🇰"}));
    expectSound(block);
}

TEST_F(Text, BreaksPlainTextAsAnyOther) {
    std::mt19937 random(3);
    const std::string_view letters = "ab Z9.,;:?! ";
    for (int round = 0; round < 500; ++round) {
        std::string text;
        for (int i = 0; i < 40; ++i)
            text += letters[random() % letters.size()];
        // A word joiner at the end is no place to break, but no plain letter either.
        std::vector<std::string> whole = lines(wrap(text + " x\u2060", 3000));
        std::vector<std::string> plain = lines(wrap(text + " x", 3000));
        ASSERT_EQ(whole.size(), plain.size()) << text;
        whole.pop_back();
        plain.pop_back();
        EXPECT_EQ(whole, plain) << text;
    }
}

TEST_F(Text, KeepsWrittenLineBreaksInBoxesAndJoinsThemInTitles) {
    EXPECT_EQ(lines(wrap("one\r\n\n two\tthree ")), (std::vector<std::string>{"one", "two three"}));
    EXPECT_EQ(lines(m_measurer->line("one\n two", {})), (std::vector<std::string>{"one two"}));
    EXPECT_TRUE(wrap(" \n\t ").lines.empty());
    EXPECT_TRUE(wrap("").lines.empty());
}

TEST_F(Text, BreaksAWordThatIsWiderThanALine) {
    const std::string word(1000, 'm');
    const TextBlock block = wrap(word);
    EXPECT_GT(block.lines.size(), 30U);
    EXPECT_LE(block.width, 20800);
    std::string all;
    for (const std::string& line : lines(block))
        all += line;
    EXPECT_EQ(all, word);
    expectSound(block);
}

TEST_F(Text, KeepsALongWordOnOneLineWhereThereIsRoom) {
    const std::string word(5000, 'm');
    const TextBlock block = m_measurer->line(word, {});
    EXPECT_EQ(lines(block), std::vector<std::string>{word});
    expectSound(block);
}

TEST_F(Text, NeverLosesAWordAndNeverLeavesTheWidth) {
    std::mt19937 random(7);
    const std::vector<std::string> syllables{"a",    "ver", "Über", "Киев", "ность", "שלום",
                                             "سلام", "–",   "(",    ")",    "é",     "win"};
    for (int round = 0; round < 300; ++round) {
        std::string text;
        for (int i = 0; i < 30; ++i) {
            text += syllables[random() % syllables.size()];
            if (random() % 2 == 0)
                text += ' ';
        }
        const TextBlock block = wrap(text, 6000);
        EXPECT_LE(block.width, 6000);
        std::string drawn;
        for (const std::string& line : lines(block))
            drawn += line;
        std::string wanted = text;
        std::erase(drawn, ' ');
        std::erase(wanted, ' ');
        EXPECT_EQ(drawn, wanted);
        expectSound(block);
    }
}

TEST_F(Text, SetsRightToLeftTextFromTheRight) {
    const TextBlock block = wrap("السلام على الجميع");
    ASSERT_EQ(block.lines.size(), 1U);
    EXPECT_TRUE(block.lines[0].rtl);
    for (const TextRun& run : block.runs)
        EXPECT_TRUE(run.rtl);
    expectSound(block);
}

TEST_F(Text, OrdersMixedDirections) {
    // Latin inside Hebrew: the first word of the text stands at the right end of the line.
    const TextBlock block = wrap("שלום NATO 2023 עולם");
    ASSERT_EQ(block.lines.size(), 1U);
    EXPECT_TRUE(block.lines[0].rtl);
    ASSERT_GE(block.runs.size(), 3U);
    const TextRun& first = block.runs.front();
    const TextRun& last = block.runs.back();
    EXPECT_EQ(first.x + first.width, block.lines[0].width);
    EXPECT_EQ(last.x, 0);
    expectSound(block);
    // Hebrew inside Latin keeps the line from the left.
    const TextBlock latin = wrap("He said שלום עולם to us");
    ASSERT_EQ(latin.lines.size(), 1U);
    EXPECT_FALSE(latin.lines[0].rtl);
    EXPECT_EQ(latin.runs.front().x, 0);
    expectSound(latin);
}

TEST_F(Text, TakesWhatTheFontLacksFromAnother) {
    const TextBlock block = wrap("Kyiv Київ سلام שלום");
    for (const PlacedGlyph& glyph : block.glyphs)
        EXPECT_NE(glyph.id, 0U) << "a box for a missing character";
    EXPECT_GT(families(block).size(), 1U);
    EXPECT_TRUE(families(block).contains("Noto Sans"));
    EXPECT_EQ(families(wrap("Київ")), std::set<std::string>{"Noto Sans"});
}

// The font of the sign has a blank of a whole em.
TEST_F(Text, HasNoWiderBlankBehindASign) {
    const auto width = [&](std::string_view text) { return wrap(text).width; };
    const std::int32_t blank = width("a b") - width("a") - width("b");
    EXPECT_NEAR(width("𝠀 b") - width("𝠀") - width("b"), blank, 2);
}

TEST_F(Text, KeepsMarksWithTheirLetters) {
    const TextBlock narrow = wrap("e\u0301e\u0301e\u0301e\u0301", 700);
    for (const std::string& line : lines(narrow))
        EXPECT_EQ(line, "e\u0301");
    EXPECT_EQ(narrow.lines.size(), 4U);
}

TEST_F(Text, ReplacesWhatCannotBeDrawn) {
    const TextBlock block = wrap(std::string("a\xFF"
                                             "b\x01"
                                             "c\0d\xED\xA0\x80 \xEF\xBF\xBF",
                                             15));
    EXPECT_EQ(block.text, "a\uFFFDb c d\uFFFD\uFFFD\uFFFD \uFFFD");
    expectSound(block);
}

TEST_F(Text, TakesAnyBytes) {
    std::mt19937 random(11);
    for (int round = 0; round < 400; ++round) {
        std::string bytes(random() % 200, '\0');
        for (char& c : bytes)
            c = static_cast<char>(random() % (round % 2 == 0 ? 256U : 128U));
        expectSound(wrap(bytes, 5000));
    }
}

TEST_F(Text, IsTheSameWhateverCameBefore) {
    const std::string text = "Putin promised to abide by the UN sanctions on arms and technology";
    const TextBlock cold = wrap(text);
    for (int i = 0; i < 100000; ++i)
        (void)wrap("w" + std::to_string(i));
    const TextBlock warm = wrap(text);
    ASSERT_EQ(cold.runs.size(), warm.runs.size());
    ASSERT_EQ(cold.glyphs.size(), warm.glyphs.size());
    for (std::size_t i = 0; i < cold.glyphs.size(); ++i) {
        EXPECT_EQ(cold.glyphs[i].id, warm.glyphs[i].id);
        EXPECT_EQ(cold.glyphs[i].x, warm.glyphs[i].x);
    }
    EXPECT_EQ(cold.width, warm.width);
}

TEST_F(Text, TakesAMillionBytes) {
    std::string words;
    while (words.size() < 500000)
        words += "proposition ";
    EXPECT_GT(wrap(words).lines.size(), 10000U);
    EXPECT_LE(wrap(std::string(500000, 'x')).width, 20800);
    std::string arabic;
    while (arabic.size() < 500000)
        arabic += "سلام";
    EXPECT_LE(wrap(arabic).width, 20800);
}

TEST(Measurer, SaysThatAnotherFontStandsIn) {
    const auto made = makeMeasurer("No Such Family At All");
    ASSERT_TRUE(made);
    ASSERT_EQ(made->diagnostics.size(), 1U);
    EXPECT_EQ(made->diagnostics[0].code, "diagram.font-missing");
    EXPECT_GT(made->measurer->line("x", {}).width, 0);
}

} // namespace
