// A visitor of wire::Fields that fills items of the model from the records of a sound image, and
// leaves out what no rule of the model allows in a single field.
//
// Belongs to mapFromImage for its duration.
#pragma once

#include "import_report.hpp"
#include "wire_types.hpp"

#include <argmap/wire/map_view.hpp>

#include <vector>

namespace argmap::plugin {

/// The dense ids of rows. They are the rows, but for relations that were left out.
class IdsOfRows {
public:
    explicit IdsOfRows(const wire::MapView& view);

    /// None for a row that was left out.
    [[nodiscard]] model::ItemRef of(argmap_ref ref) const {
        if (ref.table == 0)
            return {};
        if (ref.table == ARGMAP_TABLE_RELATIONS && !m_relations.empty())
            return m_relations[ref.row];
        return {typeOf(ref.table), ref.row};
    }
    [[nodiscard]] bool keeps(std::uint32_t relation) const {
        return m_relations.empty() || m_relations[relation];
    }

private:
    std::vector<model::ItemRef> m_relations; // empty: all are kept
};

class MapDecoder {
public:
    MapDecoder(const wire::MapView& view, const IdsOfRows& ids, ImportReport& report)
        : m_view(view), m_ids(ids), m_report(report) {}

    template <class T>
    [[nodiscard]] T decoded(const RecordOf<T>& record) {
        T item;
        FieldsOf<T>::visit(*this, item, record);
        return item;
    }

    void operator()(const char*, std::string& field, const argmap_text& record) {
        field = m_view.text(record);
    }
    void operator()(const char* name, model::ItemRef& field, const argmap_ref& record) {
        field = item(name, record);
    }
    template <model::ItemType Type>
    void operator()(const char* name, model::Id<Type>& field, const argmap_ref& record) {
        field = item(name, record).template as<model::Id<Type>>();
    }
    void operator()(const char*, bool& field, const std::uint32_t& record) { field = record != 0; }
    void operator()(const char*, std::uint32_t& field, const std::uint32_t& record) {
        field = record;
    }
    void operator()(const char*, std::int32_t& field, const std::int32_t& record) {
        field = record;
    }
    void operator()(const char* name, std::optional<std::int32_t>& field,
                    const std::int32_t& record);
    void operator()(const char*, model::Stance& field, const std::uint32_t& record) {
        field = static_cast<model::Stance>(record);
    }
    template <class Element>
    void operator()(const char* name, std::vector<Element>& field, const argmap_list& list) {
        field.reserve(list.count);
        for (std::uint32_t row = list.first; row < list.first + list.count; ++row)
            append(name, field, row);
    }

private:
    [[nodiscard]] model::ItemRef item(const char* name, argmap_ref record);

    void append(const char*, std::vector<std::string>& field, std::uint32_t row) {
        field.emplace_back(m_view.text(m_view.texts()[row]));
    }
    void append(const char* name, std::vector<model::ItemRef>& field, std::uint32_t row) {
        if (const model::ItemRef ref = item(name, m_view.refs()[row]))
            field.push_back(ref);
    }
    template <model::ItemType Type>
    void append(const char* name, std::vector<model::Id<Type>>& field, std::uint32_t row) {
        if (const auto id = item(name, m_view.refs()[row]).template as<model::Id<Type>>())
            field.push_back(id);
    }
    template <class Part>
    void append(const char*, std::vector<Part>& field, std::uint32_t row) {
        field.push_back(decoded<Part>(m_view.records<typename WireOf<Part>::Type>()[row]));
        settle(field);
    }

    // What the rules say of a part as a whole; it stands last in its list.
    template <class Part>
    void settle(std::vector<Part>&) {}
    void settle(std::vector<model::Wording>& wordings);
    void settle(std::vector<model::Span>& spans);
    void settle(std::vector<model::Position>& positions);

    const wire::MapView& m_view;
    const IdsOfRows& m_ids;
    ImportReport& m_report;
};

} // namespace argmap::plugin
