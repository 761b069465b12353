#include "field_rules.hpp"

#include "json_text.hpp"

#include <argmap/base/utf8.hpp>
#include <argmap/model/items.hpp>
#include <argmap/model/references.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <type_traits>
#include <unordered_set>

namespace argmap::model {

namespace {

constexpr std::int32_t million = 1'000'000;

// Which types a field that may hold several refers to; bit by type.
constexpr std::uint32_t bit(ItemType type) {
    return 1U << static_cast<std::uint32_t>(type);
}
constexpr std::uint32_t anyType = (1U << itemTypeCount) - 1;
constexpr std::uint32_t allowedTypes(ReferenceField field) {
    switch (field) {
    case ReferenceField::Target:
        return bit(ItemType::Statement) | bit(ItemType::Inference) | bit(ItemType::Argument);
    case ReferenceField::Cited:
        return bit(ItemType::Statement) | bit(ItemType::Inference);
    case ReferenceField::MainItem:
        return bit(ItemType::Statement) | bit(ItemType::Issue);
    default:
        return anyType;
    }
}

// The rules of single fields; finds the first that an item breaks.
class FieldRules {
public:
    FieldRules(const ArgumentMap& map, std::string_view type, std::string_view id)
        : m_map(map), m_type(type), m_id(id) {}

    std::optional<base::Diagnostic> found;

    template <class T>
    void check(const T& item) {
        if constexpr (std::is_same_v<T, MapProperties>)
            distinct(item.unknownRecords);
        Fields<T>::visit(
            [&](std::string_view name, const auto& value) { field(name, name, value); }, item);
    }

private:
    static std::string path(std::string_view top, std::string_view name) {
        return top == name ? std::string(top) : fmt::format("{}.{}", top, name);
    }

    template <class V>
    void field(std::string_view top, std::string_view name, const V& value) {
        if (found)
            return;
        if constexpr (std::is_same_v<V, std::string>)
            text(top, name, value);
        else if constexpr (std::is_same_v<V, std::optional<std::int32_t>>)
            number(name, value);
        else if constexpr (detail::isReference<V>)
            reference(top, name, value);
        else if constexpr (detail::isVector<V>)
            list(top, name, value);
        else if constexpr (detail::Nested<V>)
            nested(top, value);
    }

    template <class V>
    void list(std::string_view top, std::string_view name, const std::vector<V>& values) {
        for (const V& value : values) {
            if constexpr (detail::isReference<V>)
                if (!value)
                    fail("model.missing-reference",
                         fmt::format("has an empty entry in \"{}\"", name));
            field(top, name, value);
        }
    }

    template <class V>
    void nested(std::string_view top, const V& value) {
        if constexpr (std::is_same_v<V, Wording>)
            marks(value);
        else if constexpr (std::is_same_v<V, Metadata>)
            metadata(value);
        else if constexpr (std::is_same_v<V, Premise>)
            required(value.statement, "a premise without a statement");
        else if constexpr (std::is_same_v<V, Position>)
            required(value.item, "a position without an item");
        else if constexpr (std::is_same_v<V, Span>)
            span(value);
        Fields<V>::visit([&](std::string_view name, const auto& part) { field(top, name, part); },
                         value);
    }

    void text(std::string_view top, std::string_view name, const std::string& value) {
        if (top == "unknownRecords" && !isUnknownRecord(value))
            fail(
                "model.unknown-record",
                fmt::format("keeps an unknown record that does not begin with a tag of its own: {}",
                            base::shortened(value, 40)));
        if (const auto at = base::firstInvalidByte(value))
            fail("model.invalid-utf8",
                 fmt::format("has invalid UTF-8 in \"{}\" at byte {}", path(top, name), *at));
    }

    void number(std::string_view name, const std::optional<std::int32_t>& value) {
        const bool millionths = name != "start" && name != "end";
        if (value && (*value < 0 || (millionths && *value > million)))
            fail("model.out-of-range",
                 millionths ? fmt::format("has \"{}\" {}, which is not within 0 to {} millionths",
                                          name, *value, million)
                            : fmt::format("has a negative \"{}\" ({})", name, *value));
    }

