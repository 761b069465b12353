// Plugins that are programs: the template, and how a program is called.
#include "programs.hpp"

#include <algorithm>

using namespace argmap;
using namespace argmap::plugin;
using testing::HasSubstr;

namespace {

class Programs : public ProgramTest {
protected:
    [[nodiscard]] Outcome outline(const std::string& sample) const {
        m_text = support::readFile(support::sourceFolder() /
                                   "plugins/template-python/reader/samples" / sample);
        return m_host.run(m_templates.find(InterfaceKind::Reader, "outline"), callWith(m_text));
    }
    [[nodiscard]] Outcome call(InterfaceKind kind, const std::string& deed,
                               std::span<const std::uint8_t> image = {},
                               std::string_view text = "text") const {
        Call call = callWith(text, {{"deed", deed}});
        call.image = image;
        return m_host.run(m_wrong.find(kind, "wrong-program"), call);
    }

    mutable std::string m_text;
};

TEST_F(Programs, TemplateReadsItsSample) {
    const Outcome outcome = outline("bridge.outline");
    EXPECT_EQ(outcome.ending, Ending::Done);
    EXPECT_EQ(messages(outcome.diagnostics), "");
    const auto map = mapFromImage(outcome.image);
    ASSERT_TRUE(map);
    EXPECT_EQ(map->map.table<model::Statement>().size(), 6U);
    EXPECT_EQ(map->map.table<model::Inference>().size(), 4U);
}

TEST_F(Programs, TemplateTellsLineAndColumnOfMistakes) {
    const Outcome outcome = outline("mistakes.outline");
    EXPECT_EQ(outcome.ending, Ending::Done);
    std::vector<base::TextPosition> places;
    for (const base::Diagnostic& d : outcome.diagnostics) {
        EXPECT_EQ(d.code, "outline.depth");
        places.push_back(d.begin);
    }
    EXPECT_THAT(places, testing::ElementsAre(base::TextPosition{2, 5}, base::TextPosition{3, 3},
                                             base::TextPosition{4, 5}, base::TextPosition{5, 1}));
}

TEST_F(Programs, TemplatesAreShort) {
    const auto lines = [](const std::string& file) {
        const std::string text =
            support::readFile(support::sourceFolder() / "plugins/template-python" / file);
        return std::ranges::count(text, '\n');
    };
    EXPECT_LE(lines("reader/outline-reader"), 40);
    EXPECT_LE(lines("writer/outline-writer"), 50);
    EXPECT_LE(lines("checker/long-claims-checker"), 40);
    for (const char* const kind : {"reader", "writer", "checker"})
        EXPECT_LE(lines(std::string(kind) + "/manifest.json"), 10);
}

TEST_F(Programs, CheckerNamesItems) {
    const Outcome map = outline("bridge.outline");
    Call call;
    call.image = map.image;
    call.options = {{"words", "5"}};
    const Outcome outcome =
        m_host.run(m_templates.find(InterfaceKind::Checker, "long-claims"), call);
    EXPECT_EQ(outcome.ending, Ending::Done);
    ASSERT_FALSE(outcome.diagnostics.empty()) << messages(outcome.diagnostics);
    EXPECT_EQ(outcome.diagnostics[0].item, "the-old-bridge-should-be-closed-to-cars.1");
    EXPECT_EQ(outcome.diagnostics[0].code, "long-claims.long");
    call.options = {{"words", "50"}};
    const Outcome silent =
        m_host.run(m_templates.find(InterfaceKind::Checker, "long-claims"), call);
    EXPECT_EQ(messages(silent.diagnostics), "");
}

TEST_F(Programs, TemplateWritesWhatItRead) {
    Call call;
    const Outcome map = outline("bridge.outline");
    call.image = map.image;
    const Outcome written = m_host.run(m_templates.find(InterfaceKind::Writer, "outline"), call);
    EXPECT_EQ(written.ending, Ending::Done);
    EXPECT_EQ(messages(written.diagnostics), "");
    ASSERT_EQ(written.outputs.size(), 1U);
    EXPECT_EQ(written.outputs[0].bytes, m_text);
}

TEST_F(Programs, TemplateTellsWhatAnOutlineHasNoPlaceFor) {
    const std::string text = R"({"argmap": 0, "statements": [)"
                             R"({"id": "a", "title": "A"}, {"id": "b", "title": "B"}],)"
                             R"("inferences": [)"
                             R"({"id": "i", "premises": [{"statement": "a"}], "target": "b",)"
                             R"( "stance": "attack"},)"
                             R"({"id": "j", "premises": [{"statement": "b"}], "target": "a",)"
                             R"( "stance": "support"},)"
                             R"({"id": "k", "premises": [{"statement": "a"}], "target": "j",)"
                             R"( "stance": "attack"}]})";
    const Outcome map = this->call(InterfaceKind::Reader, "reads-json", {}, text);
    Call call;
    call.image = map.image;
    const Outcome written = m_host.run(m_templates.find(InterfaceKind::Writer, "outline"), call);
    EXPECT_EQ(messages(written.diagnostics),
              "warning outline.reason: An outline has no place for such a reason.\n"
              "warning outline.twice: This claim is written once, at its first place.\n");
    ASSERT_EQ(written.outputs.size(), 1U);
    EXPECT_EQ(written.outputs[0].bytes, "A\n  + B\n");
}

TEST_F(Programs, IsCalledAsTheGuideSays) {
    const Outcome outcome = call(InterfaceKind::Reader, "tells");
    ASSERT_EQ(outcome.diagnostics.size(), 1U) << messages(outcome.diagnostics);
    const std::string folder = support::fixture("plugin_host/wrong/program").string();
    EXPECT_EQ(
        outcome.diagnostics[0].message,
        R"({"arguments": ["reader", "wrong-program", "--file=test.lines", "--opt=deed=tells", )"
        R"("--opt=about="], "input": "text", "folder": ")" +
            folder + R"(", "home": "/nonexistent", "locale": "C.UTF-8", "files": [0, 1, 2]})");
}

