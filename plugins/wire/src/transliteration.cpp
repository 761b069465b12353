#include <argmap/wire/transliteration.hpp>

#include "transliteration_table.hpp"

#include <argmap/wire/map_rules.hpp>
#include <argmap/wire/utf8.hpp>

#include <algorithm>
#include <vector>

namespace argmap::wire {

namespace {

constexpr std::size_t maxIdText = 56; // a suffix "-2" fits behind

struct Range {
    char32_t first;
    std::vector<std::string_view> forms;

    Range(char32_t firstCodePoint, std::string_view words) : first(firstCodePoint) {
        while (!words.empty()) {
            const std::size_t end = std::min(words.find(' '), words.size());
            forms.push_back(words.substr(0, end));
            words.remove_prefix(std::min(end + 1, words.size()));
        }
    }
};

const std::vector<Range>& ranges() {
    static const std::vector<Range> all{
        {latinFirst, latin}, {latinMoreFirst, latinMore}, {latinLastFirst, latinLast},
        {greekFirst, greek}, {cyrillicFirst, cyrillic},   {latinAdditionalFirst, latinAdditional}};
    return all;
}

// A letter that is written but not spoken, an apostrophe or a combining accent: left out, not a gap
// between words.
bool isSilent(char32_t codePoint, std::string_view form) {
    return form == "'" || codePoint == '\'' || codePoint == 0x2019 ||
           (codePoint >= 0x300 && codePoint <= 0x36F);
}

std::string_view tableForm(char32_t codePoint) {
    for (const Range& range : ranges())
        if (codePoint >= range.first && codePoint - range.first < range.forms.size())
            return range.forms[codePoint - range.first];
    return "-";
}

} // namespace

std::string_view asciiForm(char32_t codePoint) {
    const std::string_view form = tableForm(codePoint);
    return form == "-" || form == "'" ? std::string_view() : form;
}

std::string idText(std::string_view text) {
    const std::string repairedText = isUtf8(text) ? std::string() : repaired(text);
    if (!repairedText.empty())
        text = repairedText;
    std::string id;
    bool hasGap = false;
    for (std::size_t at = 0; at < text.size() && id.size() < maxIdText;) {
        const char32_t point = nextCodePoint(text, at);
        const char ascii = static_cast<char>(point);
        std::string_view form(&ascii, 1);
        if (point >= 0x80 || ascii == '-' || !isWellFormedId(form)) {
            form = tableForm(point);
            if (isSilent(point, form))
                continue;
            if (form == "-") {
                hasGap = true;
                continue;
            }
        }
        if (hasGap && !id.empty())
            id.push_back('-');
        hasGap = false;
        id.append(form);
    }
    id.resize(std::min(id.size(), maxIdText));
    while (id.ends_with('-'))
        id.pop_back();
    return id;
}

} // namespace argmap::wire
