// The plugin as a host calls it.
#include <argmap/sdk/reader.hpp>
#include <argmap/sdk/testing.hpp>
#include <argmap/support/files.hpp>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace argmap::argdown {
namespace {

const argmap_interface& reader() {
    return *argmap_plugin.get_interface(ARGMAP_INTERFACE_READER, 0);
}

TEST(ArgdownPlugin, IsWhatItsManifestSays) {
    const auto manifest = nlohmann::json::parse(
        support::readFile(support::sourceFolder() / "plugins/argdown/manifest.json"));
    EXPECT_EQ(manifest.at("id"), argmap_plugin.id);
    EXPECT_EQ(manifest.at("version"), argmap_plugin.version);
    EXPECT_EQ(argmap_plugin.get_interface(ARGMAP_INTERFACE_WRITER, 0), nullptr);
}

TEST(ArgdownPlugin, GivesAMapAndMessages) {
    sdk::TestHost host;
    ASSERT_EQ(host.run(reader(),
                       {{"m.argdown", "===\ntitle: T\n===\n\n# G\n\n[A]: ä [x] b\n  - [B]: c\n"}}),
              ARGMAP_OK);
    EXPECT_EQ(host.messages(),
              "7:8: warning: \"[x]\" stands within running text and is read as text. "
              "[argdown.bracket-in-text]\n");
    const auto map = host.map();
    ASSERT_TRUE(map) << map.error();
    EXPECT_EQ(map->count<sdk::Statement>(), 2u);
    EXPECT_EQ(map->get<sdk::Inference>(0).target.id, "A");
    EXPECT_EQ(map->get<sdk::Statement>(0).group.id, "G");
}

TEST(ArgdownPlugin, TheModeIsAnOption) {
    const std::string text = "===\nmodel: {mode: strict}\n===\n\n[A]\n  - [B]\n";
    sdk::TestHost file, loose;
    ASSERT_EQ(file.run(reader(), {{"m.argdown", text}}, {{"mode", "file"}}), ARGMAP_OK);
    EXPECT_EQ(file.map()->count<sdk::Relation>(), 1u);
    ASSERT_EQ(loose.run(reader(), {{"m.argdown", text}}, {{"mode", "loose"}}), ARGMAP_OK);
    EXPECT_EQ(loose.map()->count<sdk::Relation>(), 0u);
}

TEST(ArgdownPlugin, AsksForCompanionsAndStops) {
    sdk::TestHost host;
    host.companions["b.argdown"] = "[B]: b";
    ASSERT_EQ(host.run(reader(), {{"m.argdown", "[A]: a\n\n@include(b.argdown)\n"}}), ARGMAP_OK);
    EXPECT_EQ(host.map()->count<sdk::Statement>(), 2u);
    host.stop = true;
    EXPECT_EQ(host.run(reader(), {{"m.argdown", "[A]: a\n"}}), ARGMAP_STOPPED);
}

TEST(ArgdownPlugin, EveryFixtureAndSampleGivesAnImageWithoutCorrections) {
    for (const char* folder : {"tests/argdown/fixtures", "tests/argdown/reference/ours", "samples"})
        for (const auto& entry :
             std::filesystem::directory_iterator(support::sourceFolder() / folder)) {
            if (entry.path().extension() != ".argdown")
                continue;
            sdk::TestHost host;
            EXPECT_EQ(host.run(reader(), {{"m.argdown", support::readFile(entry.path())}}),
                      ARGMAP_OK);
            EXPECT_TRUE(host.map()) << entry.path();
            EXPECT_EQ(host.messages().find("[map."), std::string::npos)
                << entry.path() << host.messages();
        }
}

} // namespace
} // namespace argmap::argdown
