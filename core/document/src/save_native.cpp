#include "native_lines.hpp"
#include "packing.hpp"
#include "record_writer.hpp"

#include <argmap/document/native_file.hpp>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace argmap::document {

namespace {

using namespace model;

class Saver {
public:
    explicit Saver(const ArgumentMap& map) : m_map(map), m_writer(m_bytes, map) {}

    std::string save() {
        std::size_t items = 1;
        forEachItemType([&]<class T>() { items += m_map.table<T>().size(); });
        m_bytes.reserve(items * usualLine);
        m_bytes = nativeHeader;
        m_bytes += '\n';
        m_writer.properties();
        endRecord();
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
            record(*sorted.item);
    }

    static std::uint64_t prefixOf(std::string_view id) {
        std::uint64_t prefix = 0;
        for (std::size_t i = 0; i < 8; ++i)
            prefix = prefix << 8U | (i < id.size() ? static_cast<unsigned char>(id[i]) : 0U);
        return prefix;
    }

    template <class T>
    void record(const T& item) {
        m_writer.item(item);
        endRecord();
    }

    void unknownRecords() {
        for (const std::string& record : m_map.properties().unknownRecords) {
            m_writer.unknown(record);
            endRecord();
        }
    }

    // An empty line, so that version control can merge edits of neighbours.
    void endRecord() {
        m_bytes += '\n';
        ++m_records;
    }

    const ArgumentMap& m_map;
    std::string m_bytes;
    RecordWriter m_writer;
    std::size_t m_records = 0;
};

} // namespace

std::string saveNative(const ArgumentMap& map) {
    return Saver(map).save();
}

std::string saveNativePacked(const ArgumentMap& map) {
    return pack(saveNative(map));
}

} // namespace argmap::document
