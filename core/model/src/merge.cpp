#include <argmap/model/merge.hpp>

#include "merge_fields.hpp"
#include "merge_state.hpp"
#include "same_item.hpp"
#include "values.hpp"

namespace argmap::model {

namespace {

class Deciding {
public:
    explicit Deciding(MergeState& state)
        : m_state(state),
          m_ours(state.base, state.ours),
          m_theirs(state.base, state.theirs),
          m_sides(state.ours, state.theirs) {}

    void run() {
        properties();
        forEachItemType([&]<class T>() { table<T>(); });
    }

private:
    void properties() {
        const MapProperties& base = m_state.base.properties();
        const MapProperties& theirs = m_state.theirs.properties();
        if (m_theirs.equal(base, theirs))
            return;
        std::vector<Conflict> found;
        m_state.properties = mergedFields(propertiesOf(m_state.base), propertiesOf(m_state.ours),
                                          propertiesOf(m_state.theirs), found);
        add({}, std::move(found));
    }

    template <class T>
    void table() {
        for (const T& theirs : m_state.theirs.table<T>()) {
            const T* base = SameItem::counterpart<T>(m_state.base, theirs.id);
            if (base != nullptr && m_theirs.equal(*base, theirs))
                continue;
            const T* ours = SameItem::counterpart<T>(m_state.ours, theirs.id);
            if (base == nullptr)
                added(ours, theirs);
            else
                changed(*base, ours, theirs);
        }
        for (const T& base : m_state.base.table<T>()) {
            if (SameItem::counterpart<T>(m_state.theirs, base.id) != nullptr)
                continue;
            const T* ours = SameItem::counterpart<T>(m_state.ours, base.id);
            if (ours == nullptr)
                continue;
            if (m_ours.equal(base, *ours))
                m_state.removed.insert({T::Id::type, base.id});
            else
                removal({T::Id::type, base.id}, false);
        }
    }

    template <class T>
    void added(const T* ours, const T& theirs) {
        if (ours == nullptr)
            put(theirs, valuesOf(m_state.theirs, theirs));
        else if (!m_sides.equal(*ours, theirs))
            both(valuesOf(ArgumentMap(), T()), *ours, theirs);
    }

    template <class T>
    void changed(const T& base, const T* ours, const T& theirs) {
        if (ours != nullptr && !m_ours.equal(base, *ours)) {
            if (!m_sides.equal(*ours, theirs))
                both(valuesOf(m_state.base, base), *ours, theirs);
            return;
        }
        put(theirs, valuesOf(m_state.theirs, theirs));
        if (ours == nullptr)
            removal({T::Id::type, theirs.id}, true);
    }

    template <class T>
    void both(const std::vector<Value>& base, const T& ours, const T& theirs) {
        std::vector<Conflict> found;
        put(ours, mergedFields(base, valuesOf(m_state.ours, ours), valuesOf(m_state.theirs, theirs),
                               found));
        add({T::Id::type, ours.id}, std::move(found));
    }

    template <class T>
    void put(const T& item, std::vector<Value> fields) {
        m_state.drafts.insert_or_assign({T::Id::type, item.id}, std::move(fields));
    }

    void removal(const ItemKey& key, bool oursRemoved) {
        std::vector<Conflict> found(1);
        found.front().kind = ConflictKind::Removal;
        found.front().oursRemoved = oursRemoved;
        add(key, std::move(found));
    }

    void add(const ItemKey& key, std::vector<Conflict> found) {
        for (Conflict& conflict : found) {
            conflict.type = key.type;
            conflict.id = key.id;
            m_state.conflicts.push_back(std::move(conflict));
        }
    }

    MergeState& m_state;
    SameItem m_ours;
    SameItem m_theirs;
    SameItem m_sides;
};

} // namespace

void decide(MergeState& state) {
    Deciding(state).run();
}

Merged merge(const ArgumentMap& base, const ArgumentMap& ours, const ArgumentMap& theirs) {
    MergeState state{base, ours, theirs};
    decide(state);
    keepWhatIsNeeded(state);
    settleNesting(state);
    return build(std::move(state));
}

} // namespace argmap::model
