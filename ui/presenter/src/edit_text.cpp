#include <argmap/presenter/edit_change.hpp>

#include <algorithm>

namespace argmap::presenter {

using namespace model;

namespace {

template <class T>
void setWording(T& item, std::string text) {
    if (item.wordings.empty())
        item.wordings.emplace_back();
    Wording& shown = item.wordings.front();
    if (shown.text != text)
        shown.marks.clear();
    shown.text = std::move(text);
}

std::string joined(const std::vector<std::string>& tags) {
    std::string text;
    for (const std::string& tag : tags)
        text += (text.empty() ? "" : ", ") + tag;
    return text;
}

std::vector<std::string> split(std::string_view text) {
    constexpr std::string_view blank = " \t\n";
    std::vector<std::string> tags;
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        std::string_view tag = text.substr(0, comma);
        text.remove_prefix(std::min(comma + 1, text.size()));
        const std::size_t first = tag.find_first_not_of(blank);
        if (first == std::string_view::npos)
            continue;
        tag = tag.substr(first, tag.find_last_not_of(blank) - first + 1);
        if (std::find(tags.begin(), tags.end(), tag) == tags.end())
            tags.emplace_back(tag);
    }
    return tags;
}

// The member that a field of a statement stands in; null for fields that are not plain texts of a
// statement.
std::string Statement::* memberOf(Field field) {
    switch (field) {
    case Field::Title:
        return &Statement::title;
    case Field::Kind:
        return &Statement::kind;
    case Field::Origin:
        return &Statement::origin;
    case Field::Confidence:
        return &Statement::confidence;
    case Field::ConfidenceReason:
        return &Statement::confidenceReason;
    case Field::LikelihoodTerm:
        return &Statement::likelihoodTerm;
    default:
        return nullptr;
    }
}

// The inference whose scheme or note is meant: the item itself, or the one by which it stands under
// its parent.
InferenceId inferenceOf(const ArgumentMap& map, ItemRef item) {
    if (item.type == ItemType::Inference)
        return item.as<InferenceId>();
    const Structure structure(map);
    const StructureNode* node = nodeOf(map, structure, item);
    return node == nullptr ? InferenceId{} : node->via;
}

} // namespace

EditResult setText(const ArgumentMap& map, ItemRef item, std::string text) {
    if (!map.contains(item))
        return refuse("The item is no longer there.");
    const std::string key = "text:" + map.item(item).id;
    Transaction tx(map);
    switch (item.type) {
    case ItemType::Statement:
        tx.edit(item.as<StatementId>(), [&](Statement& s) { setWording(s, std::move(text)); });
        break;
    case ItemType::Issue:
        tx.edit(item.as<IssueId>(), [&](Issue& i) { setWording(i, std::move(text)); });
        break;
    case ItemType::Argument:
        tx.edit(item.as<ArgumentId>(), [&](Argument& a) {
            if (a.title.empty() && !a.wordings.empty())
                setWording(a, std::move(text));
            else
                a.title = std::move(text);
        });
        break;
    case ItemType::Group:
        tx.edit(item.as<GroupId>(), [&](Group& g) { g.title = std::move(text); });
        break;
    default:
        return refuse("This item has no text of its own.");
    }
    return Edit{std::move(tx), "Edit Text", key, {item}, {}};
}

EditResult setField(const ArgumentMap& map, ItemRef item, Field field, std::string value) {
    if (!map.contains(item))
        return refuse("The item is no longer there.");
    Transaction tx(map);
    const std::string key =
        "field" + std::to_string(static_cast<int>(field)) + ":" + map.item(item).id;
    if (field == Field::Scheme || field == Field::Note) {
        const InferenceId inference = inferenceOf(map, item);
        if (!inference)
            return refuse("The item bears on nothing: only a reason has a scheme or a note.");
        tx.edit(inference, [&](Inference& i) {
            (field == Field::Scheme ? i.scheme : i.note) = std::move(value);
        });
        return Edit{std::move(tx), "Edit Properties", key, {item}, {}};
    }
    const StatementId statement = item.as<StatementId>();
    if (!statement)
        return refuse("Only a statement has this property.");
    tx.edit(statement, [&](Statement& s) {
        if (field == Field::Tags)
            s.tags = split(value);
        else
            s.*memberOf(field) = std::move(value);
    });
    return Edit{std::move(tx), "Edit Properties", key, {item}, {}};
}

std::string fieldOf(const ArgumentMap& map, ItemRef item, Field field) {
    if (!map.contains(item))
        return {};
    if (field == Field::Scheme || field == Field::Note) {
        const InferenceId inference = inferenceOf(map, item);
        if (!inference)
            return {};
        return field == Field::Scheme ? map[inference].scheme : map[inference].note;
    }
    const StatementId statement = item.as<StatementId>();
    if (!statement)
        return {};
    return field == Field::Tags ? joined(map[statement].tags) : map[statement].*memberOf(field);
}

bool bearsOnSomething(const ArgumentMap& map, ItemRef item) {
    return map.contains(item) && inferenceOf(map, item);
}

} // namespace argmap::presenter
