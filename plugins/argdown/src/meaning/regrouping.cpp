#include "meaning/regrouping.hpp"

#include <string_view>
#include <vector>

namespace argmap::argdown {

namespace {

const yaml::Value* listOf(const yaml::Value& mapping, std::string_view key) {
    const yaml::Value* list = mapping.find(key);
    return list && list->isSequence() && !list->items.empty() ? list : nullptr;
}

class Regrouping {
public:
    explicit Regrouping(Model& model) : m_model(model) {
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
        section.tags = texts(group, "tags");
        const auto index = static_cast<Index>(m_model.sections.size());
        m_model.sections.push_back(std::move(section));
        for (const std::string_view title : texts(group, "statements"))
            if (const Index named = m_model.statement(title); named != kNone)
                m_model.statements[named].section = index;
        for (const std::string_view title : texts(group, "arguments"))
            if (const Index named = m_model.argument(title); named != kNone)
                m_model.arguments[named].section = index;
        if (const yaml::Value* children = listOf(group, "children"))
            push(*children, index);
    }

    static std::vector<std::string_view> texts(const yaml::Value& group, std::string_view key) {
        std::vector<std::string_view> all;
        if (const yaml::Value* named = listOf(group, key))
            for (const yaml::Value& text : named->items)
                all.push_back(text.text);
        return all;
    }

    Model& m_model;
    std::vector<Open> m_open;
};

} // namespace

void regroup(Model& model, const Document& document) {
    const yaml::Value* settings =
        document.frontMatter ? document.frontMatter->find("group") : nullptr;
    const yaml::Value* groups = settings ? listOf(*settings, "regroup") : nullptr;
    if (groups)
        Regrouping(model).run(*groups);
}

} // namespace argmap::argdown
