#include "merge_lists.hpp"

#include "values.hpp"

#include <algorithm>
#include <deque>
#include <unordered_map>

namespace argmap::model {

namespace {

constexpr ListRule rules[] = {
    {"metadata", "key", false, false},       {"options", "key", false, false},
    {"premises", "statement", false, false}, {"positions", "item", false, false},
    {"wordings", "language", true, false},   {"spans", "exact", true, true}};

// Pairs elements of two lists that have no partner yet and whose keys are the same, in order.
class Matching {
public:
    Matching(const std::vector<Value>& from, const std::vector<Value>& to)
        : rowsOf(to.size(), noRow), m_from(from), m_to(to), m_taken(from.size(), false) {}

    std::vector<std::size_t> rowsOf; ///< by row of `to`: the row of `from`

    void exclude(std::size_t fromRow, std::size_t toRow) {
        if (fromRow != noRow)
            m_taken[fromRow] = true;
        if (toRow != noRow)
            m_excluded.resize(m_to.size(), false), m_excluded[toRow] = true;
    }

    template <class Key>
    void pass(const Key& key) {
        std::unordered_map<std::string, std::deque<std::size_t>> open;
        for (std::size_t i = 0; i < m_from.size(); ++i)
            if (!m_taken[i])
                open[key(m_from[i])].push_back(i);
        if (open.empty())
            return;
        for (std::size_t i = 0; i < m_to.size(); ++i) {
            if (rowsOf[i] != noRow || (!m_excluded.empty() && m_excluded[i]))
                continue;
            const auto found = open.find(key(m_to[i]));
            if (found == open.end() || found->second.empty())
                continue;
            rowsOf[i] = found->second.front();
            m_taken[rowsOf[i]] = true;
            found->second.pop_front();
        }
    }

private:
    const std::vector<Value>& m_from;
    const std::vector<Value>& m_to;
    std::vector<bool> m_taken;
    std::vector<bool> m_excluded;
};

void passes(const ListRule& rule, Matching& matching, bool edits) {
    matching.pass([](const Value& element) { return keyOf(element); });
    if (!rule.key.empty())
        matching.pass([&](const Value& element) { return keyOf(keyPart(rule, element)); });
    if (rule.inOrder && edits)
        matching.pass([](const Value&) { return std::string(); });
}

// The elements in the order of one side, those that stay.
std::vector<std::size_t> sequence(const std::vector<Element>& elements, std::size_t Element::* side,
                                  const std::vector<bool>& stays) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < elements.size(); ++i)
        if (elements[i].*side != noRow && stays[i])
            order.push_back(i);
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return elements[a].*side < elements[b].*side; });
    return order;
}

// The frame with the rest of the other sequence put in.
std::vector<std::size_t> woven(const std::vector<Element>& elements,
                               const std::vector<std::size_t>& frame,
                               const std::vector<std::size_t>& other,
                               std::size_t Element::* otherSide) {
    std::unordered_map<std::size_t, std::size_t> places;
    for (std::size_t i = 0; i < frame.size(); ++i)
        places.emplace(frame[i], i);
    const auto addedInFrame = [&](std::size_t element) {
        return elements[element].base == noRow && elements[element].*otherSide == noRow;
    };
    std::vector<std::vector<std::size_t>> before(frame.size() + 1); // what stands before a place
    std::size_t anchor = 0;
    for (const std::size_t element : other) {
        if (const auto place = places.find(element); place != places.end()) {
            anchor = place->second + 1;
            continue;
        }
        std::size_t at = anchor; // additions at one place: those of the frame come first
        while (at < frame.size() && addedInFrame(frame[at]))
            ++at;
        anchor = at;
        before[at].push_back(element);
    }
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i <= frame.size(); ++i) {
        result.insert(result.end(), before[i].begin(), before[i].end());
        if (i < frame.size())
            result.push_back(frame[i]);
    }
    return result;
}

} // namespace

ListRule ruleOf(std::string_view list, const std::vector<Value>& elements) {
    const bool records = !elements.empty() && elements.front().kind == Value::Kind::Record;
    for (const ListRule& rule : rules)
        if (records && rule.list == list)
            return rule;
    return {list, {}, false, true};
}

const Value& keyPart(const ListRule& rule, const Value& element) {
    for (const Value& part : element.parts)
        if (!rule.key.empty() && part.name == rule.key)
            return part;
    return element;
}

std::vector<Element> matchElements(const ListRule& rule, const std::vector<Value>& base,
                                   const std::vector<Value>& ours,
                                   const std::vector<Value>& theirs) {
    Matching mine(base, ours);
    passes(rule, mine, true);
    Matching yours(base, theirs);
    passes(rule, yours, true);
    Matching added(ours, theirs); // what both added
    for (std::size_t i = 0; i < ours.size(); ++i)
        if (mine.rowsOf[i] != noRow)
            added.exclude(i, noRow);
    for (std::size_t i = 0; i < theirs.size(); ++i)
        if (yours.rowsOf[i] != noRow)
            added.exclude(noRow, i);
    passes(rule, added, false);

    std::vector<Element> elements(base.size());
    for (std::size_t i = 0; i < base.size(); ++i)
        elements[i].base = i;
    std::vector<std::size_t> ofOurs(ours.size());
    for (std::size_t i = 0; i < ours.size(); ++i) {
        ofOurs[i] = mine.rowsOf[i] != noRow ? mine.rowsOf[i] : elements.size();
        if (ofOurs[i] == elements.size())
            elements.emplace_back();
        elements[ofOurs[i]].ours = i;
    }
    for (std::size_t i = 0; i < theirs.size(); ++i) {
        const std::size_t element = yours.rowsOf[i] != noRow   ? yours.rowsOf[i]
                                    : added.rowsOf[i] != noRow ? ofOurs[added.rowsOf[i]]
                                                               : elements.size();
        if (element == elements.size())
            elements.emplace_back();
        elements[element].theirs = i;
    }
    return elements;
}

ElementOrder orderElements(const std::vector<Element>& elements, const std::vector<bool>& stays) {
    std::vector<bool> common(elements.size());
    for (std::size_t i = 0; i < elements.size(); ++i)
        common[i] = stays[i] && elements[i].base != noRow && elements[i].ours != noRow &&
                    elements[i].theirs != noRow;
    const auto commonOurs = sequence(elements, &Element::ours, common);
    const auto commonTheirs = sequence(elements, &Element::theirs, common);
    const bool oursMoved = !std::is_sorted(commonOurs.begin(), commonOurs.end());
    const bool theirsMoved = !std::is_sorted(commonTheirs.begin(), commonTheirs.end());
    const auto inOurs = sequence(elements, &Element::ours, stays);
    const auto inTheirs = sequence(elements, &Element::theirs, stays);
    ElementOrder order;
    order.conflict = oursMoved && theirsMoved && commonOurs != commonTheirs;
    order.elements = theirsMoved && !oursMoved
                         ? woven(elements, inTheirs, inOurs, &Element::ours)
                         : woven(elements, inOurs, inTheirs, &Element::theirs);
    return order;
}

} // namespace argmap::model
