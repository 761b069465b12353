// Whether two items of two maps are the same: references are when the stable ids are.
//
// Pure; any thread.
#pragma once

#include <argmap/model/argument_map.hpp>
#include <argmap/model/references.hpp>

#include <type_traits>

namespace argmap::model {

class SameItem {
public:
    SameItem(const ArgumentMap& a, const ArgumentMap& b) : m_a(a), m_b(b) {}

    /// An item, the map's properties, or any part of them.
    template <class T>
    [[nodiscard]] bool equal(const T& x, const T& y) const {
        if constexpr (detail::isReference<T>)
            return equalReferences(x, y);
        else if constexpr (detail::isVector<T>)
            return equalLists(x, y);
        else if constexpr (detail::Nested<T>)
            return equalFields(x, y);
        else
            return x == y;
    }

    /// The item of the other map with the same type and stable id; null: there is none.
    template <class T>
    [[nodiscard]] static const T* counterpart(const ArgumentMap& other, std::string_view id) {
        const auto ref = other.find(id);
        return ref && ref->type == T::Id::type ? other.find<T>(ref->template as<typename T::Id>())
                                               : nullptr;
    }

private:
    [[nodiscard]] bool equalReferences(ItemRef x, ItemRef y) const {
        if (!x || !y)
            return !x && !y;
        return x.type == y.type && m_a.item(x).id == m_b.item(y).id;
    }

    template <class T>
    [[nodiscard]] bool equalLists(const std::vector<T>& x, const std::vector<T>& y) const {
        if (x.size() != y.size())
            return false;
        for (std::size_t i = 0; i < x.size(); ++i)
            if (!equal(x[i], y[i]))
                return false;
        return true;
    }

    // Fields come in the same order for both: note where those of one lie, then go through the
    // other.
    template <class T>
    [[nodiscard]] bool equalFields(const T& x, const T& y) const {
        const void* fields[32] = {};
        std::size_t count = 0;
        Fields<T>::visit([&](std::string_view, const auto& value) { fields[count++] = &value; }, x);
        count = 0;
        bool same = true;
        Fields<T>::visit(
            [&](std::string_view, const auto& value) {
                using V = std::remove_cvref_t<decltype(value)>;
                same = same && equal(*static_cast<const V*>(fields[count++]), value);
            },
            y);
        return same;
    }

    const ArgumentMap& m_a;
    const ArgumentMap& m_b;
};

} // namespace argmap::model
