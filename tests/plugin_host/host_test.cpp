#include "plugins.hpp"

#include <argmap/plugin/map_image.hpp>

#include <gmock/gmock.h>

#include <thread>

using namespace argmap;
using namespace argmap::plugin;

namespace {

// Everything that works must work alike in both places.
class HostTest : public testing::TestWithParam<Place> {
protected:
    [[nodiscard]] Outcome run(InterfaceKind kind, const Call& call, const Watch& watch = {}) const {
        return m_host.run(m_catalogue.find(kind, "lines"), call, watch, GetParam());
    }
    [[nodiscard]] Outcome read(const Call& call, const Watch& watch = {}) const {
        return run(InterfaceKind::Reader, call, watch);
    }

    Catalogue m_catalogue = testCatalogue();
    Host m_host{support::buildFolder() / "lib" / "argmap" / "argmap-runner"};
};

TEST_P(HostTest, ReaderGivesAMap) {
    const Outcome outcome = read(callWith("eins\nzwei\n"));
    ASSERT_EQ(outcome.ending, Ending::Done) << messages(outcome.diagnostics);
    const auto map = mapFromImage(outcome.image);
    ASSERT_TRUE(map) << map.error().message;
    ASSERT_EQ(map->map.table<model::Statement>().size(), 2U);
    EXPECT_EQ(map->map.table<model::Statement>().begin()->wordings.at(0).text, "eins");
    EXPECT_EQ(map->map.table<model::Statement>().begin()->kind, "claim")
        << "the manifest's default";
}

TEST_P(HostTest, OptionsReachThePlugin) {
    const Outcome outcome = read(callWith("eins", {{"kind", "evidence"}}));
    const auto map = mapFromImage(outcome.image);
    ASSERT_TRUE(map);
    EXPECT_EQ(map->map.table<model::Statement>().begin()->kind, "evidence");
}

TEST_P(HostTest, DiagnosticsComeWithTheirPlace) {
    const Outcome outcome = read(callWith("eins\n  zwei!\n"));
    ASSERT_EQ(outcome.ending, Ending::Done);
    ASSERT_EQ(outcome.diagnostics.size(), 1U);
    EXPECT_EQ(outcome.diagnostics[0].code, "lines.shouting");
    EXPECT_EQ(outcome.diagnostics[0].begin, (base::TextPosition{2, 1}));
    EXPECT_EQ(outcome.diagnostics[0].offset, 5U);
}

TEST_P(HostTest, ProgressIsToldInTheCallersThread) {
    double done = -1;
    Watch watch;
    watch.progress = [&](double now) { done = now; };
    EXPECT_EQ(read(callWith("eins"), watch).ending, Ending::Done);
    EXPECT_EQ(done, 0.5);
}

TEST_P(HostTest, CompanionsAreAskedForByAllowedNamesOnly) {
    std::vector<std::string> asked;
    Call call = callWith("eins", {{"more", "other.more"}});
    call.companions = [&](const std::string& name) -> std::optional<std::string> {
        asked.push_back(name);
        return name == "other.more" ? std::optional<std::string>("drei\nvier") : std::nullopt;
    };
    const auto map = mapFromImage(read(call).image);
    ASSERT_TRUE(map);
    EXPECT_EQ(map->map.table<model::Statement>().size(), 3U);
    for (const char* name : {"../other.more", "secret.txt", ".hidden.more", "absent.more"}) {
        call.options = {{"more", name}};
        EXPECT_THAT(messages(read(call).diagnostics), testing::HasSubstr("lines.companion"))
            << name;
    }
    EXPECT_THAT(asked, testing::ElementsAre("other.more", "absent.more"));
}

TEST_P(HostTest, LargeCompanionPassesThrough) {
    Call call = callWith("eins", {{"more", "large.more"}});
    const std::string large = std::string(9'000'000, 'x') + "\nlast\n";
    call.companions = [&](const std::string&) { return std::optional(large); };
    const auto map = mapFromImage(read(call).image);
    ASSERT_TRUE(map);
    EXPECT_EQ(map->map.table<model::Statement>().size(), 3U);
}

TEST_P(HostTest, WriterGivesNamedOutputsAndTellsOfLosses) {
    const Outcome image = read(callWith("eins\nzwei\n"));
    Call call;
    call.image = image.image;
    const Outcome outcome = run(InterfaceKind::Writer, call);
    ASSERT_EQ(outcome.ending, Ending::Done) << messages(outcome.diagnostics);
    ASSERT_EQ(outcome.outputs.size(), 2U);
    EXPECT_EQ(outcome.outputs[0].name, "");
    EXPECT_EQ(outcome.outputs[0].bytes, "eins\nzwei\n");
    EXPECT_EQ(outcome.outputs[1].name, "count");
    EXPECT_EQ(outcome.outputs[1].bytes, "2");
    EXPECT_EQ(messages(outcome.diagnostics),
              "warning lines.lost: Everything but the claims is lost.\n");
}

TEST_P(HostTest, UnknownOptionIsRefusedBeforeTheCall) {
    const Outcome outcome = read(callWith("eins", {{"depth", "3"}}));
    EXPECT_EQ(outcome.ending, Ending::Refused);
    EXPECT_EQ(outcome.diagnostics.at(0).code, "option.unknown");
}

TEST_P(HostTest, StoppedBeforeItBegins) {
    std::stop_source source;
    source.request_stop();
    EXPECT_EQ(read(callWith("eins"), Watch{.stop = source.get_token()}).ending, Ending::Stopped);
}

TEST_P(HostTest, SeveralCallsAtOnce) {
    std::vector<std::jthread> threads;
    std::atomic<int> good = 0;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            for (int j = 0; j < 5; ++j)
                good += read(callWith("eins\nzwei")).ending == Ending::Done ? 1 : 0;
        });
    threads.clear();
    EXPECT_EQ(good, 20);
}

