#include "merge_model.hpp"

#include <algorithm>

namespace argmap::model::mergetest {

namespace {

// What a field or an element that leads to an item says when theirs has been given a new id.
std::string replaced(std::string text, const std::map<std::string, std::string>& renamed) {
    const auto found = renamed.find(text);
    return found == renamed.end() ? text : found->second;
}

class Judge {
public:
    Judge(const ArgumentMap& base, const ArgumentMap& ours, const ArgumentMap& theirs,
          const Merged& merged)
        : m_base(rowsOf(base)),
          m_ours(rowsOf(ours)),
          m_theirs(rowsOf(theirs)),
          m_result(rowsOf(merged.map)),
          m_merged(merged) {}

    std::vector<std::string> run() {
        rename();
        std::set<Name> names;
        for (const Rows* rows : {&m_base, &m_ours, &m_theirs})
            for (const auto& [name_, row] : *rows)
                names.insert(name_);
        for (const Name& name_ : names)
            item(name_);
        for (const auto& [name_, row] : m_result)
            if (!names.contains(name_) && !isTold(name_) && !isNote(name_))
                fault(name_, "nobody made it");
        comments();
        return std::move(m_faults);
    }

private:
    void fault(const Name& name_, const std::string& what) {
        m_faults.push_back(std::string(name(name_.first)) + " \"" + name_.second + "\": " + what);
    }

    // Where theirs got new ids, theirs is written with them.
    void rename() {
        std::map<std::string, std::string> renamed;
        for (const Conflict& c : m_merged.conflicts)
            if (c.kind == ConflictKind::SameId)
                renamed[std::string(name(c.type)) + "/" + c.other] =
                    std::string(name(c.type)) + "/" + c.id;
        if (renamed.empty())
            return;
        Rows rows;
        for (auto& [name_, row] : m_theirs) {
            Row copy;
            for (const auto& [path, value] : row.fields) {
                std::string now = path;
                for (const auto& [from, to] : renamed)
                    if (const auto at = now.find("[" + from + "]"); at != std::string::npos)
                        now.replace(at + 1, from.size(), to);
                copy.fields[now] = replaced(value, renamed);
            }
            for (const auto& [path, bag] : row.bags) {
                copy.bags[path];
                for (const std::string& element : bag)
                    copy.bags[path].insert(replaced(element, renamed));
            }
            Name now = name_;
            if (const auto to = renamed.find(std::string(name(name_.first)) + "/" + name_.second);
                to != renamed.end()) {
                now.second = to->second.substr(to->second.find('/') + 1);
                copy.fields["id"] = now.second;
            }
            rows[now] = std::move(copy);
        }
        m_theirs = std::move(rows);
    }

    [[nodiscard]] const Conflict* told(const Name& name_, ConflictKind kind,
                                       const std::string& field = {}) const {
        for (const Conflict& c : m_merged.conflicts)
            if (c.kind == kind && c.type == name_.first && c.id == name_.second && c.field == field)
                return &c;
        return nullptr;
    }
    [[nodiscard]] bool isTold(const Name& name_) const {
        return std::any_of(
            m_merged.conflicts.begin(), m_merged.conflicts.end(),
            [&](const Conflict& c) { return c.type == name_.first && c.id == name_.second; });
    }
    // Whether a conflict is listed in a list or an element of it.
    [[nodiscard]] bool toldIn(const Name& name_, const std::string& list) const {
        return std::any_of(
            m_merged.conflicts.begin(), m_merged.conflicts.end(), [&](const Conflict& c) {
                return c.type == name_.first && c.id == name_.second && c.field.starts_with(list);
            });
    }
    [[nodiscard]] bool isNote(const Name& name_) const {
        return std::any_of(m_merged.conflicts.begin(), m_merged.conflicts.end(),
                           [&](const Conflict& c) { return c.comment == name_.second; });
    }
    [[nodiscard]] std::string noteOn(const Name& name_) const {
        for (const Conflict& c : m_merged.conflicts)
            if (c.type == name_.first && c.id == name_.second)
                if (const auto found = m_merged.map.find(c.comment))
                    return m_merged.map[found->as<CommentId>()].text;
        return {};
    }

    static const Row* in(const Rows& rows, const Name& name_) {
        const auto found = rows.find(name_);
        return found == rows.end() ? nullptr : &found->second;
    }

