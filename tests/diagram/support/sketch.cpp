#include "sketch.hpp"

#include <gtest/gtest.h>

namespace argmap::test {

using namespace model;

Sketch& Sketch::claim(const std::string& id, const std::string& text,
                      const std::function<void(Statement&)>& change) {
    Statement statement;
    statement.id = id;
    statement.wordings = {{text, "", {}}};
    if (change)
        change(statement);
    m_transaction.insert(std::move(statement));
    return *this;
}

Sketch& Sketch::issue(const std::string& id, const std::string& question,
                      const std::vector<std::string>& positions,
                      const std::function<void(Issue&)>& change) {
    Issue issue;
    issue.id = id;
    issue.wordings = {{question, "", {}}};
    for (const std::string& position : positions)
        issue.positions.push_back(find<StatementId>(position));
    if (change)
        change(issue);
    m_transaction.insert(std::move(issue));
    return *this;
}

Sketch& Sketch::argument(const std::string& id, const std::string& title,
                         const std::string& description) {
    Argument argument;
    argument.id = id;
    argument.title = title;
    if (!description.empty())
        argument.wordings = {{description, "", {}}};
    m_transaction.insert(std::move(argument));
    return *this;
}

Sketch& Sketch::step(const std::string& id, Stance stance, const std::vector<std::string>& premises,
                     const std::string& target, const std::function<void(Inference&)>& change) {
    Inference inference;
    inference.id = id;
    inference.stance = stance;
    for (const std::string& premise : premises) {
        Premise made;
        made.statement = find<StatementId>(premise);
        inference.premises.push_back(std::move(made));
    }
    if (!target.empty())
        inference.target = find(target);
    if (change)
        change(inference);
    m_transaction.insert(std::move(inference));
    return *this;
}

Sketch& Sketch::relation(const std::string& id, const std::string& kind, const std::string& from,
                         const std::string& to) {
    Relation relation;
    relation.id = id;
    relation.kind = kind;
    relation.from = find(from);
    relation.to = find(to);
    m_transaction.insert(std::move(relation));
    return *this;
}

Sketch& Sketch::group(const std::string& id, const std::string& title, const std::string& parent,
                      bool closed) {
    Group group;
    group.id = id;
    group.title = title;
    group.closed = closed;
    if (!parent.empty())
        group.group = find<GroupId>(parent);
    m_transaction.insert(std::move(group));
    return *this;
}

Sketch& Sketch::source(const std::string& id, const std::string& title,
                       const std::string& reliability, const std::string& address) {
    Source source;
    source.id = id;
    source.title = title;
    source.reliability = reliability;
    source.address = address;
    m_transaction.insert(std::move(source));
    return *this;
}

Sketch& Sketch::cite(const std::string& cited, const std::string& source,
                     const std::string& paragraph, const std::string& credibility,
                     const std::string& quote) {
    Citation citation;
    citation.id = "cite-" + std::to_string(m_transaction.current().table<Citation>().size());
    citation.cited = find(cited);
    if (!source.empty())
        citation.source = find<SourceId>(source);
    citation.paragraph = paragraph;
    citation.credibility = credibility;
    if (!quote.empty())
        citation.spans.push_back({quote, {}, {}, {}, {}});
    m_transaction.insert(std::move(citation));
    return *this;
}

Sketch& Sketch::properties(const std::function<void(MapProperties&)>& change) {
    MapProperties properties = m_transaction.current().properties();
    change(properties);
    m_transaction.setProperties(std::move(properties));
    return *this;
}

Sketch& Sketch::into(const std::string& group, const std::vector<std::string>& statements) {
    for (const std::string& id : statements)
        m_transaction.edit(find<StatementId>(id),
                           [&](Statement& statement) { statement.group = find<GroupId>(group); });
    return *this;
}

ItemRef Sketch::find(const std::string& id) const {
    const auto found = m_transaction.current().find(id);
    EXPECT_TRUE(found) << "no item " << id;
    return found.value_or(ItemRef{});
}

ArgumentMap Sketch::map() {
    auto made = std::move(m_transaction).commit();
    EXPECT_TRUE(made) << made.error().message;
    return made ? *made : ArgumentMap{};
}

} // namespace argmap::test
