#include "merge_model.hpp"

namespace argmap::model::mergetest {

namespace {

class Writer {
public:
    Writer(const ArgumentMap& map, Row& row) : m_map(map), m_row(row) {}

    template <class T>
    void item(const T& value) {
        Fields<T>::visit(
            [&](std::string_view name, const auto& field) { top(std::string(name), field); },
            value);
    }

private:
    template <class T>
    [[nodiscard]] std::string text(const T& value) const {
        if constexpr (detail::isReference<T>) {
            const ItemRef to = value;
            return to ? std::string(name(to.type)) + "/" + m_map.item(to).id : "";
        } else if constexpr (std::is_same_v<T, std::string>) {
            return value;
        } else if constexpr (std::is_same_v<T, Stance>) {
            return std::string(name(value));
        } else if constexpr (std::is_same_v<T, bool>) {
            return value ? "yes" : "no";
        } else if constexpr (std::is_same_v<T, std::optional<std::int32_t>>) {
            return value ? std::to_string(*value) : "";
        } else if constexpr (std::is_integral_v<T>) {
            return std::to_string(value);
        } else {
            std::string all;
            Fields<T>::visit(
                [&](std::string_view, const auto& part) {
                    if constexpr (!detail::isVector<std::remove_cvref_t<decltype(part)>>)
                        all += "<" + text(part) + ">";
                },
                value);
            return all;
        }
    }

    template <class T>
    void top(const std::string& name_, const T& value) {
        if constexpr (!detail::isVector<T>)
            m_row.fields[name_] = text(value);
    }
    template <class T>
    void top(const std::string& name_, const std::vector<T>& list) {
        auto& bag = m_row.bags[name_];
        for (const T& element : list)
            bag.insert(text(element));
    }
    // A wording's text, language and marks are looked at one by one: they are merged so.
    void top(const std::string&, const std::vector<Wording>& list) {
        m_row.bags["wordings"]; // there, if empty
        for (const Wording& wording : list) {
            m_row.bags["wordings"].insert(wording.text);
            m_row.bags["wordings.language"].insert(wording.language);
            for (const Mark& mark : wording.marks)
                m_row.bags["wordings.marks"].insert(text(mark));
        }
    }
    void top(const std::string& name_, const std::vector<Premise>& list) {
        keyed(name_, list, [&](const Premise& p) { return text(p.statement); });
    }
    void top(const std::string& name_, const std::vector<Metadata>& list) {
        keyed(name_, list, [&](const Metadata& m) { return m.key; });
    }
    void top(const std::string& name_, const std::vector<Position>& list) {
        keyed(name_, list, [&](const Position& p) { return text(p.item); });
    }

    // A field for each part where keys are unique; else a bag, which is looked at less closely.
    template <class T, class Key>
    void keyed(const std::string& name_, const std::vector<T>& list, const Key& key) {
        std::set<std::string> keys;
        for (const T& element : list)
            keys.insert(key(element));
        if (keys.size() != list.size())
            m_row.bags[name_ + ".twice"];
        for (const T& element : list) {
            m_row.bags[name_].insert(key(element));
            const std::string path = name_ + "[" + key(element) + "].";
            if constexpr (std::is_same_v<T, Position>) {
                m_row.fields[path + "place"] = text(element.x) + "," + text(element.y);
                m_row.fields[path + "pinned"] = text(element.pinned);
            } else {
                Fields<T>::visit(
                    [&](std::string_view part, const auto& value) {
                        m_row.fields[path + std::string(part)] = text(value);
                    },
                    element);
            }
        }
    }

    const ArgumentMap& m_map;
    Row& m_row;
};

} // namespace

Rows rowsOf(const ArgumentMap& map) {
    Rows rows;
    Writer(map, rows[{ItemType::Statement, {}}]).item(map.properties());
    forEachItemType([&]<class T>() {
        for (const T& item : map.table<T>())
            Writer(map, rows[{T::Id::type, item.id}]).item(item);
    });
    return rows;
}

} // namespace argmap::model::mergetest
