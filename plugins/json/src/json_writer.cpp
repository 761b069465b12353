#include "json_writer.hpp"

#include <argmap/wire/fields.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace argmap::json {

namespace {

using wire::Fields;

// A visitor of Fields that appends each field that is not empty to an object.
class Emitter {
public:
    Emitter(const sdk::MapView& map, std::string& json) : m_map(map), m_json(json) {}

    template <class T>
    void object(const typename Fields<T>::Record& record) {
        const T none{};
        m_json.push_back('{');
        const bool outer = std::exchange(m_isFirst, true);
        Fields<T>::visit(*this, none, record);
        m_isFirst = outer;
        m_json.push_back('}');
    }

    void operator()(const char* name, const std::string&, const argmap_text& record) {
        if (record.size > 0)
            text(key(name), record);
    }
    void operator()(const char* name, const wire::Reference&, const argmap_ref& record) {
        if (record.table != 0)
            reference(key(name), record);
    }
    void operator()(const char* name, const bool&, const std::uint32_t& record) {
        if (record != 0)
            key(name).append("true");
    }
    void operator()(const char* name, const std::uint32_t&, const std::uint32_t& record) {
        if (record != 0)
            number(key(name), record);
    }
    void operator()(const char* name, const std::int32_t&, const std::int32_t& record) {
        if (record != 0)
            number(key(name), record);
    }
    void operator()(const char* name, const std::optional<std::int32_t>&,
                    const std::int32_t& record) {
        if (record != ARGMAP_ABSENT)
            number(key(name), record);
    }
    void operator()(const char* name, const wire::Stance&, const std::uint32_t& record) {
        if (record != ARGMAP_STANCE_UNSPECIFIED)
            key(name).append(record == ARGMAP_STANCE_SUPPORT ? "\"support\"" : "\"attack\"");
    }
    void operator()(const char* name, const std::vector<std::string>&, const argmap_list& list) {
        elements(name, list, [&](std::uint32_t row) { text(m_json, m_map.texts()[row]); });
    }
    void operator()(const char* name, const std::vector<wire::Reference>&,
                    const argmap_list& list) {
        elements(name, list, [&](std::uint32_t row) { reference(m_json, m_map.refs()[row]); });
    }
    // An object of keys and values; where a key occurs twice, a list of pairs.
    void operator()(const char* name, const std::vector<wire::Metadata>&, const argmap_list& list) {
        if (list.count == 0)
            return;
        if (hasEqualKeys(list))
            return elements(name, list, [&](std::uint32_t row) {
                const argmap_metadata& entry = m_map.records<wire::Metadata>()[row];
                m_json.append("{\"key\": ");
                text(m_json, entry.key);
                m_json.append(", \"value\": ").append(m_map.text(entry.value)).push_back('}');
            });
        key(name).push_back('{');
        for (std::uint32_t i = 0; i < list.count; ++i) {
            const argmap_metadata& entry = m_map.records<wire::Metadata>()[list.first + i];
            m_json.append(i > 0 ? ", " : "");
            text(m_json, entry.key);
            m_json.append(": ").append(m_map.text(entry.value));
        }
        m_json.push_back('}');
    }
    template <class Part>
    void operator()(const char* name, const std::vector<Part>&, const argmap_list& list) {
        elements(name, list, [&](std::uint32_t row) { object<Part>(m_map.records<Part>()[row]); });
    }

private:
    std::string& key(const char* name) {
        if (!std::exchange(m_isFirst, false))
            m_json.append(", ");
        return m_json.append(1, '"').append(name).append("\": ");
    }

    template <class F>
    void elements(const char* name, argmap_list list, F&& element) {
        if (list.count == 0)
            return;
        key(name).push_back('[');
        for (std::uint32_t i = 0; i < list.count; ++i) {
            m_json.append(i > 0 ? ", " : "");
            element(list.first + i);
        }
        m_json.push_back(']');
    }

    void text(std::string& json, argmap_text text) const {
        wire::appendJsonString(json, m_map.text(text));
    }
    void reference(std::string& json, argmap_ref ref) const {
        wire::appendJsonString(json, m_map.id(ref));
    }
    template <class Number>
    static void number(std::string& json, Number value) {
        std::array<char, 16> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        json.append(digits.data(), end);
    }

    bool hasEqualKeys(argmap_list list) const {
        std::vector<std::string_view> keys;
        keys.reserve(list.count);
        for (std::uint32_t i = 0; i < list.count; ++i)
            keys.push_back(m_map.text(m_map.records<wire::Metadata>()[list.first + i].key));
        std::ranges::sort(keys);
        return std::ranges::adjacent_find(keys) != keys.end();
    }

    const sdk::MapView& m_map;
    std::string& m_json;
    bool m_isFirst = true;
};

} // namespace

void JsonWriter::write(const sdk::MapView& map, const sdk::Options&, sdk::Output& output) {
    std::string json;
    Emitter emitter(map, json);
    output.write("{\n  \"argmap\": 0");
    if (map.count<wire::Map>() > 0) {
        emitter.object<wire::Map>(map.records<wire::Map>()[0]);
        if (json != "{}")
            output.write(",\n  \"map\": " + json);
    }
    wire::forEachItemType([&]<class T>() {
        for (std::uint32_t row = 0; row < map.count<T>(); ++row) {
            json.clear();
            if (row == 0)
                json.append(",\n  \"").append(Fields<T>::listName).append("\": [\n    ");
            else
                json.append(",\n    ");
            emitter.object<T>(map.records<T>()[row]);
            output.write(json);
            if (row % 1024 == 0)
                output.checkStop();
        }
        if (map.count<T>() > 0)
            output.write("\n  ]");
    });
    output.write("\n}\n");
}

} // namespace argmap::json
