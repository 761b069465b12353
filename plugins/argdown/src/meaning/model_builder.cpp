#include "meaning/model_builder.hpp"

#include "syntax/problems.hpp"
#include "syntax/unique.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

namespace argmap::argdown {

Model ModelBuilder::build() {
    m_model.thingOf.assign(m_document.occurrences.size(), kNone);
    m_sections.assign(m_document.occurrences.size(), kNone);
    m_stepOfInference.resize(m_document.inferences.size());
    const Block* before = nullptr;
    for (const Block& block : m_document.blocks) {
        if (block.kind == Block::Kind::Heading) {
            section(m_document.headings[block.index], block.index);
        } else if (block.kind == Block::Kind::Reconstruction) {
            reconstruction(block, reconstructed(block, before));
        } else {
            for (Index i = block.firstOccurrence; i < block.lastOccurrence; ++i)
                enter(i);
        }
        leaveDownTo(kNone);
        before = &block;
    }
    showLists();
    const auto settle = [&](Thing& thing) {
        keepFirsts(thing.tags);
        if (thing.section == kNone && !thing.members.empty())
            thing.section = m_sections[thing.members.front()];
    };
    for (Thing& statement : m_model.statements)
        settle(statement);
    for (Argument& argument : m_model.arguments) {
        settle(argument);
        premisesOf(argument);
    }
    return std::move(m_model);
}

void ModelBuilder::section(const Heading& heading, Index index) {
    Section section;
    section.title = heading.content.text;
    section.level = heading.level;
    section.heading = index;
    section.tags = heading.content.tags;
    section.begin = heading.begin;
    section.parent = m_section;
    while (section.parent != kNone && m_model.sections[section.parent].level >= section.level)
        section.parent = m_model.sections[section.parent].parent;
    m_model.sections.push_back(std::move(section));
    m_section = static_cast<Index>(m_model.sections.size() - 1);
}

Thing& ModelBuilder::thing(Index occurrence) {
    const Index index = m_model.thingOf[occurrence];
    if (m_document.occurrences[occurrence].isStatement())
        return m_model.statements[index];
    return m_model.arguments[index];
}

// What stands in one place is entered before what stands below it: the numbers of the untitled
// follow that order.
void ModelBuilder::enter(Index index) {
    const Occurrence& occurrence = m_document.occurrences[index];
    leaveDownTo(occurrence.role == Occurrence::Role::Related && !occurrence.belowInference
                    ? occurrence.parent
                    : kNone);
    Thing created;
    created.untitled = occurrence.title.empty();
    created.begin = occurrence.begin;
    const auto join = [&](auto& things, auto& byTitle) {
        const auto next = static_cast<Index>(things.size());
        if (!created.untitled) {
            const Index known = byTitle.findOrAdd(
                std::hash<std::string_view>{}(occurrence.title), next,
                [&](Index other) { return things[other].title == occurrence.title; });
            if (known != next)
                return known;
        }
        created.title = created.untitled ? nextUntitled() : occurrence.title;
        static_cast<Thing&>(things.emplace_back()) = std::move(created);
        return next;
    };
    m_model.thingOf[index] = occurrence.isStatement()
                                 ? join(m_model.statements, m_model.statementsByTitle)
                                 : join(m_model.arguments, m_model.argumentsByTitle);
    m_sections[index] = m_section;
    m_open.push_back(index);
}

std::string_view ModelBuilder::nextUntitled() {
    return m_model.store.names.keep("Untitled " + std::to_string(++m_untitled));
}

void ModelBuilder::leaveDownTo(Index occurrence) {
    while (!m_open.empty() && m_open.back() != occurrence) {
        const Index left = m_open.back();
        m_open.pop_back();
        leave(left);
    }
}

void ModelBuilder::leave(Index index) {
    const Occurrence& occurrence = m_document.occurrences[index];
    Thing& of = thing(index);
    of.tags.insert(of.tags.end(), occurrence.content.tags.begin(), occurrence.content.tags.end());
    m_left.push_back(index);
    const yaml::Value* inGroup =
        occurrence.data == kNone ? nullptr : m_document.data[occurrence.data].find("isInGroup");
    if ((inGroup && inGroup->isTrue()) ||
        (!inGroup && !occurrence.isReference() && of.section == kNone))
        of.section = m_sections[index];
    if (occurrence.role == Occurrence::Role::Related)
        relate(index);
}

End ModelBuilder::endOf(Index occurrence) const {
    return {m_document.occurrences[occurrence].isStatement() ? End::Kind::Statement
                                                             : End::Kind::Argument,
            m_model.thingOf[occurrence]};
}

// An undercut of a conclusion undercuts the inference that leads to it.
End ModelBuilder::parentEnd(const Occurrence& child) const {
    if (child.belowInference)
        return m_stepOfInference[child.parent];
    if (child.sign == Sign::Undercut) {
        const auto step = m_stepOfConclusion.find(child.parent);
        if (step != m_stepOfConclusion.end())
            return step->second;
    }
    return endOf(child.parent);
}

void ModelBuilder::relate(Index index) {
    const Occurrence& child = m_document.occurrences[index];
    Relation relation;
    relation.from = endOf(index);
    relation.to = parentEnd(child);
    switch (child.sign) {
    case Sign::Support:
        relation.kind = Relation::Kind::Support;
        break;
    case Sign::Attack:
        relation.kind = Relation::Kind::Attack;
        break;
    case Sign::Undercut:
        relation.kind = Relation::Kind::Undercut;
        break;
    case Sign::SupportsChild:
        relation.kind = Relation::Kind::Support;
        break;
    case Sign::AttacksChild:
        relation.kind = Relation::Kind::Attack;
        break;
    case Sign::UndercutsChild:
        relation.kind = Relation::Kind::Undercut;
        break;
    case Sign::Contradiction:
        relation.kind = Relation::Kind::Contradictory;
        break;
    }
    if (child.sign == Sign::SupportsChild || child.sign == Sign::AttacksChild ||
        child.sign == Sign::UndercutsChild || child.sign == Sign::Contradiction)
        std::swap(relation.from, relation.to);
    m_model.relations.push_back(relation);
    m_model.store.children.push_back(index);
}

// All members lie in one row, those of a thing next to each other; so do the children of relations,
// one each so far.
void ModelBuilder::showLists() {
    wire::Lists& members = m_model.store.members;
    const auto thingOf = [&](Index occurrence) {
        const bool statement = m_document.occurrences[occurrence].isStatement();
        return m_model.thingOf[occurrence] + (statement ? 0 : m_model.statements.size());
    };
    members = wire::Lists(m_model.statements.size() + m_model.arguments.size(), m_left, thingOf,
                          std::identity());
    std::size_t row = 0;
    const auto show = [&](Thing& thing) { thing.members = members[row++]; };
    std::ranges::for_each(m_model.statements, show);
    std::ranges::for_each(m_model.arguments, show);
    for (std::size_t i = 0; i < m_model.relations.size(); ++i)
        m_model.relations[i].children = std::span(m_model.store.children).subspan(i, 1);
}

} // namespace argmap::argdown
