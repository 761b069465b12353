#include "cli.hpp"

using testing::HasSubstr;
using testing::Not;

namespace argmap::cli {
namespace {

using Listing = CliTest;

TEST_F(Listing, FormatsWithTheirAbilities) {
    const support::Outcome outcome = argmap({"formats"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_THAT(outcome.output, testing::ContainsRegex("argmap +read, write +\\.argmap"));
    EXPECT_THAT(outcome.output, testing::ContainsRegex("lines +read, write +\\.lines"));
}

TEST_F(Listing, OneFormatWithItsOptions) {
    const support::Outcome outcome = argmap({"formats", "lines"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_THAT(outcome.output, HasSubstr("read by the plugin org.argmap.test.lines"));
    EXPECT_THAT(outcome.output, HasSubstr("--opt kind=text  (default: claim)"));
    EXPECT_THAT(outcome.output, HasSubstr("loses: everything but the claims"));
    EXPECT_THAT(outcome.output, Not(HasSubstr("argdown")));
}

TEST_F(Listing, PluginsWithHiddenAndBadOnes) {
    file("mine/lines/manifest.json",
         support::readFile(support::buildFolder() / "tests/good_plugins/lines/manifest.json"));
    file("mine/lines/lines.so", "");
    file("mine/broken/manifest.json", "{\n  \"id\",\n}");
    support::Command command = commandFor({"plugins"});
    command.environment["ARGMAP_PLUGIN_PATH"] =
        at("mine").string() + ":" + command.environment["ARGMAP_PLUGIN_PATH"];
    const support::Outcome outcome = support::run(command);
    EXPECT_EQ(outcome.status, 1) << "a bad plugin is a finding";
    EXPECT_THAT(outcome.output, testing::ContainsRegex("broken +bad"));
    EXPECT_THAT(outcome.output, HasSubstr("hidden by " + at("mine/lines").string()));
    EXPECT_THAT(outcome.errors,
                HasSubstr("manifest.json:2:7: error: this is not JSON [manifest.syntax]"));
}

TEST_F(Listing, LoadsNoCode) {
    // A library that ends whoever loads it would show: here it is no library at all.
    file("mine/fake/manifest.json",
         R"({"id": "fake", "title": "T", "version": "1", "library": "fake.so", "interfaces": [)"
         R"({"interface": "argmap.writer/0", "format": "fake", "title": "Fake"}]})");
    file("mine/fake/fake.so", "not a library");
    support::Command command = commandFor({"plugins"});
    command.environment["ARGMAP_PLUGIN_PATH"] = at("mine").string();
    const support::Outcome outcome = support::run(command);
    EXPECT_THAT(outcome.output, testing::ContainsRegex("fake +1 +used +native +writer fake"));
}

} // namespace
} // namespace argmap::cli
