#include "hostile_inputs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <random>
#include <string_view>

namespace argmap::conformance {

namespace {

using namespace std::string_view_literals;
using Random = std::mt19937_64;

constexpr std::array pieces{
    "a"sv,    "B"sv, "7"sv,  " "sv,    "  "sv, "\t"sv,      "\n"sv,     "\r\n"sv,   "."sv,
    ","sv,    ":"sv, ";"sv,  "-"sv,    "+"sv,  "<"sv,       ">"sv,      "("sv,      ")"sv,
    "["sv,    "]"sv, "{"sv,  "}"sv,    "\""sv, "'"sv,       "\\"sv,     "/"sv,      "*"sv,
    "_"sv,    "#"sv, "@"sv,  "&"sv,    "%"sv,  "="sv,       "|"sv,      "~"sv,      "ä"sv,
    "ß"sv,    "Ж"sv, "ع"sv,  "漢"sv,   "🙂"sv, "e\u0301"sv, "\u200B"sv, "\u202E"sv, "\uFEFF"sv,
    "word"sv, "0"sv, "-1"sv, "1e999"sv};

std::size_t below(Random& random, std::size_t end) {
    return end == 0 ? 0 : static_cast<std::size_t>(random() % end);
}

std::string_view anyPiece(Random& random) {
    return pieces[below(random, pieces.size())];
}

// The nearest beginning of a code point at or before.
std::size_t boundary(std::string_view text, std::size_t at) {
    while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80)
        --at;
    return at;
}

std::size_t placeIn(Random& random, std::string_view text, bool asText) {
    const std::size_t at = below(random, text.size() + 1);
    return asText ? boundary(text, at) : at;
}

// One change: a piece of up to 40 bytes is removed, doubled, put elsewhere or replaced.
void mutate(Random& random, std::string& bytes, bool asText) {
    const std::size_t begin = placeIn(random, bytes, asText);
    std::size_t end = std::min(bytes.size(), begin + 1 + below(random, 40));
    end = std::max(begin, asText ? boundary(bytes, end) : end);
    const std::string piece = bytes.substr(begin, end - begin);
    switch (random() % 5) {
    case 0:
        bytes.erase(begin, piece.size());
        break;
    case 1:
        bytes.insert(begin, piece);
        break;
    case 2:
        bytes.erase(begin, piece.size());
        bytes.insert(placeIn(random, bytes, asText), piece);
        break;
    case 3:
        bytes.replace(begin, piece.size(), anyPiece(random));
        break;
    default:
        if (asText)
            bytes.insert(begin, anyPiece(random));
        else if (begin < bytes.size())
            bytes[begin] = static_cast<char>(random() & 0xFFU);
    }
}

} // namespace

HostileInputs almostEmpty() {
    return {{"the empty file", ""},
            {"one line break", "\n"},
            {"one blank", " "},
            {"blank lines", "\n\n  \n\t\n"},
            {"one letter", "a"}};
}

HostileInputs truncated(const std::vector<Sample>& samples, bool asText, std::uint64_t seed,
                        std::size_t most) {
    Random random(seed);
    HostileInputs inputs;
    for (const Sample& sample : samples)
        for (std::size_t i = 0; i < most; ++i) {
            const std::size_t at = placeIn(random, sample.bytes, asText);
            inputs.push_back(
                {fmt::format("{}, cut at byte {}", sample.name, at), sample.bytes.substr(0, at)});
        }
    return inputs;
}

HostileInputs random(bool asText, std::uint64_t seed, std::size_t count) {
    Random random(seed);
    HostileInputs inputs;
    for (std::size_t i = 0; i < count; ++i) {
        std::string bytes;
        const std::size_t length = 1 + below(random, std::size_t{1} << (4 + i % 8));
        for (std::size_t n = 0; n < length; ++n)
            bytes += asText ? std::string(anyPiece(random))
                            : std::string(1, static_cast<char>(random() & 0xFFU));
        inputs.push_back(
            {fmt::format("random {} no. {}", asText ? "text" : "bytes", i + 1), std::move(bytes)});
    }
    return inputs;
}

HostileInputs mutated(const std::vector<Sample>& samples, bool asText, std::uint64_t seed,
                      std::size_t count) {
    Random random(seed);
    HostileInputs inputs;
    for (std::size_t i = 0; i < count && !samples.empty(); ++i) {
        const Sample& sample = samples[i % samples.size()];
        std::string bytes = sample.bytes;
        for (std::size_t n = 1 + below(random, 4); n-- > 0;)
            mutate(random, bytes, asText);
        inputs.push_back({fmt::format("{}, change no. {}", sample.name, i + 1), std::move(bytes)});
    }
    return inputs;
}

HostileInputs strange(const std::vector<Sample>& samples) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 9> things{
        {{"a zero byte", "\0"sv},
         {"control characters", "\x01\x1B[31m\x7F"sv},
         {"a byte that is no UTF-8", "\xFF"sv},
         {"half a code point", "\xE2\x82"sv},
         {"a surrogate", "\xED\xA0\x80"sv},
         {"marks of direction", "\u202E\u2066\u200F"sv},
         {"a byte order mark", "\uFEFF"sv},
         {"a lone carriage return", "\r"sv},
         {"what some take for line ends", "\x0B\x0C\u0085\u2028\u2029"sv}}};
    HostileInputs inputs;
    for (const auto& [what, bytes] : things) {
        inputs.push_back({std::string(what) + " alone", std::string(bytes)});
        for (const Sample& sample : samples)
            for (const std::size_t at :
                 {boundary(sample.bytes, sample.bytes.size() / 2), sample.bytes.find('\n')}) {
                if (at >= sample.bytes.size())
                    continue;
                std::string changed = sample.bytes;
                changed.insert(at, bytes);
                inputs.push_back({fmt::format("{}, with {} at byte {}", sample.name, what, at),
                                  std::move(changed)});
            }
    }
    return inputs;
}

HostileInputs large(const std::vector<Sample>& samples, std::size_t bytes) {
    HostileInputs inputs;
    const auto repeated = [&](std::string_view unit) {
        std::string text;
        while (!unit.empty() && text.size() < bytes)
            text += unit;
        return text;
    };
    for (const Sample& sample : samples)
        inputs.push_back(
            {fmt::format("{}, repeated to {} bytes", sample.name, bytes), repeated(sample.bytes)});
    for (const std::string_view unit : {"x"sv, "("sv, "[\""sv, "\n"sv})
        inputs.push_back({fmt::format("{} bytes of \"{}\"", bytes, unit == "\n" ? "\\n" : unit),
                          repeated(unit)});
    return inputs;
}

} // namespace argmap::conformance
