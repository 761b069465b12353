#include "validate.hpp"

#include "json_text.hpp"
#include "state.hpp"

#include <argmap/base/utf8.hpp>
#include <argmap/model/order_key.hpp>
#include <argmap/model/references.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <type_traits>
#include <unordered_set>

namespace argmap::model {

namespace {

constexpr std::int32_t million = 1'000'000;

base::Diagnostic broken(std::string code, std::string message, std::string item,
                        std::string advice = {}) {
    base::Diagnostic diagnostic;
    diagnostic.code = std::move(code);
    diagnostic.message = std::move(message);
    diagnostic.advice = std::move(advice);
    diagnostic.item = std::move(item);
    return diagnostic;
}

bool isStableId(std::string_view id) {
    return !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
               c == '_' || c == '.' || c == '-';
    });
}

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
    FieldRules(const ArgumentMap &map, std::string_view type, std::string_view id)
        : m_map(map), m_type(type), m_id(id) {}

    std::optional<base::Diagnostic> found;

    template <class T> void check(const T &item) {
        Fields<T>::visit(
            [&](std::string_view name, const auto &value) { field(name, name, value); }, item);
    }

private:
    template <class V> void field(std::string_view top, std::string_view name, const V &value) {
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
    void list(std::string_view top, std::string_view name, const std::vector<V> &values) {
        for (const V &value : values) {
            if constexpr (detail::isReference<V>)
                if (!value)
                    fail("model.missing-reference",
                         fmt::format("has an empty entry in \"{}\"", name));
            field(top, name, value);
        }
    }

    template <class V> void nested(std::string_view top, const V &value) {
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
        Fields<V>::visit([&](std::string_view name, const auto &part) { field(top, name, part); },
                         value);
    }

    void text(std::string_view top, std::string_view name, const std::string &value) {
        if (const auto at = base::firstInvalidByte(value))
            fail("model.invalid-utf8",
                 fmt::format("has invalid UTF-8 in \"{}\" at byte {}",
                             top == name ? std::string(top) : fmt::format("{}.{}", top, name),
                             *at));
    }

    void number(std::string_view name, const std::optional<std::int32_t> &value) {
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
        const std::string where = top == name ? std::string(top) : fmt::format("{}.{}", top, name);
        if (static_cast<std::size_t>(to.type) >= itemTypeCount || !m_map.contains(to))
            fail("model.dangling-reference",
                 fmt::format("refers in \"{}\" to {} {} (dense id), which does not exist", where,
                             model::name(to.type), to.index));
        else if (!(allowedTypes(detail::referenceField(top)) & bit(to.type)))
            fail("model.wrong-type",
                 fmt::format("refers in \"{}\" to {} \"{}\", which is of a type that "
                             "cannot stand there",
                             where, model::name(to.type), m_map.item(to).id));
    }

    void required(ItemRef reference, std::string_view what) {
        if (!reference)
            fail("model.missing-reference", fmt::format("has {}", what));
    }

    void marks(const Wording &wording) {
        if (wording.marks.empty())
            return;
        const std::size_t length = base::codePointCount(wording.text);
        for (const Mark &mark : wording.marks)
            if (mark.start > mark.end || mark.end > length)
                fail("model.mark-outside-text",
                     fmt::format("has a mark \"{}\" from {} to {} in a wording of {} characters",
                                 mark.type, mark.start, mark.end, length));
    }

    void metadata(const Metadata &entry) {
        if (!isJson(entry.value))
            fail("model.metadata-not-json",
                 fmt::format("has metadata \"{}\" whose value is not JSON: {}",
                             base::shortened(entry.key, 40), base::shortened(entry.value, 60)));
    }

    void span(const Span &value) {
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

    const ArgumentMap &m_map;
    std::string_view m_type;
    std::string_view m_id;
};

// The rules of whole items and of the map.
class Rules {
public:
    Rules(const ArgumentMap &before, const ArgumentMap &after, const PairSet &ids)
        : m_before(before), m_after(after), m_ids(ids) {}

    std::optional<base::Diagnostic> firstBroken() {
        forEachItemType([&]<class T>() {
            Table<T>::forEachDifference(m_before.table<T>(), m_after.table<T>(),
                                        [&](typename T::Id id, const T *x, const T *y) {
                                            if (m_found)
                                                return;
                                            if (y)
                                                present<T>(id, *y);
                                            else
                                                removed<T>(id, *x);
                                        });
        });
        if (!m_found)
            properties();
        return std::move(m_found);
    }

private:
    template <class T> void present(typename T::Id id, const T &item) {
        if (!isStableId(item.id))
            return fail(
                broken("model.invalid-id",
                       fmt::format("{} {}: the id \"{}\" is not 1 to 64 of the characters "
                                   "A-Z a-z 0-9 _ . -",
                                   name(T::Id::type), id.index, base::shortened(item.id, 80)),
                       item.id));
        if (const auto other = otherWithId(id, item.id))
            return fail("model.duplicate-id", item, id,
                        fmt::format("has the same id as another {}", name(other->type)));
        if (!isOrderKey(item.order))
            return fail(
                "model.invalid-order", item, id,
                fmt::format("has the order \"{}\", which is not made of 0-9 A-Z a-z or ends in 0",
                            base::shortened(item.order, 40)));
        FieldRules rules(m_after, name(T::Id::type), item.id);
        rules.check(item);
        if (rules.found)
            return fail(std::move(*rules.found));
        whole(id, item);
    }

    template <class T> void whole(typename T::Id id, const T &item) {
        if constexpr (std::is_same_v<T, Statement>) {
            if (item.likelihoodLow && item.likelihoodHigh &&
                *item.likelihoodLow > *item.likelihoodHigh)
                fail("model.out-of-range", item, id,
                     "has a lowest likelihood above its highest one");
        } else if constexpr (std::is_same_v<T, Inference>) {
            if (item.target == ItemRef(id))
                fail("model.self-reference", item, id, "has itself as its target");
        } else if constexpr (std::is_same_v<T, Relation>) {
            if (!item.from || !item.to)
                fail("model.missing-reference", item, id, "lacks one of its two items");
        } else if constexpr (std::is_same_v<T, Group>) {
            groupNesting(id, item);
        } else if constexpr (std::is_same_v<T, Comment>) {
            replies(id, item);
        }
    }

    template <class T> void removed(typename T::Id id, const T &item) {
        const auto referrers = m_after.referrers(id);
        if (referrers.empty())
            return;
        const ItemRef first = referrers.front();
        fail(broken("model.dangling-reference",
                    fmt::format("{} \"{}\" refers to {} \"{}\", which is removed", name(first.type),
                                m_after.item(first).id, name(T::Id::type), item.id),
                    m_after.item(first).id, "Remove or change what refers to it first."));
    }

    void properties() {
        const MapProperties &now = m_after.properties();
        FieldRules rules(m_after, "map", now.title);
        if (&now != &m_before.properties())
            rules.check(now);
        else if (now.mainItem && !m_after.contains(now.mainItem))
            rules.found = broken("model.dangling-reference", "the main item of the map is removed",
                                 {}, "Name another main item, or none, first.");
        if (rules.found)
            fail(std::move(*rules.found));
    }

    [[nodiscard]] std::optional<ItemRef> otherWithId(ItemRef self, std::string_view id) const {
        std::optional<ItemRef> other;
        const std::uint64_t hash = idHash(id);
        m_ids.forEachBetween({hash, 0}, {hash, ~std::uint64_t{0}}, [&](Pair pair) {
            const ItemRef ref = unpacked(pair.second);
            if (ref != self && m_after.item(ref).id == id)
                other = ref;
            return !other;
        });
        return other;
    }

    // The group or comment above; none where the reference leads nowhere, which is another rule's
    // matter.
    [[nodiscard]] GroupId parent(GroupId id) const {
        const Group *group = m_after.find<Group>(id);
        return group ? group->group : GroupId{};
    }
    [[nodiscard]] CommentId answered(CommentId id) const {
        const Comment *comment = m_after.find<Comment>(id);
        return comment ? comment->replyTo : CommentId{};
    }

    // A group's way up ends, and no group below it is deeper than the limit.
    void groupNesting(GroupId id, const Group &item) {
        std::size_t depth = 1;
        for (GroupId up = item.group; up; up = parent(up))
            if (up == id)
                return fail("model.group-cycle", item, id, "stands inside itself");
            else if (++depth > maxGroupDepth)
                return fail("model.group-depth", item, id,
                            fmt::format("is nested deeper than {} groups", maxGroupDepth));
        std::vector<GroupId> level{id};
        for (; !level.empty(); ++depth) {
            if (depth > maxGroupDepth)
                return fail(
                    "model.group-depth", item, id,
                    fmt::format("holds groups that are nested deeper than {}", maxGroupDepth));
            std::vector<GroupId> below;
            for (const GroupId group : level)
                for (const ItemRef member : m_after.membersOf(group))
                    if (member.type == ItemType::Group)
                        below.push_back(member.as<GroupId>());
            level = std::move(below);
        }
    }

    // The comments that a comment answers end somewhere; what is known to end is not followed
    // twice.
    void replies(CommentId id, const Comment &item) {
        std::unordered_set<CommentId> way;
        for (CommentId at = id; at && !m_ending.contains(at); at = answered(at))
            if (!way.insert(at).second)
                return fail("model.reply-cycle", item, id, "is part of a circle of answers");
        m_ending.merge(way);
    }

    void fail(base::Diagnostic diagnostic) {
        if (!m_found)
            m_found = std::move(diagnostic);
    }
    void fail(std::string code, const Item &item, ItemRef ref, std::string_view what) {
        fail(broken(std::move(code), fmt::format("{} \"{}\" {}", name(ref.type), item.id, what),
                    item.id));
    }

    const ArgumentMap &m_before;
    const ArgumentMap &m_after;
    const PairSet &m_ids;
    std::optional<base::Diagnostic> m_found;
    std::unordered_set<CommentId> m_ending;
};

} // namespace

std::optional<base::Diagnostic> firstBrokenRule(const ArgumentMap &before, const ArgumentMap &after,
                                                const PairSet &ids) {
    return Rules(before, after, ids).firstBroken();
}

} // namespace argmap::model