    void reference(std::string_view top, std::string_view name, ItemRef to) {
        if (!to)
            return;
        if (static_cast<std::size_t>(to.type) >= itemTypeCount || !m_map.contains(to))
            fail("model.dangling-reference",
                 fmt::format("refers in \"{}\" to {} {} (dense id), which does not exist",
                             path(top, name), model::name(to.type), to.index));
        else if (!(allowedTypes(detail::referenceField(top)) & bit(to.type)))
            fail("model.wrong-type",
                 fmt::format(
                     "refers in \"{}\" to {} \"{}\", which is of a type that cannot stand there",
                     path(top, name), model::name(to.type), m_map.item(to).id));
    }

    void distinct(const std::vector<std::string>& records) {
        std::unordered_set<std::string_view> seen;
        for (const std::string& record : records)
            if (!seen.insert(record).second)
                fail("model.unknown-record",
                     fmt::format("keeps an unknown record twice: {}", base::shortened(record, 40)));
    }

    void required(ItemRef reference, std::string_view what) {
        if (!reference)
            fail("model.missing-reference", fmt::format("has {}", what));
    }

    void marks(const Wording& wording) {
        if (wording.marks.empty())
            return;
        const std::size_t length = base::codePointCount(wording.text);
        for (const Mark& mark : wording.marks)
            if (mark.start > mark.end || mark.end > length)
                fail("model.mark-outside-text",
                     fmt::format("has a mark \"{}\" from {} to {} in a wording of {} characters",
                                 base::shortened(mark.type, 40), mark.start, mark.end, length));
    }

    void metadata(const Metadata& entry) {
        if (!isJson(entry.value))
            fail("model.metadata-not-json",
                 fmt::format("has metadata \"{}\" whose value is not JSON: {}",
                             base::shortened(entry.key, 40), base::shortened(entry.value, 60)));
    }

    void span(const Span& value) {
        if (value.start && value.end && *value.start > *value.end)
            fail("model.out-of-range",
                 fmt::format("has a span that ends ({}) before it starts ({})", *value.end,
                             *value.start));
    }

    void fail(std::string code, std::string what) {
        if (!found)
            found = broken(std::move(code), fmt::format("{} \"{}\" {}", m_type, m_id, what),
                           std::string(m_id));
    }

    const ArgumentMap& m_map;
    std::string_view m_type;
    std::string_view m_id;
};

} // namespace

base::Diagnostic broken(std::string code, std::string message, std::string item,
                        std::string advice) {
    base::Diagnostic diagnostic;
    diagnostic.code = std::move(code);
    diagnostic.message = std::move(message);
    diagnostic.advice = std::move(advice);
    diagnostic.item = std::move(item);
    return diagnostic;
}

template <class T>
std::optional<base::Diagnostic> brokenField(const ArgumentMap& map, const T& item,
                                            std::string_view type, std::string_view id) {
    FieldRules rules(map, type, id);
    rules.check(item);
    return std::move(rules.found);
}

#define ARGMAP_INSTANTIATE(T)                                                                      \
    template std::optional<base::Diagnostic> brokenField<T>(const ArgumentMap&, const T&,          \
                                                            std::string_view, std::string_view);

ARGMAP_INSTANTIATE(Statement)
ARGMAP_INSTANTIATE(Inference)
ARGMAP_INSTANTIATE(Argument)
ARGMAP_INSTANTIATE(Issue)
ARGMAP_INSTANTIATE(Relation)
ARGMAP_INSTANTIATE(Source)
ARGMAP_INSTANTIATE(Citation)
ARGMAP_INSTANTIATE(Group)
ARGMAP_INSTANTIATE(Comment)
ARGMAP_INSTANTIATE(Waiver)
ARGMAP_INSTANTIATE(View)
ARGMAP_INSTANTIATE(MapProperties)

#undef ARGMAP_INSTANTIATE

bool isUnknownRecord(std::string_view record) {
    const std::string_view tag = record.substr(0, record.find(' '));
    const bool word =
        !tag.empty() && tag.size() <= 32 && tag.size() < record.size() &&
        std::all_of(tag.begin(), tag.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    bool known = tag == "map" || tag == "end";
    for (std::size_t i = 0; i < itemTypeCount; ++i)
        known = known || tag == model::name(static_cast<ItemType>(i));
    return word && !known;
}

} // namespace argmap::model
