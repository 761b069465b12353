#include "id_hash.hpp"
#include "merge_state.hpp"
#include "state.hpp"
#include "values.hpp"

#include <argmap/model/order_key.hpp>
#include <argmap/model/transaction.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace argmap::model {

namespace {

class Building {
    // What references lead to in the result.
    [[nodiscard]] auto resolver() const {
        return [this](ItemType type, const std::string& id) {
            const ItemKey key{type, id};
            const auto draft = m_refs.find(key);
            return draft != m_refs.end() ? draft->second : MergeState::find(m_state.ours, key);
        };
    }

public:
    explicit Building(MergeState state) : m_state(std::move(state)), m_tx(m_state.ours) {}

    Merged run() {
        for (const ItemKey& key : m_state.removed)
            m_tx.remove(MergeState::find(m_state.ours, key));
        for (const auto& [key, fields] : m_state.drafts)
            m_refs.emplace(key, place(key));
        for (auto& [key, fields] : m_state.drafts)
            fill(key, fields);
        if (m_state.properties) {
            MapProperties properties;
            assignAll(*m_state.properties, properties, resolver());
            m_tx.setProperties(std::move(properties));
        }
        finishConflicts();
        comment();
        return {std::move(m_tx).commit().value(), std::move(m_state.conflicts)};
    }

private:
    // The dense id that an item has in the result. A new one is put there empty, for items may
    // refer to each other in a circle.
    ItemRef place(const ItemKey& key) {
        if (const ItemRef there = MergeState::find(m_state.ours, key))
            return there;
        const std::string id = freeId(key);
        return withItemType(key.type, [&]<class T>() -> ItemRef {
            T item;
            item.id = id;
            item.order = "V";
            return m_tx.insert(std::move(item));
        });
    }

    // Its own id, unless an item of another type of ours has that.
    std::string freeId(const ItemKey& key) {
        const auto other = m_state.ours.find(key.id);
        if (!other || m_state.removed.contains({other->type, key.id}))
            return key.id;
        std::string id;
        for (int number = 2; id.empty(); ++number) {
            id = fmt::format("{}-{}", key.id.substr(0, 56), number);
            if (m_state.base.find(id) || m_state.ours.find(id) || m_state.theirs.find(id) ||
                m_tx.current().find(id))
                id.clear();
        }
        m_renamed.emplace(key, id);
        Conflict& conflict = m_state.conflicts.emplace_back();
        conflict.kind = ConflictKind::SameId;
        conflict.type = key.type;
        conflict.id = key.id;
        conflict.other = key.id;
        return id;
    }

    void fill(const ItemKey& key, std::vector<Value>& fields) {
        if (const auto renamed = m_renamed.find(key); renamed != m_renamed.end())
            fields.front().text = renamed->second;
        withItemType(key.type, [&]<class T>() {
            T item;
            assignAll(fields, item, resolver());
            m_tx.replace(m_refs.at(key).template as<typename T::Id>(), std::move(item));
        });
    }

    void rename(Value& value) const {
        if (value.kind == Value::Kind::Reference)
            if (const auto renamed = m_renamed.find({value.type, value.text});
                renamed != m_renamed.end())
                value.text = renamed->second;
        for (Value& part : value.parts)
            rename(part);
    }

    void finishConflicts() {
        for (Conflict& conflict : m_state.conflicts) {
            if (const auto renamed = m_renamed.find({conflict.type, conflict.id});
                renamed != m_renamed.end())
                conflict.id = renamed->second;
            for (Value* value : {&conflict.base, &conflict.ours, &conflict.theirs})
                rename(*value);
        }
        std::sort(m_state.conflicts.begin(), m_state.conflicts.end(),
                  [](const Conflict& a, const Conflict& b) {
                      const auto rank = [](const Conflict& c) {
                          return std::make_tuple(!c.id.empty(), c.type, std::cref(c.id),
                                                 std::cref(c.field), c.kind);
                      };
                      return rank(a) < rank(b);
                  });
    }

    // One comment for the conflicts of each item.
    void comment() {
        auto& conflicts = m_state.conflicts;
        if (conflicts.empty())
            return;
        std::string order;
        for (const Comment& comment : m_tx.current().table<Comment>())
            order = std::max(order, comment.order);
        for (auto at = conflicts.begin(); at != conflicts.end();) {
            const auto end = std::find_if(at, conflicts.end(), [&](const Conflict& c) {
                return std::tie(c.type, c.id) != std::tie(at->type, at->id);
            });
            Comment comment;
            comment.author = mergeAuthor;
            comment.tags.emplace_back(mergeTag);
            if (!at->id.empty())
                comment.on = m_tx.current().find(at->id).value();
            for (auto each = at; each != end; ++each)
                comment.text += (each == at ? "" : "\n") + inWords(*each);
            const std::string id = insert(std::move(comment), order);
            for (; at != end; ++at)
                at->comment = id;
        }
    }

    // A comment that says the same about the same item is that one: its id follows from both.
    std::string insert(Comment comment, std::string& order) {
        const std::string on = comment.on ? m_tx.current().item(comment.on).id : std::string();
        for (std::uint64_t attempt = 0;; ++attempt) {
            comment.id = fmt::format("merge-{:016x}",
                                     sipHash13(0x6d65726765ULL, attempt, on + "\n" + comment.text));
            const auto there = m_tx.current().find(comment.id);
            if (!there) {
                order = orderBetween(order, {});
                comment.order = order;
                std::string id = comment.id;
                m_tx.insert(std::move(comment));
                return id;
            }
            if (const Comment* other = m_tx.current().find<Comment>(there->as<CommentId>());
                other != nullptr && other->text == comment.text && other->on == comment.on)
                return comment.id;
        }
    }

    MergeState m_state;
    Transaction m_tx;
    std::map<ItemKey, ItemRef> m_refs;        ///< of the drafts
    std::map<ItemKey, std::string> m_renamed; ///< drafts that got a new id
};

} // namespace

Merged build(MergeState state) {
    return Building(std::move(state)).run();
}

} // namespace argmap::model
