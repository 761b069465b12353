#include "plan/numbers.hpp"

#include <argmap/diagram/numbers.hpp>
#include <argmap/model/transaction.hpp>

#include <algorithm>
#include <charconv>
#include <unordered_set>

namespace argmap::diagram {

namespace {

constexpr std::uint32_t deepestNumber = 12;
constexpr const char* numberKey = "number";

// "1.2" of the metadata "number": "\"1.2\""; anything else is no number.
std::string fixedNumber(const model::Item& item) {
    for (const model::Metadata& entry : item.metadata) {
        const std::string& value = entry.value;
        if (entry.key == numberKey && value.size() > 2 && value.front() == '"' &&
            value.back() == '"' && value.find_first_not_of("0123456789.", 1) == value.size() - 1)
            return value.substr(1, value.size() - 2);
    }
    return {};
}

// 3 of "1.2.3" where `parent` is "1.2"; 0 where the number stands elsewhere.
std::size_t placeBelow(const std::string& number, const std::string& parent) {
    const std::string prefix = parent.empty() ? "" : parent + ".";
    std::size_t place = 0;
    if (number.starts_with(prefix)) {
        const char* const end = number.data() + number.size();
        const auto read = std::from_chars(number.data() + prefix.size(), end, place);
        if (read.ptr != end)
            place = 0;
    }
    return place;
}

class Numberer {
public:
    Numberer(const model::ArgumentMap& map, const model::Structure& structure,
             const Changes* changes)
        : m_structure(structure), m_numbers(structure.nodes().size()) {
        const std::vector<model::StructureNode>& nodes = structure.nodes();
        m_removed.reserve(nodes.size());
        for (std::size_t row = 0; row < nodes.size(); ++row) {
            const model::Item& item = map.item(nodes[row].item);
            m_removed.push_back(changes != nullptr && changes->of(item.id) == Change::Removed);
            std::string fixed = fixedNumber(item);
            if (!fixed.empty() && m_taken.insert(fixed).second)
                m_numbers[row] = std::move(fixed);
        }
    }

    std::vector<std::string> run() {
        number(m_structure.roots(), {});
        for (std::size_t row = 0; row < m_numbers.size(); ++row)
            if (const model::StructureNode& node = m_structure.nodes()[row];
                node.depth + 1 < deepestNumber)
                number(node.children, m_numbers[row]);
        for (std::size_t row = 0; row < m_numbers.size(); ++row)
            if (m_removed[row])
                m_numbers[row].clear();
        return std::move(m_numbers);
    }

private:
    // Behind the last that is fixed below that parent.
    void number(const std::vector<std::uint32_t>& rows, const std::string& parent) {
        std::size_t last = 0;
        for (const std::uint32_t row : rows)
            last = std::max(last, placeBelow(m_numbers[row], parent));
        for (const std::uint32_t row : rows) {
            while (m_numbers[row].empty() && !m_removed[row]) {
                std::string next = (parent.empty() ? "" : parent + ".") + std::to_string(++last);
                if (m_taken.insert(next).second)
                    m_numbers[row] = std::move(next);
            }
        }
    }

    const model::Structure& m_structure;
    std::vector<std::string> m_numbers;
    std::vector<bool> m_removed;
    std::unordered_set<std::string> m_taken;
};

} // namespace

std::vector<std::string> numbersOf(const model::ArgumentMap& map, const model::Structure& structure,
                                   const Changes* changes) {
    return Numberer(map, structure, changes).run();
}

base::Result<model::ArgumentMap> fixNumbers(const model::ArgumentMap& map) {
    const model::Structure structure(map);
    const std::vector<std::string> numbers = numbersOf(map, structure, nullptr);
    model::Transaction transaction(map);
    const auto fix = [&](auto id, const std::string& number) {
        transaction.edit(id, [&](auto& item) {
            std::erase_if(item.metadata,
                          [](const model::Metadata& entry) { return entry.key == numberKey; });
            item.metadata.push_back({numberKey, '"' + number + '"'});
        });
    };
    for (std::size_t row = 0; row < numbers.size(); ++row) {
        const model::ItemRef item = structure.nodes()[row].item;
        if (numbers[row].empty())
            continue;
        if (const auto statement = item.as<model::StatementId>())
            fix(statement, numbers[row]);
        else if (const auto argument = item.as<model::ArgumentId>())
            fix(argument, numbers[row]);
        else if (const auto issue = item.as<model::IssueId>())
            fix(issue, numbers[row]);
    }
    return std::move(transaction).commit();
}

} // namespace argmap::diagram
