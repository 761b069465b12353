#include <argmap/model/argument_map.hpp>
#include <argmap/model/references.hpp>

#include <type_traits>

namespace argmap::model {

namespace {

// Compares items of two maps: references are the same when the stable ids are.
class Comparison {
public:
    Comparison(const ArgumentMap& a, const ArgumentMap& b) : m_a(a), m_b(b) {}

    template <class T>
    [[nodiscard]] bool equal(const T& x, const T& y) {
        if constexpr (detail::isReference<T>)
            return idOf(m_a, x) == idOf(m_b, y);
        else if constexpr (detail::isVector<T>)
            return equalLists(x, y);
        else if constexpr (detail::Nested<T>)
            return equalFields(x, y);
        else
            return x == y;
    }

    template <class T>
    [[nodiscard]] bool equalTables() {
        const Table<T>& table = m_a.table<T>();
        if (table.size() != m_b.table<T>().size())
            return false;
        for (const T& item : table) {
            const auto other = m_b.find(item.id);
            if (!other || other->type != T::Id::type ||
                !equal(item, m_b[other->template as<typename T::Id>()]))
                return false;
        }
        return true;
    }

private:
    [[nodiscard]] static std::string_view idOf(const ArgumentMap& map, ItemRef ref) {
        return ref ? std::string_view(map.item(ref).id) : std::string_view();
    }

    template <class T>
    [[nodiscard]] bool equalLists(const std::vector<T>& x, const std::vector<T>& y) {
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
    [[nodiscard]] bool equalFields(const T& x, const T& y) {
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

bool same(const ArgumentMap& a, const ArgumentMap& b, bool views) {
    Comparison comparison(a, b);
    if (!comparison.equal(a.properties(), b.properties()))
        return false;
    bool equal = true;
    forEachItemType([&]<class T>() {
        if (equal && (views || !std::is_same_v<T, View>))
            equal = comparison.equalTables<T>();
    });
    return equal;
}

} // namespace

bool sameContent(const ArgumentMap& a, const ArgumentMap& b) {
    return same(a, b, true);
}

bool sameMeaning(const ArgumentMap& a, const ArgumentMap& b) {
    return same(a, b, false);
}

} // namespace argmap::model
