#include <argmap/presenter/edit.hpp>

#include <argmap/model/order_key.hpp>

#include <algorithm>

namespace argmap::presenter {

using namespace model;

namespace {

template <class T>
std::string_view shownText(const T& item) {
    return item.wordings.empty() ? std::string_view(item.title)
                                 : std::string_view(item.wordings.front().text);
}

} // namespace

std::string_view textOf(const ArgumentMap& map, ItemRef item) {
    if (!map.contains(item))
        return {};
    switch (item.type) {
    case ItemType::Statement:
        return shownText(map[item.as<StatementId>()]);
    case ItemType::Argument: {
        const Argument& argument = map[item.as<ArgumentId>()];
        return argument.title.empty() ? shownText(argument) : std::string_view(argument.title);
    }
    case ItemType::Issue:
        return shownText(map[item.as<IssueId>()]);
    case ItemType::Group:
        return map[item.as<GroupId>()].title;
    default:
        return {};
    }
}

const StructureNode* nodeOf(const ArgumentMap& map, const Structure& structure, ItemRef item) {
    if (const InferenceId id = item.as<InferenceId>(); id && map.contains(item)) {
        const Inference& inference = map[id];
        if (!inference.premises.empty())
            item = inference.premises.front().statement;
        else
            item = inference.argument;
    }
    const auto row = structure.find(item);
    return row ? &structure.nodes()[*row] : nullptr;
}

std::string orderAfter(Transaction& tx, const std::vector<InferenceId>& siblings,
                       InferenceId after) {
    const auto at = std::find(siblings.begin(), siblings.end(), after);
    if (at == siblings.end())
        return {};
    const auto orderOf = [&](InferenceId id) { return tx.current()[id].order; };
    const std::string low = orderOf(*at);
    const std::string high = at + 1 == siblings.end() ? std::string() : orderOf(*(at + 1));
    if (!low.empty() && (high.empty() || low < high))
        return orderBetween(low, high);
    const std::vector<std::string> keys = orderSequence(siblings.size() + 1);
    std::size_t next = 0;
    std::string key;
    for (const InferenceId id : siblings) {
        tx.edit(id, [&](Inference& inference) { inference.order = keys[next]; });
        ++next;
        if (id == after)
            key = keys[next++];
    }
    return key;
}

} // namespace argmap::presenter
