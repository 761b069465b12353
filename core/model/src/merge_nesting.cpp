#include "merge_state.hpp"
#include "values.hpp"

#include <algorithm>
#include <unordered_map>

namespace argmap::model {

namespace {

// The items of one type in the result, each with the one that it stands in, or answers.
template <class T>
class Nesting {
public:
    using Up = typename T::Id T::*;
    Nesting(MergeState& state, Up up, std::string_view field)
        : m_state(state), m_up(up), m_field(field) {}

    void run(std::size_t mostLevels) {
        const auto first = m_state.drafts.lower_bound({T::Id::type, {}});
        if (first == m_state.drafts.end() || first->first.type != T::Id::type)
            return;
        load();
        std::unordered_map<std::string, std::size_t> ways;
        std::size_t way = 0;
        for (auto& [id, parent] : m_parents)
            cut(id, ++way, ways);
        if (mostLevels != 0)
            limit(mostLevels);
    }

private:
    void load() {
        for (const T& item : m_state.ours.table<T>())
            if (const ItemKey key{T::Id::type, item.id};
                !m_state.removed.contains(key) && !m_state.drafts.contains(key))
                m_parents[item.id] = parentIn(m_state.ours, item.id);
        for (auto at = m_state.drafts.lower_bound({T::Id::type, {}});
             at != m_state.drafts.end() && at->first.type == T::Id::type; ++at)
            m_parents[at->first.id] = named(at->second, m_field)->text;
    }

    [[nodiscard]] std::string parentIn(const ArgumentMap& map, const std::string& id) const {
        const auto ref = MergeState::find(map, {T::Id::type, id});
        const typename T::Id up = ref ? idOf(map, ref) : typename T::Id{};
        return up ? map[up].id : std::string();
    }
    [[nodiscard]] typename T::Id idOf(const ArgumentMap& map, ItemRef ref) const {
        return map[ref.as<typename T::Id>()].*m_up;
    }

    // Goes up from an item and takes back an edit of each circle that it comes to: that of the
    // smallest id. One there is, for the base has no circle.
    void cut(const std::string& from, std::size_t way,
             std::unordered_map<std::string, std::size_t>& ways) {
        std::vector<std::string> path;
        std::string at = from;
        while (!at.empty()) {
            const auto [known, isNew] = ways.emplace(at, way);
            if (isNew) {
                path.push_back(at);
                at = m_parents[at];
                continue;
            }
            if (known->second != way)
                return;
            takeBack(smallestEdited(at));
            for (const std::string& id : path)
                ways.erase(id);
            path.clear();
            at = from;
        }
    }

    [[nodiscard]] std::string smallestEdited(const std::string& inCircle) {
        std::string found;
        std::string at = inCircle;
        do {
            if (m_parents[at] != parentIn(m_state.base, at) && (found.empty() || at < found))
                found = at;
            at = m_parents[at];
        } while (at != inCircle);
        return found;
    }

    void takeBack(const std::string& id) {
        const std::string before = parentIn(m_state.base, id);
        put(id, m_parents.contains(before) ? before : std::string());
    }

    void put(const std::string& id, const std::string& parent) {
        const ItemKey key{T::Id::type, id};
        std::erase_if(m_state.conflicts, [&](const Conflict& conflict) {
            return conflict.type == key.type && conflict.id == id && conflict.field == m_field;
        });
        Conflict& conflict = m_state.conflicts.emplace_back();
        conflict.kind = ConflictKind::Nesting;
        conflict.type = key.type;
        conflict.id = id;
        conflict.field = m_field;
        conflict.base = value(parent);
        conflict.ours = value(parentIn(m_state.ours, id));
        conflict.theirs = value(parentIn(m_state.theirs, id));
        *named(m_state.draft(key), m_field) = value(parent);
        m_parents[id] = parent;
    }

    [[nodiscard]] Value value(const std::string& id) const {
        Value value;
        value.name = m_field;
        if (!id.empty()) {
            value.kind = Value::Kind::Reference;
            value.type = T::Id::type;
            value.text = id;
        }
        return value;
    }

    // What would stand too deep stands at the top.
    void limit(std::size_t mostLevels) {
        std::unordered_map<std::string, std::vector<std::string>> below;
        std::vector<std::string> level;
        for (const auto& [id, parent] : m_parents)
            (parent.empty() ? level : below[parent]).push_back(id);
        for (std::size_t depth = 1; !level.empty(); ++depth) {
            if (depth > mostLevels) {
                std::sort(level.begin(), level.end());
                for (const std::string& id : level)
                    put(id, {});
                depth = 1;
            }
            std::vector<std::string> next;
            for (const std::string& id : level)
                next.insert(next.end(), below[id].begin(), below[id].end());
            level = std::move(next);
        }
    }

    MergeState& m_state;
    Up m_up;
    std::string_view m_field;
    std::map<std::string, std::string> m_parents; ///< empty: none
};

} // namespace

void settleNesting(MergeState& state) {
    Nesting<Group>(state, &Group::group, "group").run(maxGroupDepth);
    Nesting<Comment>(state, &Comment::replyTo, "replyTo").run(0);
}

} // namespace argmap::model
