#include <argmap/model/change_set.hpp>

#include <argmap/model/fields.hpp>

namespace argmap::model {

ChangeSet diff(const ArgumentMap& before, const ArgumentMap& after) {
    ChangeSet changes;
    changes.properties =
        &before.properties() != &after.properties() && before.properties() != after.properties();
    forEachItemType([&]<class T>() {
        Table<T>::forEachDifference(
            before.table<T>(), after.table<T>(), [&](typename T::Id id, const T* x, const T* y) {
                if (!x || !y || *x != *y)
                    changes.items.push_back({id, x != nullptr, y != nullptr});
            });
    });
    return changes;
}

} // namespace argmap::model
