#include "id_table.hpp"
#include "native_lines.hpp"
#include "packing.hpp"
#include "peek_id.hpp"
#include "record_reader.hpp"

#include <argmap/base/utf8.hpp>
#include <argmap/document/native_file.hpp>
#include <argmap/model/transaction.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace argmap::document {

namespace {

using namespace model;

// Leaving out a damaged item can leave another one without what it needs; so often that is done
// again.
constexpr int mostRounds = 10;
constexpr std::size_t mostBroken = 1'000'000;

std::optional<ItemType> typeOf(std::string_view tag) {
    for (std::size_t i = 0; i < itemTypeCount; ++i)
        if (tag == name(static_cast<ItemType>(i)))
            return static_cast<ItemType>(i);
    return std::nullopt;
}

// Makes a map of sound lines. What cannot be read, or breaks a rule of the model, is left out, with
// what refers to it.
class Loader {
public:
    Loader(std::vector<Record> records, Report& report, std::string fileName)
        : m_records(std::move(records)), m_report(report), m_fileName(std::move(fileName)) {}

    /// How many records are in the map.
    [[nodiscard]] std::size_t opened() const {
        return m_records.size() + m_unknown.size() + (m_properties ? 1 : 0);
    }

    base::Result<ArgumentMap> load() {
        sortOut();
        for (int round = 0; round < mostRounds; ++round) {
            if (auto map = attempt())
                return *std::move(map);
            closeRanks();
        }
        return base::fail("native.damaged",
                          "so much of this file is damaged that what is left does not make a map",
                          "Restore it from a backup or from version control.", m_fileName);
    }

private:
    // Takes out what is no item: the map's own record, records of newer versions; and what is there
    // twice. Gives dense ids to the rest, in the order of the file.
    void sortOut() {
        std::vector<Record> kept;
        std::vector<Record> others;
        IdTable otherIds;
        kept.reserve(m_records.size());
        m_ids.reserve(m_records.size());
        for (const Record& record : m_records) {
            const auto type = typeOf(record.tag);
            const auto key = type ? peekId(record.fields) : keyOfOther(record);
            if (!key) {
                drop(record, "does not begin with an id");
            } else if (const auto item = m_ids.find(*key); type && item) {
                repeated(record, kept[row(*item)]);
            } else if (const auto other = otherIds.find(*key); !type && other) {
                repeated(record, others[other->index]);
            } else if (type) {
                number(*key, *type, kept.size());
                kept.push_back(record);
            } else {
                otherIds.insert(*key, {{}, static_cast<std::uint32_t>(others.size())});
                others.push_back(record);
                keepOther(record);
            }
        }
        if (!m_properties)
            m_report.loss("native.missing-map", 0,
                          "the record of the map itself (title, authors …) is missing");
        m_records = std::move(kept);
    }

    // What a record that is no item may share with no other one. The map has no id, and what a
    // record of a newer version begins with only that version knows: its whole content counts.
    static std::optional<std::string_view> keyOfOther(const Record& record) {
        if (record.tag == "map")
            return " map";
        const char* begin = record.tag.data();
        const char* end = record.fields.data() + record.fields.size();
        return std::string_view(begin, static_cast<std::size_t>(end - begin));
    }

    void repeated(const Record& record, const Record& first) {
        if (record.tag == first.tag && record.fields == first.fields)
            m_report.notice(
                "native.repeated", record.line,
                fmt::format("{} stands twice in the file; saving puts that right", nameOf(record)));
        else
            drop(record, fmt::format("has the id of line {}", first.line), "native.duplicate");
    }

    void keepOther(const Record& record) {
        if (record.tag == "map") {
            m_properties = record;
            return;
        }
        std::string fields;
        const bool word = record.tag.size() <= 32 && !record.tag.empty() && record.tag != "end" &&
                          std::all_of(record.tag.begin(), record.tag.end(),
                                      [](char c) { return c >= 'a' && c <= 'z'; });
        if (!word || !unescape(record.fields, fields) || base::firstInvalidByte(fields))
            return drop(record, "is of no kind that a file can hold");
        m_unknown.push_back(std::string(record.tag) + " " + fields);
    }

    // Gives the next dense id of its type to the record that will be at `index`.
    void number(std::string_view id, ItemType type, std::size_t index) {
        auto& rows = m_rows[static_cast<std::size_t>(type)];
        m_ids.insert(id, {type, static_cast<std::uint32_t>(rows.size())});
        rows.push_back(static_cast<std::uint32_t>(index));
    }

    [[nodiscard]] std::size_t row(ItemRef item) const {
        return m_rows[static_cast<std::size_t>(item.type)][item.index];
    }

    // Forgets the records that had to go and numbers the rest anew.
    void closeRanks() {
        std::erase_if(m_records, [](const Record& record) { return record.line == 0; });
        m_ids = {};
        m_ids.reserve(m_records.size());
        for (auto& rows : m_rows)
            rows.clear();
        for (std::size_t i = 0; i < m_records.size(); ++i)
            number(*peekId(m_records[i].fields), *typeOf(m_records[i].tag), i);
    }

    // One attempt with all records that are left; nothing when some of them had to go.
    std::optional<ArgumentMap> attempt() {
        m_missing.clear();
        m_moreMissing = 0;
        m_dropped = false;
        Transaction tx{ArgumentMap()};
        for (Record& record : m_records)
            item(tx, record);
        properties(tx);
        if (!m_dropped)
            dropBroken(tx.brokenRules(mostBroken));
        if (m_dropped)
            return std::nullopt;
        for (auto& [line, message, id] : m_missing)
            m_report.loss("native.missing-item", line, std::move(message), std::move(id));
        m_report.more(m_moreMissing);
        return std::move(tx).commit().value();
    }

