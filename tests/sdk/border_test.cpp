// The border: whatever a plugin does, the host gets a status and a diagnostic, never an exception.
#include <argmap/sdk/sdk.hpp>
#include <argmap/sdk/testing.hpp>
#include <argmap/wire/scene_builder.hpp>

#include <gtest/gtest.h>

#include <functional>

namespace argmap::sdk {
namespace {

// What the reader under test does; set by each test.
std::function<void(const Input&, Sink&)> reading;

struct ScriptedReader {
    void read(const Input& input, Sink& sink) { reading(input, sink); }
};

struct IdentifyingReader {
    void read(const Input&, Sink&) {}
    int identify(const Input& input) {
        if (input.text() == "throw")
            throw std::runtime_error("no");
        return input.text() == "much" ? 1000 : 30;
    }
};

const argmap_interface& scripted() {
    return ReaderInterface<ScriptedReader>::table;
}

std::string messagesOf(const std::function<void(const Input&, Sink&)>& script) {
    reading = script;
    TestHost host;
    host.run(scripted(), {{"x.txt", "text"}});
    EXPECT_EQ(host.status, ARGMAP_FAILED);
    EXPECT_TRUE(host.image.empty());
    return host.messages();
}

TEST(Border, ExceptionsBecomeDiagnostics) {
    EXPECT_EQ(messagesOf([](auto&, auto&) { throw std::logic_error("out of range"); }),
              "0:0: error: The plugin failed on this input: out of range. [plugin.exception]\n");
    EXPECT_EQ(messagesOf([](auto&, auto&) { throw 1; }),
              "0:0: error: The plugin failed on this input. [plugin.exception]\n");
    EXPECT_EQ(messagesOf([](auto&, auto&) { throw std::bad_alloc(); }),
              "0:0: error: There is not enough memory for this input. [plugin.memory]\n");
    EXPECT_EQ(
        messagesOf([](auto&, auto&) { throw Failure("x.y", "It is no x.", {3, 4}, "Do z."); }),
        "3:4: error: It is no x. [x.y]\n");
}

TEST(Border, StoppingIsQuiet) {
    for (const bool throws : {true, false}) {
        reading = [&](const Input& input, Sink& sink) {
            EXPECT_TRUE(input.stopRequested());
            if (throws)
                sink.checkStop();
        };
        TestHost host;
        host.stop = true;
        EXPECT_EQ(host.run(scripted(), {{"x", ""}}), ARGMAP_STOPPED);
        EXPECT_EQ(host.messages(), "");
        EXPECT_TRUE(host.image.empty());
    }
}

TEST(Reader, SeesItsInputOptionsAndCompanions) {
    reading = [](const Input& input, Sink& sink) {
        EXPECT_EQ(input.text(), "text");
        EXPECT_EQ(input.name(), "x.txt");
        EXPECT_EQ(input.option("word"), "blue");
        EXPECT_EQ(input.option("absent", "fallback"), "fallback");
        EXPECT_TRUE(input.options().flag("on"));
        EXPECT_FALSE(input.options().flag("off", true));
        EXPECT_TRUE(input.options().flag("absent", true));
        EXPECT_EQ(input.options().number("count"), -12);
        EXPECT_EQ(input.options().number("word", 5), 5);
        EXPECT_EQ(input.options().real("share"), -0.25);
        EXPECT_EQ(input.options().real("word", 0.5), 0.5);
        EXPECT_EQ(input.companion("y.txt"), "beside");
        EXPECT_EQ(input.companion("z.txt"), std::nullopt);
        sink.progress(0.5);
        sink.note("a.b", "A note.", {1, 2, 1, 4, 7, "y.txt"}, "Advice.");
    };
    TestHost host;
    host.companions["y.txt"] = "beside";
    ASSERT_EQ(host.run(scripted(), {{"x.txt", "text"}},
                       {{"word", "blue"},
                        {"on", "true"},
                        {"off", "false"},
                        {"count", "-12"},
                        {"share", "-0.25"}}),
              ARGMAP_OK);
    EXPECT_EQ(host.progress, std::vector<double>{0.5});
    const wire::Diagnostic expected{
        wire::Severity::Note, "a.b", "A note.", "Advice.", "y.txt", 1, 2, 1, 4, 7};
    EXPECT_EQ(host.diagnostics, std::vector{expected});
}

TEST(Reader, ProblemsOfTheMapBecomeDiagnostics) {
    reading = [](const Input&, Sink& sink) {
        Inference inference;
        inference.id = "i";
        inference.originLine = 9;
        inference.target = "gone";
        sink.add(inference);
        Statement statement;
        statement.id = "two words";
        statement.originLine = 10;
        sink.add(statement);
        Map map;
        map.title = "T";
        sink.setMap(map);
    };
    TestHost host;
    ASSERT_EQ(host.run(scripted(), {{"x", ""}}), ARGMAP_OK);
    EXPECT_EQ(host.messages(), "10:0: warning: The id \"two words\" is not made of 1 to 64 of A-Z, "
                               "a-z, 0-9, \"_\", \".\", "
                               "\"-\"; the item is now \"two-words\". [map.malformed-id]\n"
                               "9:0: error: No item has the id \"gone\", which target of \"i\" "
                               "names; the reference is left "
                               "out. [map.unresolved-reference]\n");
    EXPECT_EQ(host.map()->map().title, "T");
}

TEST(Reader, IdentifiesWhereItCan) {
    EXPECT_EQ(scripted().identify, nullptr);
    const auto score = [](const char* text) {
        return TestHost::identify(ReaderInterface<IdentifyingReader>::table, {{"x", text}});
    };
    EXPECT_EQ(score(""), 30);
    EXPECT_EQ(score("much"), 100);
    EXPECT_EQ(score("throw"), 0);
}

struct TitleWriter {
    void write(const MapView& map, const Options& options, Output& output) {
        output.write(map.map().title);
        output.write("copy.txt", options.text("word"));
        output.write(std::string(200'000, 'x'));
        output.warning("w.lost", "Something was lost.");
    }
};

TEST(Writer, WritesOutputs) {
    wire::MapBuilder builder;
    Map map;
    map.title = "Title";
    builder.setMap(map);
    const wire::ImageBytes image = builder.finish().image;
    TestHost host;
    ASSERT_EQ(host.run(WriterInterface<TitleWriter>::table, image, {{"word", "blue"}}), ARGMAP_OK);
    EXPECT_EQ(host.output().size(), 200'005u);
    EXPECT_EQ(host.output().substr(0, 6), "Titlex");
    EXPECT_EQ(host.outputs["copy.txt"], "blue");
    EXPECT_EQ(host.messages(), "0:0: warning: Something was lost. [w.lost]\n");

    TestHost full;
    full.maxOutput = 1000;
    EXPECT_EQ(full.run(WriterInterface<TitleWriter>::table, image), ARGMAP_STOPPED);
}

TEST(Writer, RefusesWhatIsNoMap) {
    TestHost host;
    const wire::ImageBytes image(64);
    EXPECT_EQ(host.run(WriterInterface<TitleWriter>::table, image), ARGMAP_FAILED);
    EXPECT_EQ(host.messages(),
              "0:0: error: The host gave an image that cannot be read: the image is of "
              "another kind. [plugin.image]\n");
}

struct RowLayout {
    void layout(const GraphView& graph, const Options&, LayoutSink& sink) {
        std::int32_t x = 0;
        for (std::uint32_t node = 0; node < graph.nodes().size(); ++node) {
            sink.placeNode(node, x + graph.nodes()[node].width / 2, 50);
            x += graph.nodes()[node].width;
        }
        sink.setPage(x, 100);
    }
};

TEST(Layout, GivesALayout) {
    wire::GraphBuilder builder;
    builder.add(argmap_graph_node{0, 100, 100, ARGMAP_NO_ROW, 0, 0, 0, 0});
    builder.add(argmap_graph_node{0, 60, 100, ARGMAP_NO_ROW, 0, 0, 0, 0});
    const wire::ImageBytes graph = builder.finish();
    TestHost host;
    ASSERT_EQ(host.run(LayoutInterface<RowLayout>::table, graph), ARGMAP_OK);
    const auto layout = wire::LayoutView::open(host.image, *GraphView::open(graph));
    ASSERT_TRUE(layout) << layout.error();
    EXPECT_EQ(layout->places()[1].x, 130);
}

struct SizeRenderer {
    void render(const SceneView& scene, const Options&, Output& output) {
        output.write(std::to_string(scene.pages()[0].width));
    }
};

TEST(Renderer, WritesAPicture) {
    wire::SceneBuilder builder;
    builder.beginPage(1234, 10);
    const wire::ImageBytes scene = builder.finish();
    TestHost host;
    ASSERT_EQ(host.run(RendererInterface<SizeRenderer>::table, scene), ARGMAP_OK);
    EXPECT_EQ(host.output(), "1234");
}

TEST(Plugin, OffersSeveralInterfaces) {
    using All = Plugin<ReaderInterface<ScriptedReader>, WriterInterface<TitleWriter>,
                       ReaderInterface<IdentifyingReader>>;
    EXPECT_EQ(All::get(ARGMAP_INTERFACE_READER, 0), &scripted());
    EXPECT_EQ(All::get(ARGMAP_INTERFACE_READER, 1), &ReaderInterface<IdentifyingReader>::table);
    EXPECT_EQ(All::get(ARGMAP_INTERFACE_READER, 2), nullptr);
    EXPECT_EQ(All::get(ARGMAP_INTERFACE_WRITER, 0), &WriterInterface<TitleWriter>::table);
    EXPECT_EQ(All::get("argmap.other/0", 0), nullptr);
}

TEST(Checker, FindingsNameTheirItem) {
    struct OneFinding {
        void check(const MapView& map, const Options& options, Findings& findings) {
            EXPECT_EQ(map.count<Statement>(), 1U);
            if (options.flag("fails"))
                throw std::logic_error("out of range");
            findings.error(map.get<Statement>(0).id, "x.error", "It is wrong.", "Mend it.");
            findings.warning("b", "x.warning", "It is odd.");
            findings.note({}, "x.note", "All in all.");
        }
    };
    wire::MapBuilder builder;
    Statement claim;
    claim.id = "a";
    builder.add(claim);
    const wire::ImageBytes map = builder.finish().image;
    TestHost host;
    host.run(CheckerInterface<OneFinding>::table, map);
    EXPECT_EQ(host.status, ARGMAP_OK);
    EXPECT_EQ(host.messages(), "0:0: error: It is wrong. [x.error] at a\n"
                               "0:0: warning: It is odd. [x.warning] at b\n"
                               "0:0: note: All in all. [x.note]\n");
    EXPECT_EQ(host.diagnostics.at(0).advice, "Mend it.");
    TestHost failing;
    failing.run(CheckerInterface<OneFinding>::table, map, {{"fails", "true"}});
    EXPECT_EQ(failing.status, ARGMAP_FAILED);
    EXPECT_EQ(failing.diagnostics.at(0).code, "plugin.exception");
}

} // namespace
} // namespace argmap::sdk
