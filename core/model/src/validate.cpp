#include "validate.hpp"

#include "field_rules.hpp"
#include "state.hpp"

#include <argmap/base/utf8.hpp>
#include <argmap/model/order_key.hpp>
#include <argmap/model/references.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <type_traits>
#include <unordered_map>
#include <unordered_set>

namespace argmap::model {

namespace {

bool isStableId(std::string_view id) {
    return !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
               c == '_' || c == '.' || c == '-';
    });
}

// The rules of whole items and of the map.
class Rules {
public:
    Rules(const ArgumentMap& before, const ArgumentMap& after, const ArgumentMap::State& state,
          std::size_t most)
        : m_before(before), m_after(after), m_state(state), m_most(most) {}

    base::Diagnostics all() {
        forEachItemType([&]<class T>() {
            Table<T>::forEachDifference(m_before.table<T>(), m_after.table<T>(),
                                        [&](typename T::Id id, const T* x, const T* y) {
                                            if (m_found.size() >= m_most)
                                                return;
                                            if (y)
                                                present<T>(id, x, *y);
                                            else
                                                removed<T>(id, *x);
                                        });
        });
        properties();
        if (m_found.size() > m_most)
            m_found.resize(m_most);
        return std::move(m_found);
    }

    void sameIds(const std::vector<Pair>& clashes) {
        std::unordered_map<std::string_view, ItemRef> seen;
        for (const Pair& pair : clashes) {
            const ItemRef ref = unpacked(pair.second);
            if (!m_after.contains(ref))
                continue;
            const std::string& id = m_after.item(ref).id;
            const ItemRef other = seen.emplace(id, ref).first->second;
            if (other != ref)
                fail(broken("model.duplicate-id",
                            fmt::format("the id \"{}\" is given to two items ({} and {})",
                                        base::shortened(id, 64), name(other.type), name(ref.type)),
                            id));
        }
    }

private:
    template <class T>
    void present(typename T::Id id, const T* before, const T& item) {
        if (!isStableId(item.id))
            return fail(
                broken("model.invalid-id",
                       fmt::format("{} {}: the id \"{}\" is not 1 to 64 of the characters "
                                   "A-Z a-z 0-9 _ . -",
                                   name(T::Id::type), id.index, base::shortened(item.id, 80)),
                       item.id));
        if (!isOrderKey(item.order))
            return fail(
                "model.invalid-order", item, id,
                fmt::format("has the order \"{}\", which is not made of 0-9 A-Z a-z or ends in 0",
                            base::shortened(item.order, 40)));
        if (auto field = brokenField(m_after, item, name(T::Id::type), item.id))
            return fail(std::move(*field));
        whole(id, before, item);
    }

    template <class T>
    void whole(typename T::Id id, const T* before, const T& item) {
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
            groupNesting(id, before, item);
        } else if constexpr (std::is_same_v<T, Comment>) {
            replies(id, item);
        }
    }

    template <class T>
    void removed(typename T::Id id, const T& item) {
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
        const MapProperties& now = m_after.properties();
        if (&now != &m_before.properties()) {
            if (auto field = brokenField(m_after, now, "map", base::shortened(now.title, 40))) {
                field->item.clear();
                fail(std::move(*field));
            }
        } else if (now.mainItem && !m_after.contains(now.mainItem)) {
            fail(broken("model.dangling-reference", "the main item of the map is removed", {},
                        "Name another main item, or none, first."));
        }
    }

    // The group or comment above; none where the reference leads nowhere, which is another rule's
    // matter.
    [[nodiscard]] GroupId parent(GroupId id) const {
        const Group* group = m_after.find<Group>(id);
        return group ? group->group : GroupId{};
    }
    [[nodiscard]] CommentId answered(CommentId id) const {
        const Comment* comment = m_after.find<Comment>(id);
        return comment ? comment->replyTo : CommentId{};
    }

    // A group's way up ends, and when it has moved, no group below it is deeper than the limit.
    // (New groups below it are looked at for themselves.)
    void groupNesting(GroupId id, const Group* before, const Group& item) {
        std::size_t depth = 1;
        for (GroupId up = item.group; up; up = parent(up))
            if (up == id)
                return fail("model.group-cycle", item, id, "stands inside itself");
            else if (++depth > maxGroupDepth)
                return fail("model.group-depth", item, id,
                            fmt::format("is nested deeper than {} groups", maxGroupDepth));
        if (!before || before->group == item.group)
            return;
        std::vector<GroupId> level{id};
        for (; !level.empty(); ++depth) {
            if (depth > maxGroupDepth)
                return fail(
                    "model.group-depth", item, id,
                    fmt::format("holds groups that are nested deeper than {}", maxGroupDepth));
            std::vector<GroupId> below;
            for (const GroupId group : level)
                m_state.references.forEachBetween(
                    referencePair(group, ReferenceField::Group, {ItemType::Group, 0}),
                    referencePair(group, ReferenceField::Group, {ItemType::Group, GroupId::none}),
                    [&](Pair pair) {
                        below.push_back(unpacked(pair.second).as<GroupId>());
                        return true;
                    });
            level = std::move(below);
        }
    }

    // The comments that a comment answers end somewhere; what is known to end is not followed
    // twice.
    void replies(CommentId id, const Comment& item) {
        std::unordered_set<CommentId> way;
        for (CommentId at = id; at && !m_ending.contains(at); at = answered(at))
            if (!way.insert(at).second)
                return fail("model.reply-cycle", item, id, "is part of a circle of answers");
        m_ending.merge(way);
    }

    void fail(base::Diagnostic diagnostic) { m_found.push_back(std::move(diagnostic)); }
    void fail(std::string code, const Item& item, ItemRef ref, std::string_view what) {
        fail(broken(std::move(code), fmt::format("{} \"{}\" {}", name(ref.type), item.id, what),
                    item.id));
    }

    const ArgumentMap& m_before;
    const ArgumentMap& m_after;
    const ArgumentMap::State& m_state;
    std::size_t m_most;
    base::Diagnostics m_found;
    std::unordered_set<CommentId> m_ending;
};

} // namespace

base::Diagnostics brokenRules(const ArgumentMap& before, const ArgumentMap& after,
                              const ArgumentMap::State& state, const std::vector<Pair>& clashes,
                              std::size_t most) {
    Rules rules(before, after, state, most);
    rules.sameIds(clashes);
    return rules.all();
}

} // namespace argmap::model
