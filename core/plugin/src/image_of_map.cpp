#include "wire_types.hpp"

#include <argmap/model/fields.hpp>
#include <argmap/plugin/map_image.hpp>
#include <argmap/wire/image_writer.hpp>
#include <argmap/wire/map_tables.hpp>

#include <array>

namespace argmap::plugin {

namespace {

template <class Record>
using Rows = std::vector<Record>;

// For each type the row of each dense id.
using RowsOfIds = std::array<std::vector<std::uint32_t>, model::itemTypeCount>;

// A visitor of wire::Fields that fills records from items of the model.
struct Encoder {
    wire::StringPool& strings;
    wire::Tables<Rows>& tables;
    const RowsOfIds& rows;

    void operator()(const char*, const std::string& field, argmap_text& record) const {
        record = strings.add(field);
    }
    void operator()(const char*, const model::ItemRef& field, argmap_ref& record) const {
        record = reference(field);
    }
    template <model::ItemType Type>
    void operator()(const char*, const model::Id<Type>& field, argmap_ref& record) const {
        record = reference(field);
    }
    void operator()(const char*, const bool& field, std::uint32_t& record) const {
        record = field ? 1 : 0;
    }
    void operator()(const char*, const std::uint32_t& field, std::uint32_t& record) const {
        record = field;
    }
    void operator()(const char*, const std::int32_t& field, std::int32_t& record) const {
        record = field;
    }
    void operator()(const char*, const std::optional<std::int32_t>& field,
                    std::int32_t& record) const {
        record = field.value_or(ARGMAP_ABSENT);
    }
    void operator()(const char*, const model::Stance& field, std::uint32_t& record) const {
        record = static_cast<std::uint32_t>(field);
    }
    template <class Element>
    void operator()(const char* name, const std::vector<Element>& field, argmap_list& list) const {
        if (field.empty())
            return;
        auto& table = tableFor(field);
        list = {static_cast<std::uint32_t>(table.size()), static_cast<std::uint32_t>(field.size())};
        for (const Element& element : field)
            table.push_back(encoded(name, element));
    }

    [[nodiscard]] argmap_ref reference(model::ItemRef item) const {
        if (!item)
            return {};
        return {tableOf(item.type), rows[static_cast<std::size_t>(item.type)][item.index]};
    }

    template <class T>
    [[nodiscard]] RecordOf<T> record(const T& item) const {
        RecordOf<T> result{};
        FieldsOf<T>::visit(*this, item, result);
        return result;
    }

private:
    [[nodiscard]] Rows<argmap_text>& tableFor(const std::vector<std::string>&) const {
        return tables.texts;
    }
    [[nodiscard]] Rows<argmap_ref>& tableFor(const std::vector<model::ItemRef>&) const {
        return tables.refs;
    }
    template <model::ItemType Type>
    [[nodiscard]] Rows<argmap_ref>& tableFor(const std::vector<model::Id<Type>>&) const {
        return tables.refs;
    }
    template <class Part>
    [[nodiscard]] Rows<RecordOf<Part>>& tableFor(const std::vector<Part>&) const {
        return tables.of<typename WireOf<Part>::Type>();
    }

    [[nodiscard]] argmap_text encoded(const char*, const std::string& text) const {
        return strings.add(text);
    }
    [[nodiscard]] argmap_ref encoded(const char*, const model::ItemRef& item) const {
        return reference(item);
    }
    template <model::ItemType Type>
    [[nodiscard]] argmap_ref encoded(const char*, const model::Id<Type>& item) const {
        return reference(item);
    }
    template <class Part>
    [[nodiscard]] RecordOf<Part> encoded(const char*, const Part& part) const {
        return record(part);
    }
};

RowsOfIds rowsOf(const model::ArgumentMap& map) {
    RowsOfIds rows;
    model::forEachItemType([&]<class T>() {
        const model::Table<T>& table = map.table<T>();
        auto& ofType = rows[static_cast<std::size_t>(T::Id::type)];
        ofType.resize(table.limit());
        std::uint32_t row = 0;
        for (const typename T::Id id : table.ids())
            ofType[id.index] = row++;
    });
    return rows;
}

} // namespace

base::Result<std::vector<std::uint8_t>> imageOfMap(const model::ArgumentMap& map) {
    const RowsOfIds rows = rowsOf(map);
    wire::StringPool strings;
    wire::Tables<Rows> tables;
    const Encoder encoder{strings, tables, rows};
    tables.of<wire::Map>().push_back(encoder.record(map.properties()));
    model::forEachItemType([&]<class T>() {
        auto& table = tables.of<typename WireOf<T>::Type>();
        table.reserve(map.table<T>().size());
        for (const T& item : map.table<T>())
            table.push_back(encoder.record(item));
    });
    if (strings.overflowed())
        return base::fail("image.too-large", "the map holds more than 4 GiB of text",
                          "Export a part of it, or leave the texts of its sources out.");
    wire::ImageWriter writer(ARGMAP_IMAGE_MAP);
    const auto add = [&]<class T>() { writer.add(wire::Fields<T>::table, tables.of<T>()); };
    add.operator()<wire::Map>();
    wire::forEachItemType(add);
    wire::forEachPartType(add);
    writer.add(ARGMAP_TABLE_TEXTS, tables.texts);
    writer.add(ARGMAP_TABLE_REFS, tables.refs);
    writer.add(strings);
    return writer.finish();
}

} // namespace argmap::plugin
