#include "merge_state.hpp"

#include <algorithm>
#include <deque>

namespace argmap::model {

namespace {

template <class F>
void forEachReferenceIn(const Value& value, const F& f) {
    if (value.kind == Value::Kind::Reference)
        f(ItemKey{value.type, value.text});
    for (const Value& part : value.parts)
        forEachReferenceIn(part, f);
}

class Needs {
public:
    explicit Needs(MergeState& state) : m_state(state) {}

    void run() {
        for (const auto& [key, fields] : m_state.drafts)
            m_open.push_back(key);
        for (const Conflict& conflict : m_state.conflicts)
            if (!isWeak(conflict.type, conflict.field))
                for (const Value* value : {&conflict.ours, &conflict.theirs})
                    forEachReferenceIn(
                        *value, [&](const ItemKey& to) { need(to, {conflict.type, conflict.id}); });
        mapItself();
        const std::vector<ItemKey> removed(m_state.removed.begin(), m_state.removed.end());
        for (const ItemKey& key : removed)
            whatStillRefersTo(key);
        for (; !m_open.empty(); m_open.pop_front())
            whatItRefersTo(m_open.front());
        dropWeak();
        list();
    }

private:
    void need(const ItemKey& key, const ItemKey& by) {
        if (const auto known = m_needed.find(key); known != m_needed.end()) {
            if (by != key)
                known->second.by = std::min(known->second.by, by);
            return;
        }
        if (m_state.present(key))
            return;
        const bool oursRemoved = !MergeState::find(m_state.ours, key);
        m_needed.emplace(key, Need{by, oursRemoved});
        if (oursRemoved)
            m_state.drafts.emplace(key,
                                   fieldsOf(m_state.theirs, MergeState::find(m_state.theirs, key)));
        else
            m_state.removed.erase(key);
        m_open.push_back(key);
    }

    void mapItself() {
        const std::vector<Value> properties =
            m_state.properties ? *m_state.properties : propertiesOf(m_state.ours);
        for (const Value& field : properties)
            forEachReferenceIn(field, [&](const ItemKey& to) { need(to, {}); });
    }

    // Items of ours that theirs did not touch and that refer to what theirs removed.
    void whatStillRefersTo(const ItemKey& key) {
        for (const ItemRef from : m_state.ours.referrers(MergeState::find(m_state.ours, key))) {
            const ItemKey by{from.type, m_state.ours.item(from).id};
            if (m_state.removed.contains(by))
                continue;
            whatItRefersTo(by);
        }
    }

    void whatItRefersTo(const ItemKey& key) {
        if (key.type == ItemType::View)
            (void)m_state.draft(key); // positions may have to go
        const auto draft = m_state.drafts.find(key);
        std::vector<Value> kept;
        if (draft == m_state.drafts.end())
            kept = fieldsOf(m_state.ours, MergeState::find(m_state.ours, key));
        for (const Value& field : draft == m_state.drafts.end() ? kept : draft->second)
            if (!isWeak(key.type, field.name))
                forEachReferenceIn(field, [&](const ItemKey& to) { need(to, key); });
    }

    void dropWeak() {
        const auto isGone = [&](const Value& element) {
            bool gone = false;
            forEachReferenceIn(element,
                               [&](const ItemKey& to) { gone = gone || !m_state.present(to); });
            return gone;
        };
        for (auto& [key, fields] : m_state.drafts)
            for (Value& field : fields)
                if (isWeak(key.type, field.name))
                    std::erase_if(field.parts, isGone);
    }

    void list() {
        for (const auto& [key, need] : m_needed) {
            Conflict& conflict = m_state.conflicts.emplace_back();
            conflict.kind = ConflictKind::Needed;
            conflict.type = key.type;
            conflict.id = key.id;
            conflict.other = need.by.id;
            conflict.oursRemoved = need.oursRemoved;
        }
    }

    struct Need {
        ItemKey by; ///< the first by type and id; an empty id: the map itself
        bool oursRemoved = false;
    };

    MergeState& m_state;
    std::map<ItemKey, Need> m_needed;
    std::deque<ItemKey> m_open;
};

} // namespace

void keepWhatIsNeeded(MergeState& state) {
    Needs(state).run();
}

} // namespace argmap::model
