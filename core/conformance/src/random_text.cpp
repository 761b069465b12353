#include "random_fields.hpp"

#include <string_view>

namespace argmap::conformance {

namespace {

constexpr std::string_view pieces[] = {
    "a",           "Claim",   " ",      " ",      "two words", "7",    "0",    "-1.5", "\"",
    "'",           "\\",      "\n",     "\t",     "<b>",       "&",    "]",    "{",    "}:",
    "#tag",        "/",       "é",      "ß",      "Ångström",  "中文", "؟ا",   "שלום", "😀",
    "👩‍👧", "e\u0301", "\u2028", "\u00A0", ";",         ",",    "\r\n", "=",    "\u202E"};
constexpr std::string_view controls[] = {
    std::string_view("\0", 1), "\r", "\x01", "\x1B[31m", "\x7F", "\u0085"};

template <std::size_t N>
std::string_view one(std::mt19937_64& random, const std::string_view (&list)[N]) {
    return list[random() % N];
}

} // namespace

std::string randomText(std::mt19937_64& random, bool withControls) {
    std::string text;
    if (random() % 3 == 0)
        return text;
    const std::size_t count = random() % 40 == 0 ? 60 + random() % 400 : 1 + random() % 6;
    for (std::size_t i = 0; i < count; ++i)
        text += withControls && random() % 8 == 0 ? one(random, controls) : one(random, pieces);
    return text;
}

std::string randomJson(std::mt19937_64& random, bool withControls) {
    static constexpr std::string_view values[] = {"0",
                                                  "-12.50",
                                                  "1e400",
                                                  "0.1000000000000000055",
                                                  "true",
                                                  "null",
                                                  "[1,[2]]",
                                                  "{\"a\" : \"b\"}",
                                                  "\"\\u00e9\\n\"",
                                                  "\"\\ud83d\\ude42\"",
                                                  "[[[[[[[[{}]]]]]]]]",
                                                  "123456789012345678901234567890"};
    if (random() % 3 != 0)
        return std::string(one(random, values));
    std::string text = "\"";
    for (const char c : randomText(random, withControls)) {
        if (static_cast<unsigned char>(c) < 0x20)
            continue;
        if (c == '"' || c == '\\')
            text += '\\';
        text += c;
    }
    return text + "\"";
}

} // namespace argmap::conformance
