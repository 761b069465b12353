#include "plan/numbers.hpp"

#include <argmap/diagram/numbers.hpp>

#include <algorithm>
#include <charconv>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace argmap::diagram {

namespace {

constexpr std::uint32_t deepestNumber = 12;
constexpr std::size_t largestPlace = 1'000'000'000; // more is no number of ours
constexpr std::string_view numberKey = "number";
constexpr std::string_view lastKey = "lastNumber";

bool isOfNumbers(const model::Metadata& entry) {
    return entry.key == numberKey || entry.key == lastKey;
}

std::string_view valueOf(const std::vector<model::Metadata>& metadata, std::string_view key) {
    const auto found = std::ranges::find(metadata, key, &model::Metadata::key);
    return found == metadata.end() ? std::string_view() : std::string_view(found->value);
}

// "1.2" of the metadata "number": "\"1.2\""; anything else is no number.
std::string fixedNumber(const model::Item& item) {
    const std::string_view value = valueOf(item.metadata, numberKey);
    if (value.size() > 2 && value.front() == '"' && value.back() == '"' &&
        value.find_first_not_of("0123456789.", 1) == value.size() - 1)
        return std::string(value.substr(1, value.size() - 2));
    return {};
}

// 0: none.
std::size_t placeOf(std::string_view digits) {
    std::size_t place = 0;
    const char* const begin = digits.data();
    const char* const end = begin + digits.size();
    const auto read = std::from_chars(begin, end, place);
    return read.ptr == end && read.ec == std::errc() && place <= largestPlace ? place : 0;
}

std::size_t lastNumber(const std::vector<model::Metadata>& metadata) {
    return placeOf(valueOf(metadata, lastKey));
}

// "1.2" and 3 of "1.2.3".
std::pair<std::string, std::size_t> parted(const std::string& number) {
    const std::size_t dot = number.rfind('.');
    if (dot == std::string::npos)
        return {std::string(), placeOf(number)};
    return {number.substr(0, dot), placeOf(std::string_view(number).substr(dot + 1))};
}

class Numberer {
public:
    Numberer(const model::ArgumentMap& map, const model::Structure& structure,
             const Changes* changes)
        : m_structure(structure), m_numbers(structure.nodes().size()) {
        const std::vector<model::StructureNode>& nodes = structure.nodes();
        m_removed.reserve(nodes.size());
        given({}, lastNumber(map.properties().metadata));
        for (std::size_t row = 0; row < nodes.size(); ++row) {
            const model::Item& item = map.item(nodes[row].item);
            m_removed.push_back(changes != nullptr && changes->of(item.id) == Change::Removed);
            std::string fixed = fixedNumber(item);
            if (fixed.empty() || !m_taken.insert(fixed).second)
                continue;
            const auto [parent, place] = parted(fixed);
            given(parent, place);
            given(fixed, lastNumber(item.metadata));
            m_numbers[row] = std::move(fixed);
        }
        number(m_structure.roots(), {});
        for (std::size_t row = 0; row < m_numbers.size(); ++row)
            if (nodes[row].depth + 1 < deepestNumber)
                number(nodes[row].children, m_numbers[row]);
        for (std::size_t row = 0; row < m_numbers.size(); ++row)
            if (m_removed[row])
                m_numbers[row].clear();
    }

    [[nodiscard]] const std::vector<std::string>& numbers() const { return m_numbers; }
    /// The last place that was ever given below a number, or topmost; 0: none.
    [[nodiscard]] std::size_t last(const std::string& parent) const {
        const auto found = m_last.find(parent);
        return found == m_last.end() ? 0 : found->second;
    }

private:
    void given(const std::string& parent, std::size_t place) {
        if (place > 0) {
            std::size_t& last = m_last[parent];
            last = std::max(last, place);
        }
    }

    void number(const std::vector<std::uint32_t>& rows, const std::string& parent) {
        if (rows.empty())
            return;
        std::size_t next = last(parent);
        for (const std::uint32_t row : rows) {
            while (m_numbers[row].empty() && !m_removed[row]) {
                std::string number = (parent.empty() ? "" : parent + ".") + std::to_string(++next);
                if (m_taken.insert(number).second)
                    m_numbers[row] = std::move(number);
            }
        }
        given(parent, next);
    }

    const model::Structure& m_structure;
    std::vector<std::string> m_numbers;
    std::vector<bool> m_removed;
    std::unordered_set<std::string> m_taken;
    std::unordered_map<std::string, std::size_t> m_last; // by the number that they stand below
};

// Metadata without those of numbers.
std::vector<model::Metadata> freed(std::vector<model::Metadata> metadata) {
    std::erase_if(metadata, isOfNumbers);
    return metadata;
}

std::vector<model::Metadata> fixed(std::vector<model::Metadata> metadata, const std::string& number,
                                   std::size_t last) {
    metadata = freed(std::move(metadata));
    if (!number.empty())
        metadata.push_back({std::string(numberKey), '"' + number + '"'});
    if (last > 0)
        metadata.push_back({std::string(lastKey), std::to_string(last)});
    return metadata;
}

// What bears numbers in the picture.
template <class Do>
void visit(model::ItemRef item, Do&& act) {
    if (const auto statement = item.as<model::StatementId>())
        act(statement);
    else if (const auto argument = item.as<model::ArgumentId>())
        act(argument);
    else if (const auto issue = item.as<model::IssueId>())
        act(issue);
}

void setMetadata(NumbersEdit& edit, model::ItemRef item, std::vector<model::Metadata> metadata) {
    if (metadata == edit.transaction.base().item(item).metadata)
        return;
    visit(item, [&](auto id) {
        edit.transaction.edit(id, [&](auto& i) { i.metadata = std::move(metadata); });
    });
}

void setMapMetadata(NumbersEdit& edit, std::vector<model::Metadata> metadata) {
    model::MapProperties properties = edit.transaction.base().properties();
    if (metadata == properties.metadata)
        return;
    properties.metadata = std::move(metadata);
    edit.transaction.setProperties(std::move(properties));
}

} // namespace

std::vector<std::string> numbersOf(const model::ArgumentMap& map, const model::Structure& structure,
                                   const Changes* changes) {
    return Numberer(map, structure, changes).numbers();
}

NumbersEdit fixNumbers(const model::ArgumentMap& map) {
    const model::Structure structure(map);
    const Numberer numberer(map, structure, nullptr);
    NumbersEdit edit{model::Transaction(map)};
    setMapMetadata(edit, fixed(map.properties().metadata, {}, numberer.last({})));
    for (std::size_t row = 0; row < structure.nodes().size(); ++row) {
        const model::ItemRef item = structure.nodes()[row].item;
        const std::string& number = numberer.numbers()[row];
        if (number.empty())
            continue;
        edit.items += fixedNumber(map.item(item)) == number ? 0U : 1U;
        setMetadata(edit, item, fixed(map.item(item).metadata, number, numberer.last(number)));
    }
    return edit;
}

NumbersEdit freeNumbers(const model::ArgumentMap& map) {
    NumbersEdit edit{model::Transaction(map)};
    setMapMetadata(edit, freed(map.properties().metadata));
    const auto free = [&]<class T>(std::type_identity<T>) {
        for (const auto id : map.table<T>().ids()) {
            edit.items += fixedNumber(map[id]).empty() ? 0U : 1U;
            setMetadata(edit, id, freed(map[id].metadata));
        }
    };
    free(std::type_identity<model::Statement>());
    free(std::type_identity<model::Argument>());
    free(std::type_identity<model::Issue>());
    return edit;
}

} // namespace argmap::diagram
