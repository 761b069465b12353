// The template's checker, called as a host calls it.
#include <argmap/sdk/sdk.hpp>
#include <argmap/sdk/testing.hpp>

#include <gtest/gtest.h>

namespace argmap::sdk {
namespace {

class LooseClaims : public testing::Test {
protected:
    void claims(std::initializer_list<const char*> ids) {
        for (const char* const id : ids) {
            Statement claim;
            claim.id = id;
            m_builder.add(claim);
        }
    }
    void reason(const char* premise, const char* target) {
        Inference inference;
        inference.id = std::string(premise) + "-for-" + target;
        inference.premises = {{premise}};
        inference.target = target;
        m_builder.add(inference);
    }
    std::string found(const TestHost::OptionValues& options = {}) {
        const wire::ImageBytes image = m_builder.finish().image;
        TestHost host;
        EXPECT_EQ(
            host.run(*argmap_plugin.get_interface(ARGMAP_INTERFACE_CHECKER, 0), image, options),
            ARGMAP_OK);
        std::string all;
        for (const wire::Diagnostic& one : host.diagnostics)
            all += one.item + ": " + one.code + '\n';
        return all;
    }

    wire::MapBuilder m_builder;
};

TEST_F(LooseClaims, AreThoseThatNothingIsJoinedTo) {
    claims({"a", "b", "c", "d", "e", "f", "g", "loose"});
    reason("b", "a");
    reason("c", "b-for-a");
    Relation relation;
    relation.id = "r";
    relation.kind = "contradiction";
    relation.from = "d";
    relation.to = "e";
    m_builder.add(relation);
    Issue issue;
    issue.id = "i";
    issue.positions = {"f", "g"};
    m_builder.add(issue);
    EXPECT_EQ(found(), "loose: loose-claims.loose\n");
}

TEST_F(LooseClaims, BareOnesAreToldOfWhenAskedFor) {
    claims({"a", "b", "loose"});
    reason("b", "a");
    EXPECT_EQ(found({{"bare", "true"}}), "b: loose-claims.bare\nloose: loose-claims.loose\n");
}

TEST_F(LooseClaims, BareOnesAreNotToldOfElse) {
    claims({"a", "b"});
    reason("b", "a");
    EXPECT_EQ(found({{"bare", "false"}}), "");
}

TEST_F(LooseClaims, NoneInAMapWithoutClaims) {
    EXPECT_EQ(found({{"bare", "true"}}), "");
}

} // namespace
} // namespace argmap::sdk
