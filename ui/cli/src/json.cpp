#include "json.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace argmap::cli {

Json toJson(const base::Diagnostic& d) {
    Json json{{"severity", name(d.severity)}, {"code", d.code}, {"message", d.message}};
    const auto add = [&](const char* key, const auto& value, bool known) {
        if (known)
            json[key] = value;
    };
    add("advice", d.advice, !d.advice.empty());
    add("file", d.file, !d.file.empty());
    add("line", d.begin.line, d.begin.known());
    add("column", d.begin.column, d.begin.known() && d.begin.column != 0);
    add("endLine", d.end.line, d.end.known());
    add("endColumn", d.end.column, d.end.known() && d.end.column != 0);
    add("offset", d.offset.value_or(0), d.offset.has_value());
    add("item", d.item, !d.item.empty());
    return json;
}

Json toJson(const base::Diagnostics& diagnostics) {
    Json list = Json::array();
    for (const base::Diagnostic& d : diagnostics)
        list.push_back(toJson(d));
    return list;
}

Json counts(const base::Diagnostics& diagnostics) {
    const auto count = [&](base::Severity severity) {
        return std::count_if(diagnostics.begin(), diagnostics.end(),
                             [&](const base::Diagnostic& d) { return d.severity == severity; });
    };
    return {{"error", count(base::Severity::Error)},
            {"warning", count(base::Severity::Warning)},
            {"note", count(base::Severity::Note)}};
}

Json toJson(const workbench::Format& format) {
    Json uses = Json::array();
    for (const workbench::FormatUse& use : format.uses) {
        Json options = Json::array();
        for (const plugin::OptionSpec& spec : use.options) {
            Json option{{"name", spec.name},
                        {"type", plugin::name(spec.type)},
                        {"default", spec.fallback},
                        {"help", spec.help}};
            if (!spec.choices.empty())
                option["choices"] = spec.choices;
            options.push_back(std::move(option));
        }
        uses.push_back({{"ability", workbench::name(use.ability)},
                        {"plugin", use.plugin},
                        {"options", std::move(options)},
                        {"carries", use.carries},
                        {"loses", use.loses}});
    }
    return {{"name", format.name},
            {"title", format.title},
            {"extensions", format.extensions},
            {"mediaTypes", format.mediaTypes},
            {"uses", std::move(uses)}};
}

Json toJson(const model::Value& value) {
    using Kind = model::Value::Kind;
    switch (value.kind) {
    case Kind::None:
        break;
    case Kind::Flag:
        return value.number != 0;
    case Kind::Number:
        return value.number;
    case Kind::Text:
    case Kind::Reference:
        return value.text;
    case Kind::List: {
        Json list = Json::array();
        for (const model::Value& part : value.parts)
            list.push_back(toJson(part));
        return list;
    }
    case Kind::Record: {
        Json record = Json::object();
        for (const model::Value& part : value.parts)
            record[std::string(part.name)] = toJson(part);
        return record;
    }
    }
    return nullptr;
}

void print(const Json& object) {
    fmt::print("{}\n", object.dump(-1, ' ', false, Json::error_handler_t::replace));
}

} // namespace argmap::cli
