// Bytes of XML: numbers, colours, escapes; addresses that a picture may lead to; names of families.
#include <argmap/svg/link_address.hpp>
#include <argmap/svg/text_writer.hpp>
#include <argmap/svg/xml_buffer.hpp>

#include <gtest/gtest.h>

#include <limits>
#include <string>

namespace {

using argmap::svg::maySafelyLink;
using argmap::svg::writeFamily;
using argmap::svg::XmlBuffer;

std::string number(std::int64_t hundredths) {
    XmlBuffer out;
    return std::string(out.number(hundredths).bytes());
}

std::string text(std::string_view given) {
    XmlBuffer out;
    return std::string(out.text(given).bytes());
}

TEST(XmlBuffer, WritesHundredthsShortly) {
    EXPECT_EQ(number(0), "0");
    EXPECT_EQ(number(100), "1");
    EXPECT_EQ(number(1250), "12.5");
    EXPECT_EQ(number(1205), "12.05");
    EXPECT_EQ(number(7), "0.07");
    EXPECT_EQ(number(-7), "-0.07");
    EXPECT_EQ(number(-12345), "-123.45");
    EXPECT_EQ(number(std::numeric_limits<std::int64_t>::min()), "-92233720368547758.08");
}

TEST(XmlBuffer, WritesColoursAsHex) {
    XmlBuffer out;
    EXPECT_EQ(out.colour(0x0072B2).raw(" ").colour(0x3366FF).bytes(), "#0072B2 #36F");
}

TEST(XmlBuffer, EscapesWhatXmlReads) {
    EXPECT_EQ(text("a < b & \"c\" > d"), "a &lt; b &amp; &quot;c&quot; &gt; d");
    EXPECT_EQ(text("plain ¶ 文"), "plain ¶ 文");
    EXPECT_EQ(text(""), "");
}

TEST(XmlBuffer, ReplacesWhatXmlForbids) {
    EXPECT_EQ(text(std::string_view("a\0b\x1F"
                                    "c",
                                    5)),
              "a\uFFFDb\uFFFDc");
    EXPECT_EQ(text("a\tb\nc"), "a b c");
    EXPECT_EQ(text("\uFFFD\uFFFE\uFFFF!"), "\uFFFD\uFFFD\uFFFD!");
}

TEST(LinkAddress, OfTheWebAndOfMailAreSafe) {
    for (const char* good :
         {"https://a.org", "http://a.org/x?y#z", "HTTPS://A.ORG", "ftp://a", "mailto:a@b.org"})
        EXPECT_TRUE(maySafelyLink(good)) << good;
    for (const char* bad : {"", "javascript:alert(1)", "java\tscript:x", "data:text/html,x",
                            "file:///etc/passwd", "//a.org", "a.org", "https://", " https://a.org"})
        EXPECT_FALSE(maySafelyLink(bad)) << bad;
}

TEST(Families, AreQuotedWhereTheyMustBe) {
    const auto family = [](std::string_view name) {
        XmlBuffer out;
        writeFamily(name, out);
        return std::string(out.bytes());
    };
    EXPECT_EQ(family("Noto Sans"), "Noto Sans, ");
    EXPECT_EQ(family("Source Han 2"), "'Source Han 2', ");
    EXPECT_EQ(family("a';b"), "'a;b', ");
    EXPECT_EQ(family(""), "");
}

} // namespace
