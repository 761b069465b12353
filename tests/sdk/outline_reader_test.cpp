// The template's reader, called as a host calls it, and how little an author has to write.
#include <argmap/sdk/sdk.hpp>
#include <argmap/sdk/testing.hpp>
#include <argmap/support/files.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

namespace argmap::sdk {
namespace {

const std::filesystem::path templates = support::sourceFolder() / "plugins/template";

const argmap_interface& outlineReader() {
    return *argmap_plugin.get_interface(ARGMAP_INTERFACE_READER, 0);
}

TestHost hostOf(const std::string& text) {
    TestHost host;
    EXPECT_EQ(host.run(outlineReader(), {{"a.outline", text}}), ARGMAP_OK);
    return host;
}

std::string sample(const char* name) {
    return support::readFile(templates / "reader/samples" / name);
}

TEST(OutlineReader, ReadsClaimsAndReasons) {
    const TestHost host = hostOf("Größe zählt\n  + Because\n\n    - Not so\nBecause\n");
    EXPECT_EQ(host.messages(), "");
    const auto map = host.map();
    ASSERT_TRUE(map) << map.error();
    std::vector<std::string> ids;
    for (const Statement& claim : each<Statement>(*map))
        ids.push_back(claim.id);
    EXPECT_EQ(ids, (std::vector<std::string>{"Groesse-zaehlt", "Because", "Not-so", "Because-2"}));
    EXPECT_EQ(map->get<Statement>(1).wordings.at(0).text, "Because");
    ASSERT_EQ(map->count<Inference>(), 2u);
    const Inference objection = map->get<Inference>(1);
    EXPECT_EQ(objection.stance, Stance::Attack);
    EXPECT_EQ(objection.premises.at(0).statement.id, "Not-so");
    EXPECT_EQ(objection.target.id, "Because");
    EXPECT_EQ(objection.originLine, 4u);
}

TEST(OutlineReader, ReportsPlacesInCodePoints) {
    const TestHost host = hostOf("Claim\n    + too deep\n  äh\n");
    EXPECT_EQ(host.messages(),
              "2:5: error: This is neither a claim nor a reason for one above it. [outline.depth]\n"
              "3:3: error: This is neither a claim nor a reason for one above it. "
              "[outline.depth]\n");
    EXPECT_EQ(host.diagnostics.at(1).endColumn, 5u);
    EXPECT_EQ(host.map()->count<Statement>(), 1u);
}

TEST(OutlineReader, ReadsItsSamples) {
    const TestHost good = hostOf(sample("bridge.outline"));
    EXPECT_EQ(good.messages(), "");
    EXPECT_EQ(good.map()->count<Statement>(), 6u);
    const TestHost bad = hostOf(sample("mistakes.outline"));
    EXPECT_EQ(std::ranges::count(bad.messages(), '\n'), 4);
    EXPECT_EQ(bad.map()->count<Statement>(), 1u);
}

struct Size {
    std::ptrdiff_t lines;
    std::size_t widest;
};

Size sizeOf(const std::filesystem::path& file) {
    const std::string text = support::readFile(file);
    Size size{std::ranges::count(text, '\n'), 0};
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        size.widest = std::max(size.widest, line.size());
    return size;
}

// The manifest and the build of each; of those that say what a format is, the code too.
TEST(Template, IsShort) {
    const auto expectShort = [](const std::string& file, int most) {
        const Size size = sizeOf(templates / file);
        EXPECT_GT(size.lines, 0) << file;
        EXPECT_LE(size.lines, most) << file;
    };
    for (const std::string kind : {"reader", "writer", "source", "layout", "renderer", "checker"}) {
        expectShort(kind + "/manifest.json", 10);
        expectShort(kind + "/CMakeLists.txt", 5);
        EXPECT_LE(sizeOf(templates / kind / (kind + ".cpp")).widest, 100u) << kind;
    }
    expectShort("reader/reader.cpp", 50);
    expectShort("checker/checker.cpp", 50);
}

} // namespace
} // namespace argmap::sdk
