// UTF-8, JSON texts of metadata, ids in ASCII.
#include "random_map.hpp"

#include <argmap/wire/json_text.hpp>
#include <argmap/wire/transliteration.hpp>
#include <argmap/wire/utf8.hpp>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <optional>

namespace argmap::wire {
namespace {

TEST(Utf8, KnowsWellFormedSequences) {
    for (const char* good :
         {"", "abc", "é", "€", "🙂", "\xF4\x8F\xBF\xBF", "\xEF\xBF\xBF", "12345678é"})
        EXPECT_TRUE(isUtf8(good)) << good;
    const std::pair<std::string_view, std::size_t> bad[] = {{"\x80", 0},
                                                            {"a\xC0\x80", 1},
                                                            {"\xC1\xBF", 0},
                                                            {"\xE0\x9F\xBF", 0},
                                                            {"\xED\xA0\x80", 0},
                                                            {"\xF0\x8F\xBF\xBF", 0},
                                                            {"\xF4\x90\x80\x80", 0},
                                                            {"\xF5\x80\x80\x80", 0},
                                                            {"12345678\xC3", 8},
                                                            {"é\xE2\x82", 2},
                                                            {"\xF0\x9F\x99", 0},
                                                            {"\xFF", 0}};
    for (const auto& [text, at] : bad)
        EXPECT_EQ(firstInvalidByte(text), at) << ::testing::PrintToString(text);
}

TEST(Utf8, RepairsAndWalks) {
    EXPECT_EQ(repaired("a\xFFz\xE2\x82"), "a\uFFFDz\uFFFD\uFFFD");
    EXPECT_EQ(repaired("é"), "é");
    const std::string text = "aé€🙂";
    std::string copy;
    for (std::size_t at = 0; at < text.size();)
        appendCodePoint(copy, nextCodePoint(text, at));
    EXPECT_EQ(copy, text);
}

TEST(JsonText, KnowsJson) {
    for (const char* good :
         {"null", "true", "false", "0", "-0", "1.5e+10", "\"\"", "\"\\u00e9\\n\"",
          "\"\\ud83d\\ude42\"", "[]", "{}", "[ 1 , [ ] , { } ]",
          "{ \"a\" : { \"b\" : [ { } , 2 ] } , \"c\" : null }"})
        EXPECT_TRUE(isJson(good)) << good;
    for (const char* bad : {"",
                            " 1",
                            "1 ",
                            "01",
                            "+1",
                            "1.",
                            ".5",
                            "1e",
                            "nul",
                            "nulll",
                            "'a'",
                            "\"a",
                            "\"\n\"",
                            "\"\\x\"",
                            "\"\\u12\"",
                            "\"\\ud83d\"",
                            "\"\\ud83d\\u0041\"",
                            "\"\\ude42\"",
                            "[1,]",
                            "[,1]",
                            "[1 2]",
                            "[1",
                            "{\"a\"}",
                            "{\"a\":}",
                            "{\"a\":1,}",
                            "{a:1}",
                            "{1:1}",
                            "]",
                            "[}",
                            "{\"a\":1]",
                            "NaN",
                            "[[]",
                            "\"\xFF\""})
        EXPECT_FALSE(isJson(bad)) << bad;
}

TEST(JsonText, NestsAsDeepAsAllowed) {
    const auto nested = [](std::size_t size) {
        return std::string(size, '[') + "1" + std::string(size, ']');
    };
    EXPECT_TRUE(isJson(nested(maxJsonDepth)));
    EXPECT_FALSE(isJson(nested(maxJsonDepth + 1)));
    EXPECT_FALSE(isJson(nested(1'000'000)));
}

// What nlohmann-json says of a text; nothing when a number is too large for it.
std::optional<bool> otherVerdict(const std::string& json) {
    try {
        return !nlohmann::json::parse(json).is_discarded();
    } catch (const nlohmann::json::out_of_range&) {
        return std::nullopt;
    } catch (const nlohmann::json::parse_error&) {
        return false;
    }
}

TEST(JsonText, AgreesWithAnotherParser) {
    testing::Random random(5);
    constexpr std::string_view alphabet = "{}[],:\"\\u019-+.eE tfn\x01";
    int good = 0;
    for (int round = 0; round < 200'000; ++round) {
        std::string json = testing::randomJson(random);
        for (std::uint32_t i = random.below(3); i > 0 && !json.empty(); --i)
            json[random.below(json.size())] = alphabet[random.below(alphabet.size())];
        const std::optional<bool> verdict = otherVerdict(json);
        if (!verdict || withoutBlanks(json) != json)
            continue;
        ASSERT_EQ(isJson(json), *verdict) << json;
        good += *verdict ? 1 : 0;
    }
    EXPECT_GT(good, 10'000);
    EXPECT_LT(good, 190'000);
}

TEST(JsonText, StringsComeBack) {
    testing::Random random(6);
    for (int round = 0; round < 10'000; ++round) {
        const std::string text = testing::randomText(random);
        const std::string json = jsonString(text);
        ASSERT_TRUE(isJson(json)) << json;
        ASSERT_EQ(plainText(json), text);
        ASSERT_EQ(nlohmann::json::parse(json).get<std::string>(), text);
    }
    EXPECT_EQ(plainText("\"\\ud83d\\ude42\\u00e9\\/\\b\""), "🙂é/\b");
    EXPECT_EQ(plainText("1.50"), "1.50");
    EXPECT_EQ(plainText("\"broken"), "\"broken");
}

TEST(IdText, TransliteratesAndCuts) {
    EXPECT_EQ(idText("Größe & Æther"), "Groesse-AEther");
    EXPECT_EQ(idText("  --Kim/Putin: a pact?! "), "Kim-Putin-a-pact");
    EXPECT_EQ(idText("Łódź, Ærø, naïve café"), "Lodz-AEro-naive-cafe");
    EXPECT_EQ(idText("Россия и мир"), "Rossiya-i-mir");
    EXPECT_EQ(idText("объезд"), "obezd");
    EXPECT_EQ(idText("Θεός"), "Theos");
    EXPECT_EQ(idText("Việt Nam"), "Viet-Nam");
    EXPECT_EQ(idText("don't e\u0301"), "dont-e");
    EXPECT_EQ(idText("a_b.c-d"), "a_b.c-d");
    EXPECT_EQ(idText("核武器"), "");
    EXPECT_EQ(idText("\xFF\xFEz"), "z");
    EXPECT_EQ(idText(std::string(100, 'x')), std::string(56, 'x'));
    EXPECT_EQ(idText(std::string(55, 'x') + " yy"), std::string(55, 'x'));
    EXPECT_EQ(asciiForm(U'ß'), "ss");
    EXPECT_EQ(asciiForm(U'核'), "");
}

} // namespace
} // namespace argmap::wire
