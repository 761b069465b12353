// A visitor of Fields that fills the records of a map that is being built.
//
// References become numbers of symbols under `pendingTable` until MapResolver knows all items.
// Owned by MapBuilder.
#pragma once

#include "map_rows.hpp"
#include "symbols.hpp"

#include <argmap/wire/json_text.hpp>
#include <argmap/wire/utf8.hpp>

namespace argmap::wire {

inline constexpr std::uint32_t pendingTable = 0xFFFFFFFFu;

struct MapEncoder {
    MapRows& rows;
    Symbols& symbols;
    argmap_ref self; // the item whose fields are visited

    void operator()(std::string_view name, const std::string& field, argmap_text& record) const {
        if (name != "id") // IdSettler's
            record = rows.strings.add(field);
    }
    void operator()(const char*, const Reference& field, argmap_ref& record) const {
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
    void operator()(const char*, const Stance& field, std::uint32_t& record) const {
        record = static_cast<std::uint32_t>(field);
    }
    void operator()(const char*, const std::vector<std::string>& field, argmap_list& list) const {
        list = begun(rows.tables.texts, field);
        for (const std::string& text : field)
            rows.tables.texts.pushBack(rows.strings.add(text));
    }
    void operator()(const char*, const std::vector<Reference>& field, argmap_list& list) const {
        list = begun(rows.tables.refs, field);
        for (const Reference& element : field)
            rows.tables.refs.pushBack(reference(element));
    }
    void operator()(const char* name, const std::vector<Metadata>& field, argmap_list& list) const {
        auto& table = rows.tables.of<Metadata>();
        list = begun(table, field);
        for (const Metadata& entry : field) {
            const std::string_view value = withoutBlanks(entry.value);
            argmap_metadata record{rows.strings.add(entry.key), {}};
            if (isJson(value)) {
                record.value = rows.strings.add(value);
            } else {
                record.value = rows.strings.add(jsonString(repaired(entry.value)));
                rows.report(MapProblem::Kind::InvalidMetadata, self, name, repaired(entry.key));
            }
            table.pushBack(record);
        }
    }
    template <class Part>
    void operator()(const char*, const std::vector<Part>& field, argmap_list& list) const {
        auto& table = rows.tables.of<Part>();
        list = begun(table, field);
        for (const Part& part : field) {
            typename Fields<Part>::Record record{};
            Fields<Part>::visit(*this, part, record);
            table.pushBack(record);
        }
    }

private:
    static argmap_list begun(const auto& table, const auto& field) {
        return field.empty() ? argmap_list{} : argmap_list{rowCount(table), rowCount(field)};
    }

    argmap_ref reference(const Reference& field) const {
        return field.empty() ? argmap_ref{} : argmap_ref{pendingTable, symbols.intern(field.id)};
    }
};

} // namespace argmap::wire