    void item(const Name& name_) {
        const Row* base = in(m_base, name_);
        const Row* ours = in(m_ours, name_);
        const Row* theirs = in(m_theirs, name_);
        const Row* result = in(m_result, name_);
        if (result == nullptr && isRenamedFrom(name_))
            return;
        const bool oursEdited = ours != nullptr && (base == nullptr || *ours != *base);
        const bool theirsEdited = theirs != nullptr && (base == nullptr || *theirs != *base);
        const bool stays = (ours != nullptr && theirs != nullptr) || oursEdited || theirsEdited;
        if (stays && result == nullptr)
            return fault(name_, "is lost");
        const bool needed = told(name_, ConflictKind::Needed) != nullptr;
        if (result != nullptr && !stays && !needed)
            return fault(name_, "was removed and is there");
        if (stays && needed)
            fault(name_, "is listed as needed, but nobody removed it alone");
        if (base != nullptr && (oursEdited || theirsEdited) &&
            (ours == nullptr || theirs == nullptr) && told(name_, ConflictKind::Removal) == nullptr)
            fault(name_, "one side removed it, the other edited it: not listed");
        if (result == nullptr)
            return;
        static const Row nothing;
        if (ours != nullptr && theirs != nullptr)
            fields(name_, base != nullptr ? *base : nothing, *ours, *theirs, *result);
        else
            fields(name_, nothing, ours != nullptr ? *ours : *theirs,
                   ours != nullptr ? *ours : *theirs, *result);
    }

    [[nodiscard]] bool isRenamedFrom(const Name& name_) const {
        return std::any_of(m_merged.conflicts.begin(), m_merged.conflicts.end(),
                           [&](const Conflict& c) {
                               return c.kind == ConflictKind::SameId && c.type == name_.first &&
                                      c.other == name_.second;
                           });
    }

    static const std::string& at(const Row& row, const std::string& path) {
        static const std::string none;
        const auto found = row.fields.find(path);
        return found == row.fields.end() ? none : found->second;
    }

    void fields(const Name& name_, const Row& base, const Row& ours, const Row& theirs,
                const Row& result) {
        std::set<std::string> paths;
        for (const Row* row : {&base, &ours, &theirs, &result})
            for (const auto& [path, value] : row->fields)
                paths.insert(path);
        for (const std::string& path : paths)
            field(name_, path, at(base, path), at(ours, path), at(theirs, path), at(result, path),
                  base, ours, theirs);
        std::set<std::string> lists;
        for (const Row* row : {&base, &ours, &theirs})
            for (const auto& [list, bag] : row->bags)
                lists.insert(list);
        for (const std::string& list : lists)
            elements(name_, list, base, ours, theirs, result);
    }

    static bool twice(const std::string& list, const Row& base, const Row& ours,
                      const Row& theirs) {
        return base.bags.contains(list + ".twice") || ours.bags.contains(list + ".twice") ||
               theirs.bags.contains(list + ".twice");
    }

    void field(const Name& name_, const std::string& path, const std::string& base,
               const std::string& ours, const std::string& theirs, const std::string& result,
               const Row& baseRow, const Row& oursRow, const Row& theirsRow) {
        const std::string list = path.substr(0, path.find('['));
        if (list != path && (twice(list, baseRow, oursRow, theirsRow) || toldIn(name_, list) ||
                             isGone(name_, list, path)))
            return inList(name_, list, path, base, ours, theirs, result, baseRow, oursRow,
                          theirsRow);
        if (told(name_, ConflictKind::Nesting, path) != nullptr) {
            mustBeSaid(name_, path, ours);
            mustBeSaid(name_, path, theirs);
            return;
        }
        if ((path == "likelihoodLow" || path == "likelihoodHigh") &&
            told(name_, ConflictKind::Field, "likelihood") != nullptr) {
            mustBeSaid(name_, path, theirs);
            if (result != ours)
                fault(name_, path + " is not ours");
            return;
        }
        const bool bothAdded = !baseRow.fields.contains(path) && oursRow.fields.contains(path) &&
                               theirsRow.fields.contains(path);
        const std::string before = bothAdded ? blank(path) : base;
        const bool both = ours != theirs && ours != before && theirs != before;
        const std::string& expected = both || theirs == before ? ours : theirs;
        if (result != (ours == theirs ? ours : expected))
            fault(name_, path + " is \"" + result + "\", not \"" + expected + "\"");
        if (!both)
            return;
        if (told(name_, ConflictKind::Field, path) == nullptr)
            return fault(name_, path + ": conflict not listed");
        mustBeSaid(name_, path, theirs);
    }

    // What a field of a new item or element says that nobody filled.
    static std::string blank(const std::string& path) {
        if (path == "stance")
            return "unspecified";
        if (path == "originLine")
            return "0";
        if (path == "strict" || path == "closed" || path == "resolved" ||
            path.ends_with(".negated") || path.ends_with(".implicit") || path.ends_with(".pinned"))
            return "no";
        return {};
    }

