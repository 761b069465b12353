#include "input_archive.hpp"
#include "native_lines.hpp"
#include "peek_id.hpp"
#include "record_line.hpp"

#include <argmap/base/utf8.hpp>
#include <argmap/document/native_file.hpp>
#include <argmap/files/read_file.hpp>
#include <argmap/model/transaction.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace argmap::document {

namespace {

using namespace model;

// Leaving out a damaged item can leave another one without what it needs; so often that is done again.
constexpr int mostRounds = 10;
constexpr std::size_t mostBroken = 1'000'000;

std::optional<ItemType> typeOf(std::string_view tag) {
    for (std::size_t i = 0; i < itemTypeCount; ++i)
        if (tag == name(static_cast<ItemType>(i)))
            return static_cast<ItemType>(i);
    return std::nullopt;
}

// Makes a map of sound lines. What cannot be read, or breaks a rule of the model, is left out, with what refers to it.
class Loader {
public:
    Loader(std::vector<Record> records, Report& report, std::string fileName)
        : m_records(std::move(records)), m_report(report), m_fileName(std::move(fileName)) {}

    base::Result<ArgumentMap> load() {
        sortOut();
        for (int round = 0; round < mostRounds; ++round) {
            if (auto map = attempt())
                return *std::move(map);
            forgetDropped();
        }
        return base::fail("native.damaged",
                          "so much of this file is damaged that what is left does not make a map",
                          "Restore it from a backup or from version control.", m_fileName);
    }

private:
    // Takes out what is no item: the map's own record, records of newer versions; and what is there twice.
    void sortOut() {
        std::unordered_map<std::string_view, Record, SeededHash> seen;
        seen.reserve(m_records.size());
        for (Record& record : m_records) {
            const bool isMap = record.tag == "map";
            const bool isItem = typeOf(record.tag).has_value();
            const auto id = isMap ? std::optional(record.tag) : peekId(record.fields);
            if (!id && isItem) {
                drop(record, "does not begin with an id");
                continue;
            }
            // What has no id is known by its whole content. An id has no space, so that the two do not meet.
            const auto [first, isNew] = seen.emplace(id.value_or(wholeOf(record)), record);
            if (!isNew)
                repeated(record, first->second);
            else if (isMap)
                m_properties = std::exchange(record, {});
            else if (!isItem)
                keepUnknown(record);
        }
        if (!m_properties)
            m_report.loss("native.missing-map", 0,
                          "the record of the map itself (title, authors …) is missing");
        forgetDropped();
    }

    void repeated(Record& record, const Record& first) {
        if (record.tag == first.tag && record.fields == first.fields) {
            m_report.notice(
                "native.repeated", record.line,
                fmt::format("{} stands twice in the file; saving puts that right", nameOf(record)));
            record = {};
        } else {
            drop(record, fmt::format("has the id of line {}", first.line), idOf(record),
                 "native.duplicate");
        }
    }

    // Tag, length and fields, as they stand together in the line.
    static std::string_view wholeOf(const Record& record) {
        const char* begin = record.tag.data();
        const char* end = record.fields.data() + record.fields.size();
        return {begin, static_cast<std::size_t>(end - begin)};
    }

    void forgetDropped() {
        std::erase_if(m_records, [](const Record& record) { return record.line == 0; });
    }

    void keepUnknown(Record& record) {
        std::string fields;
        const bool word = record.tag.size() <= 32 && !record.tag.empty() && record.tag != "end" &&
                          std::all_of(record.tag.begin(), record.tag.end(),
                                      [](char c) { return c >= 'a' && c <= 'z'; });
        if (!word || !unescape(record.fields, fields) || base::firstInvalidByte(fields))
            return drop(record, "is of no kind that a file can hold");
        m_unknown.push_back(std::string(record.tag) + " " + fields);
        record = {};
    }

    // One attempt with all records that are left; nothing when some of them had to go.
    std::optional<ArgumentMap> attempt() {
        number();
        m_missing.clear();
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
        return std::move(tx).commit().value();
    }

    // Dense ids are given in the order of the file.
    void number() {
        m_ids = {};
        m_ids.reserve(m_records.size());
        for (auto& rows : m_rows)
            rows.clear();
        for (std::uint32_t i = 0; i < m_records.size(); ++i) {
            const ItemType type = *typeOf(m_records[i].tag);
            auto& rows = m_rows[static_cast<std::size_t>(type)];
            m_ids.insert(*peekId(m_records[i].fields),
                         {type, static_cast<std::uint32_t>(rows.size())});
            rows.push_back(i);
        }
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
        std::string_view fields = record.fields;
        if (fields.find('\\') != std::string_view::npos) {
            if (!unescape(fields, m_unescaped)) {
                drop(record, "cannot be read: it has an escape that does not exist");
                return false;
            }
            fields = m_unescaped;
        }
        InputArchive archive(fields, m_ids);
        archive & value;
        value.unknown = archive.rest();
        if (!archive.fault().empty()) {
            drop(record, fmt::format("cannot be read: {}", archive.fault()));
            return false;
        }
        for (const std::string& id : archive.missing())
            m_missing.push_back(
                {record.line,
                 fmt::format("{} refers to \"{}\", which is not in the file; the reference "
                             "is left out",
                             nameOf(record), base::shortened(id, 64)),
                 idOf(record)});
        return true;
    }

    void dropBroken(const base::Diagnostics& broken) {
        for (const base::Diagnostic& diagnostic : broken) {
            const auto ref = m_ids.find(diagnostic.item);
            Record* record =
                ref            ? &m_records[m_rows[static_cast<std::size_t>(ref->type)][ref->index]]
                : m_properties ? &*m_properties
                               : nullptr;
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

    void drop(Record& record, std::string_view why, std::string id = {},
              const char* code = "native.unreadable") {
        m_report.loss(code, record.line, fmt::format("{} {}; it is left out", nameOf(record), why),
                      id.empty() ? idOf(record) : std::move(id));
        record = {};
        m_dropped = true;
    }

    static std::string idOf(const Record& record) {
        return std::string(peekId(record.fields).value_or(std::string_view()));
    }

    static std::string nameOf(const Record& record) {
        const std::string id = idOf(record);
        if (record.tag == "map")
            return "the record of the map itself";
        return id.empty() ? fmt::format("a record \"{}\"", base::shortened(record.tag, 32))
                          : fmt::format("{} \"{}\"", record.tag, id);
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
    std::string m_unescaped;
    bool m_dropped = false;
};

} // namespace

bool isNative(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    return bytes.starts_with("argmap ") && bytes.size() > 7 && bytes[7] >= '0' && bytes[7] <= '9';
}

base::Result<NativeFile> loadNative(std::string_view bytes, const std::string& fileName) {
    Report report(fileName);
    auto records = readLines(bytes, report, fileName);
    if (!records)
        return tl::unexpected(std::move(records.error()));
    auto map = Loader(*std::move(records), report, fileName).load();
    if (!map)
        return tl::unexpected(std::move(map.error()));
    NativeFile file;
    file.map = *std::move(map);
    file.readOnly = report.readOnly();
    file.diagnostics = report.take();
    return file;
}

base::Result<NativeFile> openNative(files::Env& env, const files::Path& file) {
    auto bytes = files::readFile(env, file);
    if (!bytes)
        return tl::unexpected(std::move(bytes.error()));
    return loadNative(*bytes, file.string());
}

} // namespace argmap::document
