// Native files that are made to break the loader. Every line has its true check.
//
// Pure functions.
#pragma once

#include "record_line.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::document::test {

struct HostileFile {
    std::string name;
    std::function<std::string()> bytes; ///< made when they are asked for: they are large
    bool sound = false;                 ///< opens without an error
    std::string code;                   ///< of a message that there must be; empty: any or none
};

inline std::string repeated(std::string_view text, std::size_t count) {
    std::string result;
    result.reserve(text.size() * count);
    for (std::size_t i = 0; i < count; ++i)
        result += text;
    return result;
}

/// A text as a token.
inline std::string sized(std::string_view text) {
    return std::to_string(text.size()) + ":" + std::string(text);
}

/// A whole file: the map's own record and what `fill(bytes, number)` adds, so many times.
template <class Fill>
std::string fileOf(std::size_t records, Fill fill) {
    std::string bytes = "argmap 1 1 1\n";
    appendRecordLine(bytes, "map", "0: 0 0: 0: 0: 0: 0: 0: 0: 0 0");
    for (std::size_t i = 0; i < records; ++i)
        fill(bytes, std::to_string(i));
    return bytes + "end " + std::to_string(records + 1) + "\n";
}

inline std::string fileWith(std::string_view tag, std::string_view fields) {
    return fileOf(
        1, [&](std::string& bytes, const std::string&) { appendRecordLine(bytes, tag, fields); });
}

/// Those whose memory is to be watched. Lists have one element more than a power of two: what grows
/// by doubling has just grown.
inline std::vector<HostileFile> hostileFiles() {
    constexpr std::size_t million = 1'000'000;
    constexpr std::size_t many = 400'000;
    static const std::string head = "argmap 1 1 1\n";
    static const std::string untitled =
        " 1:V 0: 0 0 0: 0: 0: 0"; // what items have behind their ids
    static const std::string likelihood = " 0: 0: 0: - - 0: 0: 0:";
    static const std::string view = "1:a" + untitled + " 0: 0: 0 0: 0:";
    const auto list = [](std::string_view element, std::size_t power) {
        const std::size_t count = (std::size_t{1} << power) + 1;
        return " " + std::to_string(count) + repeated(element, count);
    };
    const auto items = [](std::string_view tag, std::string_view fields) {
        return fileOf(many, [&](std::string& bytes, const std::string& i) {
            appendRecordLine(bytes, tag, sized(i) + std::string(fields));
        });
    };
    return {
        {"a line of 50 MB", [] { return head + std::string(50 * million, 'x'); }, false,
         "native.damaged-line"},
        {"2 million damaged lines", [] { return head + repeated("x\n", 2 * million); }, false,
         "native.damaged-line"},
        {"400,000 conflicts", [] { return head + repeated("<<<<<<< \n", many); }, false,
         "native.conflict"},
        {"a text of 50 MB",
         [] {
             return fileWith("group",
                             "1:a" + untitled + " " + sized(std::string(50 * million, 'x')) + " 0");
         },
         true, ""},
        {"50 MB of escapes",
         [] {
             return fileWith("group", "1:a" + untitled + " 0: 0 " + repeated("\\n", 25 * million));
         },
         true, ""},
        {"tags",
         [list] {
             return fileWith("group", "1:a 1:V 0:" + list(" 0:", 24) + " 0 0: 0: 0: 0 0: 0");
         },
         true, ""},
        {"metadata",
         [list] {
             return fileWith("group", "1:a 1:V 0: 0" + list(" 0: 0:", 22) + " 0: 0: 0: 0 0: 0");
         },
         false, "model.metadata-not-json"},
        {"wordings",
         [list] {
             return fileWith("statement",
                             "1:a" + untitled + " 0: 0:" + list(" 0: 0: 0", 22) + likelihood);
         },
         true, ""},
        {"marks",
         [list] {
             return fileWith("statement", "1:a" + untitled + " 0: 0: 1 0: 0:" +
                                              list(" 0: 0: 0 0", 21) + likelihood);
         },
         true, ""},
        {"premises that lead to nothing",
         [list] {
             return fileWith("inference",
                             "1:a" + untitled + list(" 1:b 0: 0: 0 0", 21) + " 0: 0: 0: 0: 0 0 -");
         },
         false, "native.missing-item"},
        {"folded items that are not there",
         [list] { return fileWith("view", view + " 0" + list(" 1:b", 23)); }, false,
         "native.missing-item"},
        {"positions", [list] { return fileWith("view", view + list(" 1:a 0 0 0", 21) + " 0"); },
         true, ""},
        {"unknown records", [items] { return items("a", ""); }, true, ""},
        {"groups", [items] { return items("group", untitled + " 0: 0"); }, true, ""},
        {"statements", [items] { return items("statement", untitled + " 0: 0: 0" + likelihood); },
         true, ""},
        {"relations to nothing",
         [items] { return items("relation", " 1:V 1:x 0 0 0: 0: 0: 0 0: 1:x 1:y 0:"); }, false,
         "model.missing-reference"},
        {"records that cannot be read", [items] { return items("relation", " 1:V"); }, false,
         "native.unreadable"},
    };
}

} // namespace argmap::document::test
