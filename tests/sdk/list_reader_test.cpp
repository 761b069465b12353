// A whole reader in fifty lines, called as a host calls it.
#include <argmap/sdk/sdk.hpp>
#include <argmap/sdk/testing.hpp>

#include <gtest/gtest.h>

namespace argmap::sdk {
namespace {

const argmap_interface& listReader() {
    return *argmap_plugin.get_interface(ARGMAP_INTERFACE_READER, 0);
}

TEST(ListReader, ReadsClaimsAndReasons) {
    TestHost host;
    ASSERT_EQ(host.run(listReader(), {{"a.list", "Größe zählt\n +Because\n  -Not so\n"}}),
              ARGMAP_OK);
    EXPECT_EQ(host.messages(), "");
    const auto map = host.map();
    ASSERT_TRUE(map) << map.error();
    ASSERT_EQ(map->count<Statement>(), 3u);
    EXPECT_EQ(map->get<Statement>(0).id, "Groesse-zaehlt");
    EXPECT_EQ(map->get<Statement>(1).wordings.at(0).text, "Because");
    ASSERT_EQ(map->count<Inference>(), 2u);
    const Inference objection = map->get<Inference>(1);
    EXPECT_EQ(objection.stance, Stance::Attack);
    EXPECT_EQ(objection.premises.at(0).statement.id, "Not-so");
    EXPECT_EQ(objection.target.id, "Because");
    EXPECT_EQ(objection.originLine, 3u);
}

TEST(ListReader, ReportsPlacesInCodePoints) {
    TestHost host;
    ASSERT_EQ(host.run(listReader(), {{"a.list", "Claim\n   + too deep\n äh\n"}}), ARGMAP_OK);
    EXPECT_EQ(
        host.messages(),
        "2:4: error: A reason stands one blank deeper and begins with + or -. [list.reason]\n"
        "3:2: error: A reason stands one blank deeper and begins with + or -. [list.reason]\n");
    EXPECT_EQ(host.diagnostics.at(1).endColumn, 4u);
    EXPECT_EQ(host.map()->count<Statement>(), 1u);
}

} // namespace
} // namespace argmap::sdk
