#include "titles.hpp"

#include "console.hpp"

#include <argmap/base/utf8.hpp>

#include <fmt/format.h>

namespace argmap::cli {

namespace {

using namespace model;

constexpr std::size_t longName = 40;
constexpr std::size_t longTitle = 90;

std::string firstText(const std::vector<Wording>& wordings) {
    return wordings.empty() ? std::string() : wordings.front().text;
}

template <class T>
std::string titled(const T& item) {
    const std::string text = firstText(item.wordings);
    if (item.title.empty() || text.empty())
        return item.title + text;
    return fmt::format("{}: {}", item.title, text);
}

std::string otherName(const ArgumentMap& map, ItemRef item) {
    switch (item.type) {
    case ItemType::Source: {
        const Source& source = map[item.as<SourceId>()];
        return source.title.empty() ? source.address : source.title;
    }
    case ItemType::Group:
        return map[item.as<GroupId>()].title;
    case ItemType::Comment:
        return map[item.as<CommentId>()].text;
    case ItemType::Waiver:
        return map[item.as<WaiverId>()].check;
    case ItemType::View:
        return map[item.as<ViewId>()].name;
    default:
        return {};
    }
}

std::string nameOrNothing(const ArgumentMap& map, ItemRef item) {
    return item ? nameOf(map, item) : "nothing";
}

std::string inferenceTitle(const ArgumentMap& map, const Inference& inference) {
    std::string premises;
    for (const Premise& premise : inference.premises)
        premises += (premises.empty() ? "" : " + ") + nameOf(map, premise.statement);
    if (premises.empty())
        premises = nameOrNothing(map, inference.argument);
    const bool several = inference.premises.size() > 1;
    const std::string_view bears = inference.stance == Stance::Support  ? "support"
                                   : inference.stance == Stance::Attack ? "attack"
                                   : several                            ? "bear on"
                                                                        : "bears on";
    return fmt::format("{} {}{} {}", premises, bears,
                       several || inference.stance == Stance::Unspecified ? "" : "s",
                       nameOrNothing(map, inference.target));
}

} // namespace

std::string nameOf(const ArgumentMap& map, ItemRef item) {
    std::string name;
    const auto take = [&](const auto& found) {
        name = found.title.empty() ? firstText(found.wordings) : found.title;
    };
    if (const auto statement = item.as<StatementId>())
        take(map[statement]);
    else if (const auto argument = item.as<ArgumentId>())
        take(map[argument]);
    else if (const auto issue = item.as<IssueId>())
        take(map[issue]);
    else
        name = otherName(map, item);
    return base::shortened(plain(name.empty() ? map.item(item).id : name), longName);
}

std::string titleOf(const ArgumentMap& map, ItemRef item) {
    std::string title;
    if (const auto statement = item.as<StatementId>()) {
        title = titled(map[statement]);
    } else if (const auto argument = item.as<ArgumentId>()) {
        title = titled(map[argument]);
    } else if (const auto issue = item.as<IssueId>()) {
        title = titled(map[issue]);
    } else if (const auto inference = item.as<InferenceId>()) {
        title = inferenceTitle(map, map[inference]);
    } else if (const auto relation = item.as<RelationId>()) {
        const Relation& found = map[relation];
        title =
            fmt::format("{} – {} – {}", nameOf(map, found.from), found.kind, nameOf(map, found.to));
    } else if (const auto citation = item.as<CitationId>()) {
        const Citation& found = map[citation];
        title = fmt::format("{} in {}", nameOrNothing(map, found.cited),
                            nameOrNothing(map, found.source));
    } else {
        title = otherName(map, item);
    }
    return base::shortened(plain(title), longTitle);
}

Value withTitles(const ArgumentMap& map, Value value) {
    if (value.kind == Value::Kind::Reference) {
        if (const auto item = map.find(value.text); item && item->type == value.type)
            if (const std::string title = nameOf(map, *item); title != value.text)
                value.text += fmt::format(" ({})", title);
    }
    for (Value& part : value.parts)
        part = withTitles(map, std::move(part));
    return value;
}

std::string lineOf(const Value& value) {
    const Value* text = value.kind == Value::Kind::Text ? &value : nullptr;
    if (value.kind == Value::Kind::Record)
        for (const Value& part : value.parts)
            if (!part.empty()) {
                const bool only = text == nullptr && part.kind == Value::Kind::Text;
                text = only ? &part : nullptr;
                if (!only)
                    break;
            }
    return plain(text != nullptr && !text->text.empty() ? text->text : shown(value));
}

std::string plain(std::string_view text) {
    std::string line;
    for (const char c : harmless(text, "\n\t"))
        if (c == '\n')
            line += "⏎";
        else
            line += c == '\t' ? ' ' : c;
    return line;
}

} // namespace argmap::cli