TEST_F(Programs, WriterGetsTheMapAndMayTellOfLosses) {
    const Outcome map = outline("bridge.outline");
    const Outcome outcome = call(InterfaceKind::Writer, "copies", map.image);
    EXPECT_EQ(outcome.ending, Ending::Done);
    EXPECT_EQ(messages(outcome.diagnostics), "warning wrong.lost: lost\n");
    ASSERT_EQ(outcome.outputs.size(), 1U);
    EXPECT_THAT(outcome.outputs[0].bytes, HasSubstr("Its cables are worn"));
}

TEST_F(Programs, PlaceDoesNotMatter) {
    const Offer reader = m_templates.find(InterfaceKind::Reader, "outline");
    const Call call = callWith("one\n  + two\n");
    const Outcome here = m_host.run(reader, call, {}, Place::InProcess);
    const Outcome there = m_host.run(reader, call, {}, Place::Runner);
    EXPECT_EQ(texts(here), "one\ntwo\n");
    EXPECT_EQ(here.image, there.image);
    EXPECT_EQ(placeOf(reader), Place::Runner);
}

// What a program can say, a map of 100,000 statements among it.
TEST_F(Programs, LargeMapGoesThereAndBack) {
    std::string text = R"({"argmap": 0, "statements": [{"id": "first"})";
    for (int i = 1; i < 100'000; ++i)
        text += R"(, {"id": "s)" + std::to_string(i) + R"(", "wordings": [{"text": "Claim."}]})";
    text += "]}";
    const Outcome read = call(InterfaceKind::Reader, "reads-json", {}, text);
    ASSERT_EQ(read.ending, Ending::Done) << messages(read.diagnostics);
    const Outcome written = call(InterfaceKind::Writer, "copies", read.image);
    ASSERT_EQ(written.ending, Ending::Done) << messages(written.diagnostics);
    const Outcome again =
        call(InterfaceKind::Reader, "reads-json", {}, written.outputs.at(0).bytes);
    EXPECT_EQ(again.image, read.image);
    EXPECT_EQ(mapFromImage(again.image)->map.table<model::Statement>().size(), 100'000U);
}

TEST_F(Programs, ErrorsOfItsOwnRefuseTheInput) {
    const Outcome outcome = call(InterfaceKind::Reader, "refuses");
    EXPECT_EQ(outcome.ending, Ending::Refused);
    EXPECT_EQ(messages(outcome.diagnostics), "error wrong.refused: This is no such file.\n");
    EXPECT_EQ(outcome.diagnostics.at(0).begin, (base::TextPosition{2, 3}));
}

TEST_F(Programs, WhatItSaysOnStandardErrorIsHandedOn) {
    std::string said;
    Watch watch;
    watch.said = [&](std::string_view words) { said += words; };
    const Outcome outcome = m_host.run(m_wrong.find(InterfaceKind::Reader, "wrong-program"),
                                       callWith("x", {{"deed", "words"}}), watch);
    EXPECT_THAT(said, HasSubstr("there is a fly in the ointment\n"));
}

TEST_F(Programs, ThreadsAreAllowed) {
    EXPECT_EQ(messages(call(InterfaceKind::Reader, "threads").diagnostics),
              "note wrong.said: ran\n");
}

TEST_F(Programs, StrangeKeysAreTold) {
    const Outcome outcome = call(InterfaceKind::Reader, "unknown-key");
    EXPECT_EQ(outcome.ending, Ending::Done);
    EXPECT_THAT(messages(outcome.diagnostics),
                HasSubstr("note json.unknown-key: In the program's output, line 1, column"));
    EXPECT_EQ(outcome.diagnostics.at(0).begin, base::TextPosition());
}

} // namespace