INSTANTIATE_TEST_SUITE_P(Places, HostTest, testing::Values(Place::InProcess, Place::Runner),
                         [](const auto& p) {
                             return p.param == Place::Runner ? "Runner" : "InProcess";
                         });

TEST(Host, BothPlacesGiveTheSameBytes) {
    const Catalogue catalogue = testCatalogue();
    const Host host = testHost();
    const Offer reader = catalogue.find(InterfaceKind::Reader, "lines");
    const Call call = callWith("eins\nzwei!\nEins\n");
    const Outcome here = host.run(reader, call, {}, Place::InProcess);
    const Outcome there = host.run(reader, call, {}, Place::Runner);
    EXPECT_FALSE(here.image.empty());
    EXPECT_EQ(here.image, there.image);
    EXPECT_EQ(here.diagnostics, there.diagnostics);
}

TEST(Host, Identify) {
    const Catalogue catalogue = testCatalogue();
    const Host host = testHost();
    const Offer reader = catalogue.find(InterfaceKind::Reader, "lines");
    EXPECT_EQ(host.identify(reader, callWith("lines of text")).score, 90);
    EXPECT_EQ(host.identify(reader, callWith("other text")).score, 10);
}

TEST(Host, ReadersLayoutsAndStrangersRunInTheRunner) {
    Plugin plugin;
    Interface interface;
    const auto place = [&](bool installed, InterfaceKind kind) {
        plugin.installed = installed;
        interface.kind = kind;
        return placeOf({&plugin, &interface});
    };
    EXPECT_EQ(place(true, InterfaceKind::Reader), Place::Runner);
    EXPECT_EQ(place(true, InterfaceKind::Layout), Place::Runner);
    EXPECT_EQ(place(true, InterfaceKind::Writer), Place::InProcess);
    EXPECT_EQ(place(true, InterfaceKind::Renderer), Place::InProcess);
    EXPECT_EQ(place(false, InterfaceKind::Writer), Place::Runner);
    EXPECT_EQ(place(false, InterfaceKind::Renderer), Place::Runner);
}

TEST(Host, MissingRunnerIsNamed) {
    const Catalogue catalogue = testCatalogue();
    const Host host("/nowhere/argmap-runner");
    const Outcome outcome = host.run(catalogue.find(InterfaceKind::Reader, "lines"), callWith("x"));
    EXPECT_EQ(outcome.ending, Ending::Broken);
    EXPECT_EQ(outcome.diagnostics.at(0).code, "plugin.no-runner");
}

} // namespace
