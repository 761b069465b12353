// The template's writer, called as a host calls it.
#include <argmap/sdk/sdk.hpp>
#include <argmap/sdk/testing.hpp>

#include <gtest/gtest.h>

namespace argmap::sdk {
namespace {

class OutlineWriter : public testing::Test {
protected:
    void claim(const std::string& id, const char* order = "") {
        Statement statement;
        statement.id = id;
        statement.order = order;
        statement.wordings = {{"Claim\n" + id}};
        m_builder.add(statement);
    }
    void reason(const char* premise, const char* target, Stance stance = Stance::Support) {
        Inference inference;
        inference.id = "i" + std::to_string(++m_count);
        inference.premises = {{premise}};
        inference.target = target;
        inference.stance = stance;
        m_builder.add(inference);
    }
    std::string written() {
        const wire::ImageBytes image = m_builder.finish().image;
        EXPECT_EQ(m_host.run(*argmap_plugin.get_interface(ARGMAP_INTERFACE_WRITER, 0), image),
                  ARGMAP_OK);
        return m_host.output();
    }

    TestHost m_host;

private:
    wire::MapBuilder m_builder;
    int m_count = 0;
};

TEST_F(OutlineWriter, WritesClaimsWithTheirReasonsBelow) {
    for (const char* id : {"b", "a", "c", "d"})
        claim(id);
    reason("b", "a");
    reason("c", "b", Stance::Attack);
    reason("d", "a");
    EXPECT_EQ(written(), "Claim a\n  + Claim b\n    - Claim c\n  + Claim d\n");
    EXPECT_EQ(m_host.messages(), "");
}

TEST_F(OutlineWriter, KeepsTheOrderOfTheAuthor) {
    claim("a", "Z");
    claim("b", "H");
    EXPECT_EQ(written(), "Claim b\nClaim a\n");
}

TEST_F(OutlineWriter, WritesEachClaimOnceAndSaysSo) {
    claim("a");
    claim("b");
    reason("a", "b");
    reason("b", "a");
    EXPECT_EQ(written(), "Claim a\n  + Claim b\n");
    ASSERT_EQ(m_host.diagnostics.size(), 1u);
    EXPECT_EQ(m_host.diagnostics[0].code, "outline.twice");
    EXPECT_EQ(m_host.diagnostics[0].item, "a");
}

TEST_F(OutlineWriter, SaysWhatHasNoPlace) {
    claim("a");
    reason("a", "i2");
    reason("a", "i1");
    EXPECT_EQ(written(), "Claim a\n");
    ASSERT_EQ(m_host.diagnostics.size(), 2u);
    EXPECT_EQ(m_host.diagnostics[1].item, "i2");
}

} // namespace
} // namespace argmap::sdk
