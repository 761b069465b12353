#include "content/phrases.hpp"

#include <argmap/base/utf8.hpp>

#include <algorithm>
#include <array>

namespace argmap::diagram {

namespace {

constexpr std::size_t shortNameLength = 40;

bool allDigits(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

template <class T>
std::string wordingOf(const T& item) {
    return !item.wordings.empty() && !item.wordings[0].text.empty() ? item.wordings[0].text
                                                                    : std::string();
}

} // namespace

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0)
            text += between;
        text += parts[i];
    }
    return text;
}

std::string listed(const std::vector<std::string>& parts) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0)
            text += i + 1 == parts.size() ? " and " : ", ";
        text += parts[i];
    }
    return text;
}

std::string counted(std::size_t count, std::string_view singular) {
    return std::to_string(count) + " " + std::string(singular) + (count == 1 ? "" : "s");
}

std::string readableDate(const std::string& date) {
    static constexpr std::array<std::string_view, 12> months{
        "January", "February", "March",     "April",   "May",      "June",
        "July",    "August",   "September", "October", "November", "December"};
    const bool wellFormed =
        (date.size() == 7 || date.size() == 10) && date[4] == '-' &&
        allDigits(std::string_view(date).substr(0, 4)) &&
        allDigits(std::string_view(date).substr(5, 2)) &&
        (date.size() == 7 || (date[7] == '-' && allDigits(std::string_view(date).substr(8, 2))));
    if (!wellFormed)
        return date;
    const int month = (date[5] - '0') * 10 + (date[6] - '0');
    if (month < 1 || month > 12)
        return date;
    std::string text =
        std::string(months[static_cast<std::size_t>(month) - 1]) + " " + date.substr(0, 4);
    if (date.size() == 10)
        text = date.substr(date[8] == '0' ? 9 : 8, date[8] == '0' ? 1 : 2) + " " + text;
    return text;
}

std::string percent(std::int32_t partsPerMillion) {
    const std::int64_t parts = partsPerMillion;
    std::string text = std::to_string(parts / 10000);
    std::string rest = std::to_string(10000 + std::abs(parts % 10000)).substr(1);
    while (!rest.empty() && rest.back() == '0')
        rest.pop_back();
    return text + (rest.empty() ? "" : "." + rest) + "%";
}

std::string textOf(const model::ArgumentMap& map, model::ItemRef item) {
    std::string text;
    std::string title;
    switch (item.type) {
    case model::ItemType::Statement:
        text = wordingOf(map[item.as<model::StatementId>()]);
        title = map[item.as<model::StatementId>()].title;
        break;
    case model::ItemType::Argument:
        text = wordingOf(map[item.as<model::ArgumentId>()]);
        title = map[item.as<model::ArgumentId>()].title;
        break;
    case model::ItemType::Issue:
        text = wordingOf(map[item.as<model::IssueId>()]);
        title = map[item.as<model::IssueId>()].title;
        break;
    case model::ItemType::Group:
        title = map[item.as<model::GroupId>()].title;
        break;
    default:
        break;
    }
    return !text.empty() ? text : !title.empty() ? title : map.item(item).id;
}

std::string shortName(const model::ArgumentMap& map, model::ItemRef item) {
    std::string title;
    if (const auto statement = item.as<model::StatementId>())
        title = map[statement].title;
    else if (const auto argument = item.as<model::ArgumentId>())
        title = map[argument].title;
    else if (const auto issue = item.as<model::IssueId>())
        title = map[issue].title;
    if (!title.empty())
        return title;
    if (item.type == model::ItemType::Inference)
        return "a step";
    return base::shortened(textOf(map, item), shortNameLength);
}

} // namespace argmap::diagram
