#include <argmap/model/transaction.hpp>
#include <argmap/workbench/facts.hpp>

#include <gmock/gmock.h>

using namespace argmap;
using namespace argmap::model;
using testing::ElementsAre;
using testing::Pair;
using workbench::facts;

namespace {

// Builds small maps by names.
class FactsTest : public testing::Test {
protected:
    StatementId claim(const std::string& id, const std::string& kind = "") {
        Statement s;
        s.id = id;
        s.kind = kind;
        return m_transaction.insert(std::move(s));
    }
    InferenceId infer(ItemRef target, std::vector<StatementId> premises,
                      Stance stance = Stance::Support) {
        Inference i;
        i.target = target;
        i.stance = stance;
        for (const StatementId premise : premises)
            i.premises.push_back({premise, "", "", false, false});
        return m_transaction.insert(std::move(i));
    }
    workbench::Facts result() {
        base::Result<ArgumentMap> map = std::move(m_transaction).commit();
        EXPECT_TRUE(map) << (map ? "" : map.error().message);
        return facts(map.value());
    }

    Transaction m_transaction{ArgumentMap()};
};

TEST_F(FactsTest, EmptyMap) {
    const workbench::Facts f = result();
    EXPECT_EQ(f.statements, 0U);
    EXPECT_THAT(f.statementsByKind, ElementsAre(Pair("claim", 0), Pair("evidence", 0)));
    EXPECT_THAT(f.relationsByKind, ElementsAre(Pair("contradiction", 0)));
    EXPECT_EQ(f.depth, 0U);
    EXPECT_EQ(f.components, 0U);
}

TEST_F(FactsTest, KindsAndStances) {
    const StatementId a = claim("a");
    const StatementId b = claim("b", "evidence");
    const StatementId c = claim("c", "hypothesis");
    const InferenceId support = infer(a, {b, c});
    infer(a, {c}, Stance::Attack);
    infer(support, {c}, Stance::Attack);
    infer(b, {c}, Stance::Unspecified);
    const workbench::Facts f = result();
    EXPECT_THAT(f.statementsByKind,
                ElementsAre(Pair("claim", 1), Pair("evidence", 1), Pair("hypothesis", 1)));
    EXPECT_EQ(f.inferences, 4U);
    EXPECT_EQ(f.support, 1U);
    EXPECT_EQ(f.attack, 2U);
    EXPECT_EQ(f.undercut, 1U);
    EXPECT_EQ(f.unspecified, 1U);
    EXPECT_EQ(f.linked, 1U);
    EXPECT_EQ(f.components, 1U);
}

TEST_F(FactsTest, DepthCountsInferencesOnTheLongestPath) {
    const StatementId a = claim("a");
    const StatementId b = claim("b");
    const StatementId c = claim("c");
    infer(a, {c});
    infer(a, {b});
    infer(b, {c}); // c is met at depth 1 first, and stands at depth 2 as well
    EXPECT_EQ(result().depth, 2U);
}

TEST_F(FactsTest, UndercutIsOneStepMore) {
    const StatementId a = claim("a");
    const InferenceId step = infer(a, {claim("b")});
    infer(step, {claim("c")}, Stance::Attack);
    EXPECT_EQ(result().depth, 2U);
}

TEST_F(FactsTest, CirclesAreCut) {
    const StatementId a = claim("a");
    const StatementId b = claim("b");
    const StatementId c = claim("c");
    infer(a, {b});
    infer(b, {c});
    infer(c, {a});
    infer(a, {a});
    EXPECT_EQ(result().depth, 3U);
}

TEST_F(FactsTest, DeepChainNeedsNoStack) {
    StatementId above = claim("s0");
    for (int i = 1; i < 20'000; ++i) {
        const StatementId below = claim("s" + std::to_string(i));
        infer(above, {below});
        above = below;
    }
    EXPECT_EQ(result().depth, 19'999U);
}

TEST_F(FactsTest, ComponentsAreJoinedByRelationsAndIssues) {
    const StatementId a = claim("a");
    const StatementId b = claim("b");
    const StatementId c = claim("c");
    const StatementId d = claim("d");
    claim("alone");
    Relation relation;
    relation.kind = "contradiction";
    relation.from = a;
    relation.to = b;
    m_transaction.insert(relation);
    Issue issue;
    issue.positions = {c, d};
    m_transaction.insert(issue);
    const workbench::Facts f = result();
    EXPECT_EQ(f.components, 3U);
    EXPECT_EQ(f.relations, 1U);
    EXPECT_THAT(f.relationsByKind, ElementsAre(Pair("contradiction", 1)));
    EXPECT_EQ(f.issues, 1U);
}

TEST_F(FactsTest, TagsAreCountedOnce) {
    Statement s;
    s.tags = {"x", "y"};
    m_transaction.insert(s);
    Group g;
    g.tags = {"y", "z"};
    m_transaction.insert(g);
    EXPECT_EQ(result().tags, 3U);
}

} // namespace
