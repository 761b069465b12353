// Which encoding a page is in.
#include "encoding.hpp"
#include "html_source.hpp"
#include "shown.hpp"

namespace argmap::source_html {
namespace {

using namespace std::string_literals;

std::string decodedText(const std::string& bytes) {
    const auto result = decode(bytes);
    return result ? result->encoding + ": " + result->text : "not known";
}

TEST(Encoding, ByMarkDeclarationOrContent) {
    EXPECT_EQ(decodedText("\xEF\xBB\xBFé"), "utf-8: é");
    EXPECT_EQ(decodedText("\xFF\xFE\xE9\0\x3D\xD8\x00\xDE"s), "utf-16le: é😀");
    EXPECT_EQ(decodedText("\xFE\xFF\0\xE9\xD8\x3D"s), "utf-16be: é\uFFFD");
    EXPECT_EQ(decodedText("é"), "utf-8: é");
    EXPECT_EQ(decodedText("\x93\xE9\x94 \x80"), "windows-1252: “é” €");
    EXPECT_FALSE(decode("\xE9")->isCertain);
    EXPECT_EQ(decodedText("<meta charset=utf-8>\xE9"), "utf-8: <meta charset=utf-8>\uFFFD");
    EXPECT_EQ(decode("<meta charset=utf-8>\xE9\xE9")->replaced, 2u);
}

TEST(Encoding, DeclaredOnes) {
    EXPECT_EQ(declaredEncoding("<META http-equiv=x CONTENT=\"text/html; charset=ISO-8859-1\">"),
              "windows-1252");
    EXPECT_EQ(declaredEncoding("<?xml version='1.0' encoding='KOI8-R'?>"), "koi8-r");
    EXPECT_EQ(declaredEncoding("<meta name=a><meta charset = 'Shift_JIS'>"), "shift_jis");
    EXPECT_EQ(declaredEncoding("<p>charset=x"), "");
    EXPECT_EQ(decodedText("<meta charset=windows-1251>\xCF\xF0"),
              "windows-1251: <meta charset=windows-1251>Пр");
    EXPECT_EQ(decodedText("<meta charset=iso-8859-15>\xA4"),
              "iso-8859-15: <meta charset=iso-8859-15>€");
    EXPECT_EQ(decodedText("<meta charset=shift_jis>\x93\xFA\x96\x7B"),
              "shift_jis: <meta charset=shift_jis>日本");
    EXPECT_EQ(decodedText("<meta charset=gb2312>\xD6\xD0\xFF."),
              "gbk: <meta charset=gb2312>中\uFFFD.");
}

TEST(Encoding, UnknownOnesAreRefused) {
    sdk::TestHost host;
    EXPECT_EQ(
        host.run(sdk::SourceInterface<HtmlSource>::table, {{"a", "<meta charset=x-klingon><p>a"}}),
        ARGMAP_FAILED);
    EXPECT_EQ(host.messages(),
              "0:0: error: The page says that its encoding is \"x-klingon\", which "
              "is not known here. [html.encoding]\n");
}

TEST(Encoding, GuessesAndDamageAreTold) {
    EXPECT_EQ(
        sdk::shown(sdk::SourceInterface<HtmlSource>::table, "<p>caf\xE9"),
        "0:0: warning: The page does not say what its encoding is, and it is not UTF-8; it is "
        "read as windows-1252. [html.encoding-guessed]\ntext @1: café\n");
    EXPECT_EQ(sdk::shown(sdk::SourceInterface<HtmlSource>::table, "<meta charset=utf-8><p>caf\xE9"),
              "0:0: warning: 1 bytes are no UTF-8; \"\uFFFD\" stands in their place. "
              "[html.invalid-utf8]\ntext @1: caf\uFFFD\n");
}

} // namespace
} // namespace argmap::source_html
