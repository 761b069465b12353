#include "strict_object.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace argmap::plugin {

StrictObject::StrictObject(const Json& value, std::string pointer, Problem& problem)
    : m_value(&value), m_pointer(std::move(pointer)), m_problem(problem) {
    if (!value.is_object())
        fail("manifest.type", m_pointer, "must be an object");
}

void StrictObject::finish() {
    if (m_problem || !m_value->is_object())
        return;
    for (const auto& [key, value] : m_value->items())
        if (std::find(m_asked.begin(), m_asked.end(), key) == m_asked.end())
            fail("manifest.key", m_pointer + "/" + key, "is not a key that belongs here");
}

bool StrictObject::has(std::string_view key) const {
    return m_value->is_object() && m_value->contains(key);
}

void StrictObject::fail(std::string code, const std::string& pointer, std::string message) {
    if (m_problem)
        return;
    base::Diagnostic d;
    d.code = std::move(code);
    d.message = fmt::format("{} {}", pointer.empty() ? "/" : pointer, message);
    d.advice = "The keys of a manifest are described in docs/plugin-manifest.md.";
    m_problem = std::move(d);
}

void StrictObject::wrong(std::string_view key, std::string_view what) {
    fail("manifest.value", fmt::format("{}/{}", m_pointer, key), std::string(what));
}

const Json* StrictObject::find(std::string_view key, bool required) {
    m_asked.emplace_back(key);
    if (has(key))
        return &*m_value->find(key);
    if (required)
        fail("manifest.key", fmt::format("{}/{}", m_pointer, key), "is missing");
    return nullptr;
}

std::string StrictObject::text(std::string_view key, bool required) {
    const Json* value = find(key, required);
    if (!value)
        return {};
    if (!value->is_string() || (required && value->get_ref<const std::string&>().empty())) {
        fail("manifest.type", fmt::format("{}/{}", m_pointer, key),
             required ? "must be a text, not an empty one" : "must be a text");
        return {};
    }
    return value->get<std::string>();
}

std::size_t StrictObject::count(std::string_view key, std::size_t fallback) {
    const Json* value = find(key, false);
    if (!value)
        return fallback;
    if (!value->is_number_unsigned()) {
        fail("manifest.type", fmt::format("{}/{}", m_pointer, key),
             "must be a whole number, 0 or more");
        return fallback;
    }
    return value->get<std::size_t>();
}

bool StrictObject::flag(std::string_view key, bool fallback) {
    const Json* value = find(key, false);
    if (!value)
        return fallback;
    if (!value->is_boolean()) {
        fail("manifest.type", fmt::format("{}/{}", m_pointer, key), "must be true or false");
        return fallback;
    }
    return value->get<bool>();
}

std::vector<std::string> StrictObject::texts(std::string_view key) {
    std::vector<std::string> result;
    const Json* value = find(key, false);
    if (!value)
        return result;
    bool fits = value->is_array();
    for (const Json& element : *value) {
        fits = fits && element.is_string() && !element.get_ref<const std::string&>().empty();
        if (fits)
            result.push_back(element.get<std::string>());
    }
    if (!fits)
        fail("manifest.type", fmt::format("{}/{}", m_pointer, key), "must be a list of texts");
    return result;
}

std::string StrictObject::scalar(std::string_view key) {
    const Json* value = find(key, false);
    if (!value)
        return {};
    if (value->is_string())
        return value->get<std::string>();
    if (value->is_boolean() || value->is_number())
        return value->dump();
    fail("manifest.type", fmt::format("{}/{}", m_pointer, key),
         "must be a text, a number, true or false");
    return {};
}

void StrictObject::each(std::string_view key, bool required,
                        const std::function<void(StrictObject&)>& read) {
    const Json* value = find(key, required);
    if (!value)
        return;
    if (!value->is_array() || (required && value->empty())) {
        fail("manifest.type", fmt::format("{}/{}", m_pointer, key),
             required ? "must be a list, not an empty one" : "must be a list");
        return;
    }
    std::size_t index = 0;
    for (const Json& element : *value) {
        StrictObject object(element, fmt::format("{}/{}/{}", m_pointer, key, index++), m_problem);
        if (m_problem)
            return;
        read(object);
        object.finish();
    }
}

} // namespace argmap::plugin