    // Where a conflict is listed in the list, or keys occur twice: nothing that a side changed is
    // gone; it is in the list or in the comment.
    void inList(const Name& name_, const std::string& list, const std::string& path,
                const std::string& base, const std::string& ours, const std::string& theirs,
                const std::string&, const Row& baseRow, const Row& oursRow, const Row& theirsRow) {
        if (twice(list, baseRow, oursRow, theirsRow) || isGone(name_, list, path))
            return;
        if (theirs != base && ours != base && ours != theirs && !theirs.empty())
            mustBeSaid(name_, path, theirs);
    }

    // Whether a position's or a fold's item is not in the result: it goes with it.
    [[nodiscard]] bool isGone(const Name& name_, const std::string& list,
                              const std::string& path) const {
        if (name_.first != ItemType::View || (list != "positions" && list != "folded"))
            return false;
        std::string key = path;
        if (const auto open = path.find('['); open != std::string::npos)
            key = path.substr(open + 1, path.rfind(']') - open - 1);
        const std::string id = key.substr(key.find('/') + 1);
        const auto found = m_merged.map.find(id);
        return !found || std::string(name(found->type)) + "/" + id != key;
    }

    void elements(const Name& name_, const std::string& list, const Row& base, const Row& ours,
                  const Row& theirs, const Row& result) {
        const auto bag = [&](const Row& row) {
            const auto found = row.bags.find(list);
            return found == row.bags.end() ? std::multiset<std::string>() : found->second;
        };
        const auto inBase = bag(base);
        const auto inOurs = bag(ours);
        const auto inTheirs = bag(theirs);
        const auto inResult = bag(result);
        std::set<std::string> all(inOurs.begin(), inOurs.end());
        all.insert(inTheirs.begin(), inTheirs.end());
        all.insert(inBase.begin(), inBase.end());
        all.insert(inResult.begin(), inResult.end());
        const std::string top = list.substr(0, list.find('.'));
        const bool conflict = toldIn(name_, top);
        for (const std::string& element : all) {
            if (isGone(name_, list, element) || list.ends_with(".twice"))
                continue;
            const auto before = inBase.count(element);
            const auto mine = inOurs.count(element);
            const auto yours = inTheirs.count(element);
            const auto now = inResult.count(element);
            const bool said = list == "wordings.language" && conflict &&
                              noteOn(name_).find(element) != std::string::npos;
            if ((mine > before || yours > before) && now == 0 && !said)
                fault(name_, list + ": what one side added is lost: " + element);
            if (!conflict && list == top && mine <= before && yours <= before &&
                now !=
                    before - (before - mine) - (before - yours) + bothRemoved(before, mine, yours))
                fault(name_, list + ": " + element + " occurs " + std::to_string(now) + " times");
        }
    }

    // Two sides that each took one of several equal elements out may have meant the same one.
    static std::size_t bothRemoved(std::size_t before, std::size_t mine, std::size_t yours) {
        return std::min(before - mine, before - yours);
    }

    // Whether the losing value stands in the comment on the item.
    void mustBeSaid(const Name& name_, const std::string& path, const std::string& value) {
        std::string words = value;
        for (std::size_t i = 0; i < itemTypeCount; ++i)
            if (const std::string type = std::string(name(static_cast<ItemType>(i))) + "/";
                isReferenceField(path) && words.starts_with(type))
                words = words.substr(type.size());
        if (path.ends_with(".place"))
            words = words.substr(0, words.find(','));
        if (words.empty() || words == "0")
            return;
        if (noteOn(name_).find(words) == std::string::npos)
            fault(name_, path + ": \"" + words + "\" is nowhere to be read");
    }
    static bool isReferenceField(const std::string& path) {
        static const std::set<std::string> fields{"group",   "target",  "argument", "from",
                                                  "to",      "cited",   "source",   "on",
                                                  "replyTo", "mainItem"};
        return fields.contains(path);
    }

    // Each conflict has its comment, and what is needed is referred to.
    void comments() {
        for (const Conflict& c : m_merged.conflicts) {
            const auto comment = m_merged.map.find(c.comment);
            const Name name_{c.type, c.id};
            if (!comment || comment->type != ItemType::Comment) {
                fault(name_, "a conflict has no comment");
                continue;
            }
            const Comment& note = m_merged.map[comment->as<CommentId>()];
            if (note.text.find(inWords(c)) == std::string::npos)
                fault(name_, "the comment does not tell of the conflict");
            if (c.id.empty() ? bool(note.on)
                             : note.on != m_merged.map.find(c.id).value_or(ItemRef()))
                fault(name_, "the comment stands elsewhere");
        }
    }

    Rows m_base;
    Rows m_ours;
    Rows m_theirs;
    Rows m_result;
    const Merged& m_merged;
    std::vector<std::string> m_faults;
};

} // namespace

std::vector<std::string> faults(const ArgumentMap& base, const ArgumentMap& ours,
                                const ArgumentMap& theirs, const Merged& merged) {
    return Judge(base, ours, theirs, merged).run();
}

} // namespace argmap::model::mergetest
