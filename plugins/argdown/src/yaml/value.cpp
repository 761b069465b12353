#include "yaml/value.hpp"

#include "yaml/scalar.hpp"

#include <algorithm>
#include <unordered_map>

namespace argmap::argdown::yaml {

const Value* Value::find(std::string_view key) const {
    const auto found = std::find(keys.begin(), keys.end(), key);
    return found == keys.end() ? nullptr : &items[static_cast<std::size_t>(found - keys.begin())];
}

Value* Value::find(std::string_view key) {
    return const_cast<Value*>(std::as_const(*this).find(key));
}

void Value::set(std::string_view key, Value value) {
    if (Value* present = find(key)) {
        *present = std::move(value);
        return;
    }
    keys.emplace_back(key);
    items.push_back(std::move(value));
}

void Value::erase(std::string_view key) {
    const auto found = std::find(keys.begin(), keys.end(), key);
    if (found == keys.end())
        return;
    items.erase(items.begin() + (found - keys.begin()));
    keys.erase(found);
}

void Value::takeOver(const Value& later) {
    if (!isMapping() || !later.isMapping())
        return;
    std::unordered_map<std::string, std::size_t> places;
    places.reserve(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i)
        places.emplace(keys[i], i);
    for (std::size_t i = 0; i < later.items.size(); ++i) {
        const auto [place, isNew] = places.try_emplace(later.keys[i], keys.size());
        if (!isNew) {
            items[place->second] = later.items[i];
            continue;
        }
        keys.push_back(later.keys[i]);
        items.push_back(later.items[i]);
    }
}

const Value& emptyMapping() {
    static const Value empty = [] {
        Value mapping;
        mapping.kind = Value::Kind::Mapping;
        return mapping;
    }();
    return empty;
}

std::string toJsonString(std::string_view text) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string json = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        switch (c) {
        case '"':
            json += "\\\"";
            break;
        case '\\':
            json += "\\\\";
            break;
        case '\n':
            json += "\\n";
            break;
        case '\r':
            json += "\\r";
            break;
        case '\t':
            json += "\\t";
            break;
        default:
            if (byte < 0x20) {
                json += "\\u00";
                json += digits[byte >> 4];
                json += digits[byte & 15];
            } else {
                json += c;
            }
        }
    }
    return json += '"';
}

namespace {

// The recursion is as deep as the value, which kMostLevels bounds.
void append(std::string& json, const Value& value) {
    switch (value.kind) {
    case Value::Kind::Null:
        json += "null";
        return;
    case Value::Kind::Boolean:
        json += value.isTrue() ? "true" : "false";
        return;
    case Value::Kind::Number:
        json += jsonNumber(value.text);
        return;
    case Value::Kind::String:
        json += toJsonString(value.text);
        return;
    case Value::Kind::Sequence:
    case Value::Kind::Mapping:
        break;
    }
    json += value.isMapping() ? '{' : '[';
    for (std::size_t i = 0; i < value.items.size(); ++i) {
        if (i > 0)
            json += ", ";
        if (value.isMapping())
            json += toJsonString(value.keys[i]) + ": ";
        append(json, value.items[i]);
    }
    json += value.isMapping() ? '}' : ']';
}

} // namespace

std::string toJson(const Value& value) {
    std::string json;
    append(json, value);
    return json;
}

} // namespace argmap::argdown::yaml
