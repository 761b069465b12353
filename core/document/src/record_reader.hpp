// One record of a file or a journal, back to the item that it was.
//
// Used by one thread; keeps room for texts from record to record.
#pragma once

#include "input_archive.hpp"
#include "record_line.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace argmap::document {

class RecordReader {
public:
    /// Reads the fields, which are escaped, into an item or the map's properties. False, with
    /// `fault()`, when they are not those of one. A reference to an item that `items` does not know
    /// is left out and noted in `missing()`.
    template <class T>
    bool read(std::string_view fields, const ItemLookup& items, T& value) {
        const std::string_view escaped = fields;
        m_fault.clear();
        m_missing.clear();
        if (fields.find('\\') != std::string_view::npos) {
            if (!unescape(fields, m_unescaped)) {
                m_fault = "it has an escape that does not exist";
                m_faultOffset = escapedOffset(escaped, m_unescaped.size());
                return false;
            }
            fields = m_unescaped;
        }
        InputArchive archive(fields, items);
        archive & value;
        value.unknown = archive.rest();
        m_fault = archive.fault();
        m_faultOffset = m_fault.empty() ? 0 : escapedOffset(escaped, archive.faultOffset());
        m_missing = archive.takeMissing();
        return m_fault.empty();
    }

    /// Why the last record could not be read; empty when it could.
    [[nodiscard]] const std::string& fault() const { return m_fault; }
    /// And where: so many bytes from the beginning of the fields, as they are escaped.
    [[nodiscard]] std::size_t faultOffset() const { return m_faultOffset; }
    /// The stable ids that led to nothing, in a list with what held them.
    [[nodiscard]] const std::vector<std::string>& missing() const { return m_missing; }

private:
    std::string m_unescaped;
    std::string m_fault;
    std::size_t m_faultOffset = 0;
    std::vector<std::string> m_missing;
};

} // namespace argmap::document
