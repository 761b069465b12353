#include <argmap/base/utf8.hpp>

#include <gtest/gtest.h>

#include <string>

using namespace argmap::base;

namespace {

std::string encoded(std::uint32_t codePoint) {
    std::string text;
    const auto add = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
    if (codePoint < 0x80) {
        add(codePoint);
    } else if (codePoint < 0x800) {
        add(0xC0 | codePoint >> 6);
        add(0x80 | (codePoint & 0x3F));
    } else if (codePoint < 0x10000) {
        add(0xE0 | codePoint >> 12);
        add(0x80 | (codePoint >> 6 & 0x3F));
        add(0x80 | (codePoint & 0x3F));
    } else {
        add(0xF0 | codePoint >> 18);
        add(0x80 | (codePoint >> 12 & 0x3F));
        add(0x80 | (codePoint >> 6 & 0x3F));
        add(0x80 | (codePoint & 0x3F));
    }
    return text;
}

} // namespace

TEST(Utf8, AcceptsEveryCodePointButSurrogates) {
    for (std::uint32_t c = 0; c <= 0x10FFFF; ++c) {
        const bool surrogate = c >= 0xD800 && c <= 0xDFFF;
        ASSERT_EQ(firstInvalidByte(encoded(c)).has_value(), surrogate) << c;
    }
    EXPECT_EQ(firstInvalidByte(encoded(0x110000)), 0U);
}

TEST(Utf8, FindsTheFirstByteThatIsWrongWhereverItStands) {
    for (const std::string& wrong :
         {std::string("\x80"), std::string("\xC0\x80"), std::string("\xC3"),
          std::string("\xE0\x9F\xBF"), std::string("\xED\xA0\x80"), std::string("\xF0\x8F\xBF\xBF"),
          std::string("\xF5\x80\x80\x80"), std::string("\xE2\x82"), std::string("\xE2\x82z"),
          std::string("\xFF")})
        for (std::size_t before = 0; before < 20; ++before)
            for (const char* after : {"", "a", "abcdefghijkl", "é"}) {
                const std::string text = std::string(before, 'x') + wrong + after;
                ASSERT_EQ(firstInvalidByte(text), before) << text;
                ASSERT_EQ(firstInvalidByte("é" + text), before + 2) << text;
            }
    EXPECT_EQ(firstInvalidByte(""), std::nullopt);
    EXPECT_EQ(firstInvalidByte(std::string(1000, 'a') + "中文"), std::nullopt);
}

TEST(Utf8, CountsAndFindsCodePoints) {
    const std::string text = "aé中😀b";
    EXPECT_EQ(codePointCount(text), 5U);
    EXPECT_EQ(byteOffset(text, 0), 0U);
    EXPECT_EQ(byteOffset(text, 2), 3U);
    EXPECT_EQ(byteOffset(text, 4), 10U);
    EXPECT_EQ(byteOffset(text, 5), text.size());
    EXPECT_EQ(byteOffset(text, 500), text.size());
}

TEST(Utf8, KnowsThreeWaysToEndALine) {
    const std::string text = "a\nb\r\nc\rdé!";
    EXPECT_EQ(positionAt(text, 0), (TextPosition{1, 1}));
    EXPECT_EQ(positionAt(text, 2), (TextPosition{2, 1}));
    EXPECT_EQ(positionAt(text, 5), (TextPosition{3, 1}));
    EXPECT_EQ(positionAt(text, 7), (TextPosition{4, 1}));
    EXPECT_EQ(positionAt(text, 10), (TextPosition{4, 3}));
    EXPECT_EQ(positionAt(text, 1000), positionAt(text, text.size()));
}

TEST(Utf8, ShortensBetweenCodePoints) {
    EXPECT_EQ(shortened("äöü", 3), "äöü");
    EXPECT_EQ(shortened("äöüß", 3), "äö…");
    EXPECT_EQ(shortened("äöü", 0), "…");
}
