#include "meaning/regrouping.hpp"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace argmap::argdown {

namespace {

const yaml::Value* groupsOf(const yaml::Value& mapping, std::string_view key) {
    const yaml::Value* list = mapping.find(key);
    return list && list->isSequence() && !list->items.empty() ? list : nullptr;
}

template <class Things>
std::unordered_map<std::string_view, Thing*> byTitle(Things& things) {
    std::unordered_map<std::string_view, Thing*> titles;
    for (auto& thing : things)
        if (!thing.untitled)
            titles.emplace(thing.title, &thing);
    return titles;
}

class Regrouping {
public:
    explicit Regrouping(Model& model)
        : m_model(model),
          m_statements(byTitle(model.statements)),
          m_arguments(byTitle(model.arguments)) {
        m_model.sections.clear();
        for (Thing& thing : m_model.statements)
            thing.section = kNone;
        for (Argument& argument : m_model.arguments)
            argument.section = kNone;
    }

    // Groups in groups are on a stack, the first on top.
    void run(const yaml::Value& groups) {
        push(groups, kNone);
        while (!m_open.empty()) {
            const auto [group, parent] = m_open.back();
            m_open.pop_back();
            add(*group, parent);
        }
    }

private:
    struct Open {
        const yaml::Value* group = nullptr;
        Index parent = kNone;
    };

    void push(const yaml::Value& groups, Index parent) {
        for (auto group = groups.items.rbegin(); group != groups.items.rend(); ++group)
            if (group->isMapping())
                m_open.push_back({&*group, parent});
    }

    void add(const yaml::Value& group, Index parent) {
        Section section;
        section.parent = parent;
        section.level = parent == kNone ? 1 : m_model.sections[parent].level + 1;
        section.begin = group.offset;
        if (const yaml::Value* title = group.find("title"))
            section.title = title->text;
        if (const yaml::Value* closed = group.find("isClosed"))
            section.closed = closed->isTrue();
        if (const yaml::Value* tags = groupsOf(group, "tags"))
            for (const yaml::Value& tag : tags->items)
                section.tags.push_back(tag.text);
        const auto index = static_cast<Index>(m_model.sections.size());
        m_model.sections.push_back(std::move(section));
        take(group, "statements", m_statements, index);
        take(group, "arguments", m_arguments, index);
        if (const yaml::Value* children = groupsOf(group, "children"))
            push(*children, index);
    }

    static void take(const yaml::Value& group, std::string_view key,
                     const std::unordered_map<std::string_view, Thing*>& titles, Index section) {
        const yaml::Value* named = groupsOf(group, key);
        if (!named)
            return;
        for (const yaml::Value& title : named->items) {
            const auto found = titles.find(title.text);
            if (found != titles.end())
                found->second->section = section;
        }
    }

    Model& m_model;
    std::unordered_map<std::string_view, Thing*> m_statements;
    std::unordered_map<std::string_view, Thing*> m_arguments;
    std::vector<Open> m_open;
};

} // namespace

void regroup(Model& model, const Document& document) {
    const yaml::Value* settings =
        document.frontMatter ? document.frontMatter->find("group") : nullptr;
    const yaml::Value* groups = settings ? groupsOf(*settings, "regroup") : nullptr;
    if (groups)
        Regrouping(model).run(*groups);
}

} // namespace argmap::argdown
