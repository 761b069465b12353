#include "map_text.hpp"

#include "titles.hpp"

#include <argmap/model/fields.hpp>
#include <argmap/model/value.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace argmap::cli {

namespace {

using model::Value;

// A text of several lines stands in as many, further in.
void one(std::string_view name, const Value& value, std::string& text) {
    if (value.kind != Value::Kind::Text) {
        text += fmt::format("    {}: {}\n", name, lineOf(value));
        return;
    }
    std::string_view rest = value.text;
    text += fmt::format("    {}:", name);
    for (std::string_view indent = " ";; indent = "        ") {
        const std::size_t end = rest.find('\n');
        text += fmt::format("{}{}\n", indent, plain(rest.substr(0, end)));
        if (end == std::string_view::npos)
            return;
        rest.remove_prefix(end + 1);
    }
}

void field(const Value& value, std::string& text) {
    if (value.empty())
        return;
    if (value.kind != Value::Kind::List)
        one(value.name, value, text);
    for (const Value& element : value.parts)
        if (value.kind == Value::Kind::List)
            one(value.name, element, text);
}

void item(std::string_view type, const std::vector<Value>& fields, std::string& text) {
    const auto titled = std::find_if(fields.begin(), fields.end(), [](const Value& value) {
        return value.name == "title" || value.name == "name";
    });
    const bool hasId = fields.front().name == "id";
    text += fmt::format("{}{}{}\n", type, hasId ? " " + fields.front().text : "",
                        titled != fields.end() && !titled->empty() ? ": " + lineOf(*titled) : "");
    // What an item says comes first; its head, which seldom changes, last.
    constexpr std::string_view head[] = {"order",    "group",      "tags",
                                         "metadata", "originFile", "originFormat",
                                         "originId", "originLine", "unknown"};
    const auto isHead = [&](const Value& value) {
        return std::find(std::begin(head), std::end(head), value.name) != std::end(head);
    };
    for (const bool heads : {false, true})
        for (const Value& value : fields)
            if (isHead(value) == heads && value.name != "id" &&
                (titled == fields.end() || &value != &*titled))
                field(value, text);
    text += '\n';
}

} // namespace

std::string asText(const model::ArgumentMap& map) {
    std::string text;
    item("map", model::propertiesOf(map), text);
    model::forEachItemType([&]<class T>() {
        std::vector<typename T::Id> ids;
        for (const auto id : map.table<T>().ids())
            ids.push_back(id);
        std::sort(ids.begin(), ids.end(),
                  [&](const auto& a, const auto& b) { return map[a].id < map[b].id; });
        for (const auto id : ids)
            item(model::name(T::Id::type), model::fieldsOf(map, id), text);
    });
    return text;
}

} // namespace argmap::cli
