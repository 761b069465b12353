#include <argmap/plugin/decode.hpp>

#include <gtest/gtest.h>

#include <string>

using namespace argmap;
using namespace std::string_literals;
using plugin::decodeText;

namespace {

std::string utf16(std::u16string_view text, bool big) {
    std::string bytes;
    for (const char16_t unit : text) {
        const char low = static_cast<char>(unit & 0xFF);
        const char high = static_cast<char>(unit >> 8);
        bytes += big ? high : low;
        bytes += big ? low : high;
    }
    return bytes;
}

TEST(Decode, Utf8PassesThrough) {
    EXPECT_EQ(decodeText("Grüße\n", "a.txt").value(), "Grüße\n");
}

TEST(Decode, ByteOrderMarkOfUtf8IsDropped) {
    EXPECT_EQ(decodeText("\xEF\xBB\xBFtext", "a.txt").value(), "text");
}

TEST(Decode, Utf16OfEitherOrderWithMark) {
    EXPECT_EQ(decodeText(utf16(u"\uFEFFGrüße 😀", false), "a.txt").value(), "Grüße 😀");
    EXPECT_EQ(decodeText(utf16(u"\uFEFFGrüße 😀", true), "a.txt").value(), "Grüße 😀");
}

TEST(Decode, Utf16WithoutMarkIsKnownByItsZeros) {
    EXPECT_EQ(decodeText(utf16(u"[Claim]: text", false), "a.txt").value(), "[Claim]: text");
    EXPECT_EQ(decodeText(utf16(u"[Claim]: text", true), "a.txt").value(), "[Claim]: text");
}

TEST(Decode, LoneSurrogateAndOddByteAreRefusedWithTheirPlace) {
    const auto surrogate = decodeText(utf16(u"\uFEFFab\nc\xD800"
                                            u"x",
                                            false),
                                      "a.txt");
    ASSERT_FALSE(surrogate);
    EXPECT_EQ(surrogate.error().code, "input.invalid-utf16");
    EXPECT_EQ(surrogate.error().begin, (base::TextPosition{2, 2}));
    const auto odd = decodeText(utf16(u"\uFEFFab", false) + "x", "a.txt");
    ASSERT_FALSE(odd);
    EXPECT_EQ(odd.error().code, "input.invalid-utf16");
    EXPECT_EQ(odd.error().begin, (base::TextPosition{1, 3}));
}

TEST(Decode, InvalidUtf8TellsLineColumnOffsetAndAdvice) {
    const auto result = decodeText("eins\nzwei ü \xFC"
                                   "ber\n",
                                   "a.txt");
    ASSERT_FALSE(result);
    const base::Diagnostic& d = result.error();
    EXPECT_EQ(d.code, "input.invalid-utf8");
    EXPECT_EQ(d.file, "a.txt");
    EXPECT_EQ(d.begin, (base::TextPosition{2, 8}));
    EXPECT_EQ(d.offset, 13U);
    EXPECT_NE(d.message.find("0xfc"), std::string::npos);
    EXPECT_NE(d.advice.find("iconv"), std::string::npos);
}

TEST(Decode, OffsetCountsTheMark) {
    const auto result = decodeText("\xEF\xBB\xBFx\xFF", "a.txt");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().offset, 4U);
    EXPECT_EQ(result.error().begin, (base::TextPosition{1, 2}));
}

TEST(Decode, EmptyFileIsNamed) {
    const auto result = decodeText("", "a.txt");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, "input.empty");
    EXPECT_FALSE(result.error().advice.empty());
}

TEST(Decode, BinaryFilesAreNamedForWhatTheyAre) {
    const auto pdf = decodeText("%PDF-1.7\n\xE2\xE3", "a.argdown");
    ASSERT_FALSE(pdf);
    EXPECT_EQ(pdf.error().code, "input.binary");
    EXPECT_NE(pdf.error().message.find("PDF"), std::string::npos);
    const auto unknown = decodeText("abc\0\1\2def"s, "a.argdown");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, "input.binary");
}

TEST(Decode, HeadIsTextForSignatures) {
    EXPECT_EQ(plugin::decodeHead("\xEF\xBB\xBF<a/>", 100), "<a/>");
    EXPECT_EQ(plugin::decodeHead(utf16(u"\uFEFF<aml/>", true), 100), "<aml/>");
    EXPECT_EQ(plugin::decodeHead("\x89PNG", 2), "\x89P");
}

} // namespace
