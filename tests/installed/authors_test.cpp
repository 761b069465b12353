// What an author of plugins does with an installed Argmap: the template, by CMake and by hand.
#include "installed.hpp"

namespace argmap {
namespace {

namespace fs = std::filesystem;
using testing::ContainsRegex;
using testing::HasSubstr;

TEST_F(Installed, TheTemplateReadsAndWritesOutlines) {
    const std::string sample = source / "outline-reader/samples/bridge.outline";
    ASSERT_EQ(argmap({"convert", sample, "-o", at("bridge.argmap")}, built).status, 0);
    ASSERT_EQ(argmap({"convert", at("bridge.argmap"), "-o", at("bridge.outline")}, built).status,
              0);
    EXPECT_EQ(support::readFile(at("bridge.outline")), support::readFile(sample));
    const std::string json = source / "outline-writer/samples/bridge.json";
    ASSERT_EQ(argmap({"convert", json, "-o", at("again.outline")}, built).status, 0);
    EXPECT_EQ(support::readFile(at("again.outline")), support::readFile(sample));
}

TEST_F(Installed, TheTemplateNamesThePlaceOfAMistake) {
    const std::string sample = source / "outline-reader/samples/mistakes.outline";
    const support::Outcome checked = argmap({"check", sample}, built);
    EXPECT_EQ(checked.status, 1);
    for (const char* const place :
         {":2:5: error: ", ":3:3: error: ", ":4:5: error: ", ":5:1: error: "})
        EXPECT_THAT(checked.output, HasSubstr(sample + place));
    EXPECT_THAT(checked.output, HasSubstr("[outline.depth]"));
}

TEST_F(Installed, TheTemplatesDrawCheckAndExtract) {
    const std::string json = source / "columns-layout/samples/bridge.json";
    ASSERT_EQ(argmap({"render", json, "--layout", "columns", "-o", at("bridge.svg")}, built).status,
              0);
    EXPECT_THAT(support::readFile(at("bridge.svg")), HasSubstr("cables are worn"));
    ASSERT_EQ(argmap({"render", json, "-o", at("bridge.listing")}, built).status, 0);
    EXPECT_THAT(support::readFile(at("bridge.listing")),
                HasSubstr("\nClaim: Its cables are worn\n"));
    EXPECT_THAT(argmap({"check", json, "--only", "loose-claims"}, built).output,
                HasSubstr("[loose-claims.loose]"));
    const std::string leaflet = source / "leaflet-source/samples/bridge.leaflet";
    EXPECT_THAT(argmap({"info", "--text", leaflet}, built).output,
                HasSubstr("[3] > The bridge should be closed to cars."));
}

// As they are installed: a program needs no build.
TEST_F(Installed, TheTemplatesInPythonWorkAsTheyAre) {
    const fs::path programs = prefix / "share/argmap/templates/python";
    const std::string sample = programs / "reader/samples/bridge.outline";
    ASSERT_EQ(argmap({"convert", sample, "-o", at("bridge.json")}, programs).status, 0);
    ASSERT_EQ(argmap({"convert", at("bridge.json"), "-o", at("bridge.outline")}, programs).status,
              0);
    EXPECT_EQ(support::readFile(at("bridge.outline")), support::readFile(sample));
    EXPECT_THAT(argmap({"check", at("bridge.json"), "--opt", "words=5"}, programs).output,
                HasSubstr("[long-claims.long]"));
}

TEST_F(Installed, APluginGoesToTheAuthorsFolder) {
    const std::string build = folder / "build" / "outline-reader" / "debug";
    ASSERT_EQ(run({"cmake", "--install", build}).status, 0);
    EXPECT_TRUE(
        fs::exists(at("home/.local/share/argmap/plugins/outline-reader/outline-reader.so")));
    EXPECT_THAT(argmap({"plugins"}).output, ContainsRegex("org.example.outline-reader +0.1 +used"));
}

TEST_F(Installed, APluginGoesBelowThePrefixThatIsGiven) {
    const std::string build = folder / "build" / "outline-reader" / "debug";
    ASSERT_EQ(run({"cmake", "--install", build, "--prefix", at("prefix")}).status, 0);
    const fs::path plugin = at("prefix/lib/argmap/plugins/outline-reader");
    EXPECT_TRUE(fs::exists(plugin / "outline-reader.so"));
    EXPECT_TRUE(fs::exists(plugin / "manifest.json"));
    EXPECT_FALSE(fs::exists(at("home/.local")));
}

// What the loader itself says that it loads.
TEST_F(Installed, AHundredPluginsAreListedAndNoneIsLoaded) {
    const std::string manifest = support::readFile(source / "outline-reader/manifest.json");
    const std::string id = "org.example.outline-reader";
    for (int i = 0; i < 100; ++i) {
        const fs::path plugin = at("many/plugin-" + std::to_string(i));
        std::string own = manifest;
        own.replace(own.find(id), id.size(), "example-" + std::to_string(i));
        support::writeFile(plugin / "manifest.json", own);
        fs::create_symlink(built / "outline-reader/outline-reader.so",
                           plugin / "outline-reader.so");
    }
    const support::Outcome listed =
        run({"env", "LD_DEBUG=files", prefix / "bin/argmap", "plugins"}, at("many"));
    EXPECT_EQ(listed.status, 0);
    for (int i = 0; i < 100; ++i)
        EXPECT_THAT(listed.output, HasSubstr("example-" + std::to_string(i) + ' '));
    EXPECT_THAT(listed.errors, HasSubstr("libc.so"));
    EXPECT_THAT(listed.errors, testing::Not(HasSubstr("outline-reader.so")));
}

// As docs/plugin-contract.md says it is done without CMake.
TEST_F(Installed, APluginIsBuiltByHandWithPkgConfig) {
    const fs::path copy = source / "outline-reader";
    fs::create_directories(at("mine/outline-reader"));
    const std::string command =
        std::string(ARGMAP_CXX_COMPILER) +
        " -std=c++20 -shared -fPIC -fvisibility=hidden"
        " -DARGMAP_PLUGIN_ID='\"org.example.outline-reader\"' -DARGMAP_PLUGIN_VERSION='\"0.1\"' " +
        (copy / "reader.cpp").string() + " -o " + at("mine/outline-reader/outline-reader.so") +
        " $(pkg-config --cflags --libs argmap-plugin-sdk) -Wl,-z,defs"
        " -Wl,--version-script=$(pkg-config --variable=exports argmap-plugin-sdk)";
    const support::Outcome compiled = run({"sh", "-c", command});
    ASSERT_EQ(compiled.status, 0) << compiled.errors;
    fs::copy(copy / "manifest.json", at("mine/outline-reader/manifest.json"));
    const support::Outcome done =
        argmap({"convert", copy / "samples/bridge.outline", "-o", at("bridge.argmap")}, at("mine"));
    EXPECT_EQ(done.status, 0) << done.errors;
    EXPECT_TRUE(fs::exists(at("bridge.argmap")));
}

} // namespace
} // namespace argmap
