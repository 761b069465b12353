#include "items/keys.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace argmap::argdown {

namespace {

bool areDigits(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<std::int32_t> parsed(std::string_view digits) {
    std::int32_t number = 0;
    const char* end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, number);
    if (!areDigits(digits) || error != std::errc() || stop != end)
        return std::nullopt;
    return number;
}

} // namespace

std::optional<std::int32_t> percentOf(const yaml::Value& value) {
    constexpr std::int32_t million = 1'000'000;
    if (!value.isScalar())
        return std::nullopt;
    const std::string_view text = value.text;
    const std::size_t point = std::min(text.find('.'), text.size());
    const auto whole = parsed(text.substr(0, point));
    if (!whole || *whole > 100)
        return std::nullopt;
    std::int32_t parts = *whole * (million / 100);
    if (point < text.size()) {
        std::string fraction(text.substr(point + 1));
        if (fraction.empty() || fraction.size() > 4)
            return std::nullopt;
        fraction.resize(4, '0');
        const auto tenThousandths = parsed(fraction);
        if (!tenThousandths)
            return std::nullopt;
        parts += *tenThousandths;
    }
    return parts <= million ? std::optional(parts) : std::nullopt;
}

std::optional<std::int32_t> countOf(const yaml::Value& value) {
    return value.isScalar() ? parsed(value.text) : std::nullopt;
}

Keys::Keys(const yaml::Value& mapping, Problems& problems)
    : m_mapping(mapping), m_problems(problems), m_taken(mapping.keys.size()) {}

std::size_t Keys::place(std::string_view key) const {
    const auto found = std::find(m_mapping.keys.begin(), m_mapping.keys.end(), key);
    return static_cast<std::size_t>(found - m_mapping.keys.begin());
}

const yaml::Value* Keys::take(std::string_view key) {
    const std::size_t at = place(key);
    if (at == m_taken.size())
        return nullptr;
    m_taken[at] = true;
    return m_mapping.items[at].isNull() ? nullptr : &m_mapping.items[at];
}

void Keys::refuse(std::string_view key, std::string_view expected) {
    const std::size_t at = place(key);
    m_taken[at] = false;
    const yaml::Value& value = m_mapping.items[at];
    m_problems.warn("argdown.data-value", value.offset,
                    value.offset + (value.isScalar() ? value.text.size() : 1),
                    "The value of " + quoted(key) + " is not " + std::string(expected) +
                        "; it is kept as metadata.",
                    "See docs/argdown-data.md for the keys and their values.");
}

template <class T, class Read>
std::optional<T> Keys::read(std::string_view key, std::string_view expected, Read reads) {
    const yaml::Value* value = take(key);
    if (!value)
        return std::nullopt;
    std::optional<T> result = reads(*value);
    if (!result)
        refuse(key, expected);
    return result;
}

std::string Keys::text(std::string_view key) {
    return read<std::string>(key, "a text",
                             [](const yaml::Value& value) {
                                 return value.isScalar() ? std::optional(value.text) : std::nullopt;
                             })
        .value_or("");
}

std::vector<std::string> Keys::texts(std::string_view key) {
    using Texts = std::vector<std::string>;
    return read<Texts>(key, "a text or a list of texts",
                       [](const yaml::Value& value) -> std::optional<Texts> {
                           if (value.isScalar())
                               return Texts{value.text};
                           Texts texts;
                           for (const yaml::Value& item : value.items) {
                               if (!value.isSequence() || !item.isScalar())
                                   return std::nullopt;
                               texts.push_back(item.text);
                           }
                           return value.isSequence() ? std::optional(texts) : std::nullopt;
                       })
        .value_or(Texts());
}

std::optional<bool> Keys::flag(std::string_view key) {
    return read<bool>(key, "true or false", [](const yaml::Value& value) {
        return value.isTrue() || value.isFalse() ? std::optional(value.isTrue()) : std::nullopt;
    });
}

std::optional<std::int32_t> Keys::percent(std::string_view key) {
    return read<std::int32_t>(
        key, "a percentage from 0 to 100 with at most four digits behind the point", percentOf);
}

std::optional<std::int32_t> Keys::count(std::string_view key) {
    return read<std::int32_t>(key, "a whole number from 0 on", countOf);
}

std::vector<sdk::Metadata> Keys::rest(std::string_view prefix) const {
    std::vector<sdk::Metadata> metadata;
    for (std::size_t i = 0; i < m_taken.size(); ++i)
        if (!m_taken[i])
            metadata.push_back(
                {std::string(prefix) + m_mapping.keys[i], yaml::toJson(m_mapping.items[i])});
    return metadata;
}

yaml::Value Keys::remaining() const {
    yaml::Value mapping;
    mapping.kind = yaml::Value::Kind::Mapping;
    for (std::size_t i = 0; i < m_taken.size(); ++i) {
        if (m_taken[i])
            continue;
        mapping.keys.push_back(m_mapping.keys[i]);
        mapping.items.push_back(m_mapping.items[i]);
    }
    return mapping;
}

} // namespace argmap::argdown
