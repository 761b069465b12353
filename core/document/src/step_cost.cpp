#include "step_cost.hpp"

#include <argmap/model/fields.hpp>
#include <argmap/model/references.hpp>

#include <string>
#include <type_traits>

namespace argmap::document {

namespace {

using namespace model;

// Measured for single edits (tests/bench/model): the path of nodes that is copied, in tables and
// indexes.
constexpr std::size_t bytesOfPaths = 3000;

// What a value holds beside itself.
template <class T>
std::size_t heldBytes(const T& value) {
    std::size_t bytes = 0;
    if constexpr (std::is_same_v<T, std::string>) {
        bytes = value.capacity() > std::string().capacity() ? value.capacity() : 0;
    } else if constexpr (detail::isVector<T>) {
        bytes = value.capacity() * sizeof(typename T::value_type);
        for (const auto& element : value)
            bytes += heldBytes(element);
    } else if constexpr (detail::Nested<T>) {
        Fields<T>::visit([&](const char*, const auto& field) { bytes += heldBytes(field); }, value);
    }
    return bytes;
}

} // namespace

std::size_t stepCost(const ArgumentMap& before, const ChangeSet& changes) {
    std::size_t bytes = bytesOfPaths;
    if (changes.properties)
        bytes += sizeof(MapProperties) + heldBytes(before.properties());
    for (const Change& change : changes.items) {
        bytes += bytesOfPaths;
        if (!change.before)
            continue;
        forEachItemType([&]<class T>() {
            if (const auto id = change.item.as<typename T::Id>())
                bytes += sizeof(T) + heldBytes(before[id]);
        });
    }
    return bytes;
}

} // namespace argmap::document
