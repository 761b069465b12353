#include "output_archive.hpp"
#include "record_line.hpp"

#include <argmap/document/native_file.hpp>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace argmap::document {

namespace {

using namespace model;

class Saver {
public:
    explicit Saver(const ArgumentMap& map) : m_map(map) {}

    std::string save() {
        std::size_t items = 1;
        forEachItemType([&]<class T>() { items += m_map.table<T>().size(); });
        m_bytes.reserve(items * usualLine);
        m_bytes = "argmap 1 1 1\n\n";
        record("map", m_map.properties());
        forEachItemType([&]<class T>() {
            if constexpr (std::is_same_v<T, View>)
                unknownRecords();
            table<T>();
        });
        // A second empty line, so that a merge of what was added last does not touch the count.
        m_bytes += "\nend " + std::to_string(m_records) + "\n";
        return std::move(m_bytes);
    }

private:
    static constexpr std::size_t usualLine = 200;

    // An item with the first eight bytes of its id, so that sorting seldom looks at the item.
    template <class T>
    struct Sorted {
        std::uint64_t prefix;
        const T* item;
    };

    template <class T>
    void table() {
        std::vector<Sorted<T>> items;
        items.reserve(m_map.table<T>().size());
        for (const T& item : m_map.table<T>())
            items.push_back({prefixOf(item.id), &item});
        std::stable_sort(items.begin(), items.end(), [](const Sorted<T>& a, const Sorted<T>& b) {
            return a.prefix != b.prefix ? a.prefix < b.prefix : a.item->id < b.item->id;
        });
        for (const Sorted<T>& sorted : items)
            record(name(T::Id::type), *sorted.item);
    }

    static std::uint64_t prefixOf(std::string_view id) {
        std::uint64_t prefix = 0;
        for (std::size_t i = 0; i < 8; ++i)
            prefix = prefix << 8U | (i < id.size() ? static_cast<unsigned char>(id[i]) : 0U);
        return prefix;
    }

    template <class T>
    void record(std::string_view tag, const T& item) {
        m_fields.clear();
        OutputArchive archive(m_fields, m_map);
        archive & item;
        if (!item.unknown.empty())
            archive.rest(item.unknown);
        line(tag, m_fields);
    }

    // Records of a newer version, as they were: a tag, a space, the fields.
    void unknownRecords() {
        for (const std::string& record : m_map.properties().unknownRecords) {
            const std::size_t space = record.find(' ');
            m_fields.clear();
            appendEscaped(m_fields, std::string_view(record).substr(space + 1));
            line(std::string_view(record).substr(0, space), m_fields);
        }
    }

    void line(std::string_view tag, std::string_view fields) {
        appendRecordLine(m_bytes, tag, fields);
        m_bytes += '\n';
        ++m_records;
    }

    const ArgumentMap& m_map;
    std::string m_bytes;
    std::string m_fields;
    std::size_t m_records = 0;
};

} // namespace

std::string saveNative(const ArgumentMap& map) {
    return Saver(map).save();
}

} // namespace argmap::document
