// Items as lines of records, one by one.
//
// Used by one thread; appends to a text of the caller's, which must live as long as the map does.
#pragma once

#include "output_archive.hpp"
#include "record_line.hpp"

#include <argmap/model/argument_map.hpp>

#include <string>
#include <string_view>

namespace argmap::document {

class RecordWriter {
public:
    /// `map`: gives the stable ids of what is referred to.
    RecordWriter(std::string& to, const model::ArgumentMap& map) : m_to(to), m_map(map) {}

    template <class T>
    void item(const T& item) {
        fields(name(T::Id::type), item);
    }

    /// The record of the map itself, without the records of newer versions that it keeps.
    void properties() { fields("map", m_map.properties()); }

    /// A record of a newer version, as the map keeps it: tag, space, fields.
    void unknown(std::string_view record) {
        const std::size_t space = record.find(' ');
        m_fields.clear();
        appendEscaped(m_fields, record.substr(space + 1));
        appendRecordLine(m_to, record.substr(0, space), m_fields);
    }

private:
    template <class T>
    void fields(std::string_view tag, const T& value) {
        m_fields.clear();
        OutputArchive archive(m_fields, m_map);
        archive & value;
        if (!value.unknown.empty())
            archive.rest(value.unknown);
        appendRecordLine(m_to, tag, m_fields);
    }

    std::string& m_to;
    const model::ArgumentMap& m_map;
    std::string m_fields;
};

} // namespace argmap::document