    void item(Transaction& tx, Record& record) {
        const ItemType type = *typeOf(record.tag);
        forEachItemType([&]<class T>() {
            if (T::Id::type != type)
                return;
            T value;
            if (read(record, value) && !m_dropped)
                tx.insert(std::move(value));
        });
    }

    void properties(Transaction& tx) {
        MapProperties value;
        if (m_properties && !read(*m_properties, value)) {
            m_properties.reset();
            value = {};
        }
        value.unknownRecords = m_unknown;
        if (!m_dropped)
            tx.setProperties(std::move(value));
    }

    template <class T>
    bool read(Record& record, T& value) {
        if (!m_reader.read(record.fields, m_ids, value)) {
            dropNow(record, fmt::format("cannot be read: {}", m_reader.fault()),
                    columnOf(record, m_reader.faultOffset()));
            return false;
        }
        for (const std::string& id : m_reader.missing()) {
            if (m_missing.size() >= Report::mostMessages) {
                ++m_moreMissing; // nobody would see it
                continue;
            }
            m_missing.push_back(
                {record.line,
                 fmt::format("{} refers to \"{}\", which is not in the file; the reference "
                             "is left out",
                             nameOf(record), base::shortened(id, 64)),
                 idOf(record)});
        }
        return true;
    }

    void dropBroken(const base::Diagnostics& broken) {
        for (const base::Diagnostic& diagnostic : broken) {
            const auto ref = m_ids.find(diagnostic.item);
            Record* record = ref ? &m_records[row(*ref)] : m_properties ? &*m_properties : nullptr;
            m_dropped = true;
            if (!record || record->line == 0)
                continue;
            m_report.loss(diagnostic.code, record->line, diagnostic.message + "; it is left out",
                          idOf(*record));
            *record = {};
            if (!ref)
                m_properties.reset();
        }
    }

    // Says that a record is left out.
    void drop(const Record& record, std::string_view why, const char* code = "native.unreadable",
              std::uint32_t column = 1) {
        m_report.loss(code, record.line, fmt::format("{} {}; it is left out", nameOf(record), why),
                      idOf(record), column);
    }
    void dropNow(Record& record, std::string_view why, std::uint32_t column) {
        drop(record, why, "native.unreadable", column);
        record = {};
        m_dropped = true;
    }

    // Of a byte of the fields, in the line: before them stand the check, the tag and the length.
    static std::uint32_t columnOf(const Record& record, std::size_t offset) {
        const char* end = record.fields.data() + offset;
        const auto column = std::count_if(record.tag.data(), end, [](char c) {
            return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; // no continuation of another
        });
        return static_cast<std::uint32_t>(checkDigits + 2) + static_cast<std::uint32_t>(column);
    }

    static std::string idOf(const Record& record) {
        return std::string(peekId(record.fields).value_or(std::string_view()));
    }

    static std::string nameOf(const Record& record) {
        const std::string id = idOf(record);
        if (record.tag == "map")
            return "the record of the map itself";
        return id.empty() ? fmt::format("a record \"{}\"", base::shortened(record.tag, 32))
                          : fmt::format("{} \"{}\"", base::shortened(record.tag, 32), id);
    }

    struct Missing {
        std::uint32_t line;
        std::string message;
        std::string id;
    };

    std::vector<Record> m_records;
    Report& m_report;
    std::string m_fileName;
    std::optional<Record> m_properties;
    std::vector<std::string> m_unknown;
    IdTable m_ids;
    std::array<std::vector<std::uint32_t>, itemTypeCount> m_rows;
    std::vector<Missing> m_missing;
    std::size_t m_moreMissing = 0;
    RecordReader m_reader;
    bool m_dropped = false;
};

} // namespace

bool isNative(std::string_view bytes) {
    constexpr std::size_t head = 64;
    std::string unpacked;
    if (isPacked(bytes)) {
        unpacked = unpack(bytes, head).bytes;
        bytes = unpacked;
    }
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    return bytes.starts_with("argmap ") && bytes.size() > 7 && bytes[7] >= '0' && bytes[7] <= '9';
}

base::Result<NativeFile> loadNative(std::string_view bytes, const std::string& fileName) {
    Report report(fileName);
    Unpacked unpacked;
    const bool packed = isPacked(bytes);
    if (packed) {
        unpacked = unpack(bytes);
        bytes = unpacked.bytes;
        if (unpacked.isTooLarge)
            return base::fail("native.too-large",
                              "this packed file would become larger than 1 GiB, or than 200 times "
                              "its own size",
                              "If you trust it, unpack it with zstd and open the .argmap file.",
                              fileName);
        const std::string what = fmt::format(
            "the packed data is damaged ({}); what stands behind is missing", unpacked.damage);
        if (!unpacked.damage.empty() && !isNative(bytes))
            return base::fail("native.damaged", what,
                              "Restore it from a backup or from version control.", fileName);
        if (!unpacked.damage.empty())
            report.loss("native.damaged-packing", 0, what);
    }
    NativeFile file;
    file.facts.packed = packed;
    auto records = readLines(bytes, report, fileName, file.facts);
    if (!records)
        return tl::unexpected(std::move(records.error()));
    Loader loader(*std::move(records), report, fileName);
    auto map = loader.load();
    if (!map)
        return tl::unexpected(std::move(map.error()));
    file.map = *std::move(map);
    file.readOnly = report.readOnly();
    file.facts.opened = loader.opened();
    file.diagnostics = report.take();
    return file;
}

} // namespace argmap::document
