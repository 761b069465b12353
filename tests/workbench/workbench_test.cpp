#include <argmap/model/transaction.hpp>
#include <argmap/support/files.hpp>
#include <argmap/support/temporary_folder.hpp>
#include <argmap/workbench/workbench.hpp>

#include <gmock/gmock.h>

#include <thread>

using namespace argmap;
using namespace argmap::workbench;
using testing::HasSubstr;

namespace {

std::filesystem::path build(std::string_view below) {
    return support::buildFolder() / below;
}

std::string codes(const base::Diagnostics& diagnostics) {
    std::string all;
    for (const base::Diagnostic& d : diagnostics)
        all += d.code + " ";
    return all;
}

// A workbench with the shipped plugins and those of the host's tests.
class WorkbenchTest : public testing::Test {
protected:
    Opened open(std::string bytes, std::string format, Options options = {},
                const Watch& watch = {}) const {
        Input input;
        input.bytes = std::move(bytes);
        input.name = "<text>";
        input.format = std::move(format);
        input.options = std::move(options);
        return bench.open(input, watch);
    }
    Opened openFile(const std::filesystem::path& file) const {
        Input input;
        input.path = file;
        return bench.open(input);
    }
    model::ArgumentMap mapOf(const std::string& lines) const {
        return open(lines, "lines").map.value();
    }

    Workbench bench{{{{build("tests/good_plugins"), false},
                      {build("tests/wrong_plugins"), false},
                      {build("lib/argmap/plugins"), true}},
                     build("lib/argmap/argmap-runner")}};
};

TEST_F(WorkbenchTest, OpensAnImport) {
    const Opened opened = open("eins\nzwei!\n", "lines");
    EXPECT_EQ(opened.ending, Ending::Refused) << "an error in the input";
    ASSERT_TRUE(opened.map) << "which could be read";
    EXPECT_EQ(opened.map->table<model::Statement>().size(), 2U);
    EXPECT_EQ(opened.format, "lines");
    EXPECT_TRUE(opened.isImport);
    EXPECT_FALSE(opened.readOnly);
    EXPECT_EQ(opened.text, "eins\nzwei!\n");
    ASSERT_EQ(opened.diagnostics.size(), 1U);
    EXPECT_EQ(opened.diagnostics[0].file, "<text>");
}

TEST_F(WorkbenchTest, FindsTheFormatOfAFile) {
    const support::TemporaryFolder folder;
    support::writeFile(folder / "a.lines", "\xEF\xBB\xBF"
                                           "eins\n");
    const Opened opened = openFile(folder / "a.lines");
    EXPECT_EQ(opened.ending, Ending::Done) << codes(opened.diagnostics);
    EXPECT_EQ(opened.format, "lines");
    EXPECT_EQ(opened.text, "eins\n");
}

TEST_F(WorkbenchTest, ExtractsAnArticle) {
    Input input;
    input.bytes = "<h1>Größe</h1><p>zählt.";
    input.name = "a.html";
    const Extracted extracted = bench.article(input);
    EXPECT_EQ(extracted.ending, Ending::Done) << codes(extracted.diagnostics);
    EXPECT_EQ(extracted.format, "html");
    ASSERT_TRUE(extracted.article);
    EXPECT_EQ(extracted.article->text, "Größe\n\nzählt.");
    ASSERT_EQ(extracted.article->paragraphs.size(), 2U);
    EXPECT_EQ(extracted.article->paragraphs[0].kind, model::ParagraphKind::Heading);
    EXPECT_EQ(extracted.article->textOf(extracted.article->paragraphs[1].range), "zählt.");
    EXPECT_EQ(extracted.article->paragraphs[1].range.start, 7U);
    EXPECT_EQ(codes(bench.open(input).diagnostics), "format.article ");
}

TEST_F(WorkbenchTest, EncodingsFromTheDiskAreThereUnderTheLock) {
    Input input;
    input.bytes = "<meta charset=shift_jis><p>\x93\xFA\x96\x7B";
    input.name = "a.html";
    const Extracted extracted = bench.article(input);
    ASSERT_TRUE(extracted.article) << codes(extracted.diagnostics);
    EXPECT_EQ(extracted.article->text, "日本");
}

TEST_F(WorkbenchTest, NativeFileIsNoImport) {
    const Written written = bench.write(mapOf("eins\n"), "argmap");
    ASSERT_EQ(written.ending, Ending::Done);
    const Opened opened = open(written.outputs.at(0).bytes, "");
    EXPECT_EQ(opened.ending, Ending::Done);
    EXPECT_EQ(opened.format, "argmap");
    EXPECT_FALSE(opened.isImport);
    EXPECT_TRUE(model::sameContent(*opened.map, mapOf("eins\n")));
}

TEST_F(WorkbenchTest, DamagedNativeFileOpensReadOnly) {
    std::string bytes = bench.write(mapOf("eins\nzwei\n"), "argmap").outputs.at(0).bytes;
    const std::size_t at = bytes.find("zwei");
    bytes[at] = 'Z';
    const Opened opened = open(bytes, "");
    ASSERT_TRUE(opened.map);
    EXPECT_TRUE(opened.readOnly);
    EXPECT_FALSE(opened.diagnostics.empty());
}

TEST_F(WorkbenchTest, MissingFileIsAFailureOfTheFile) {
    const Opened opened = openFile("/nowhere/a.lines");
    EXPECT_EQ(opened.ending, Ending::FileFailed);
    EXPECT_FALSE(opened.map);
    EXPECT_EQ(opened.diagnostics.at(0).file, "/nowhere/a.lines");
}

TEST_F(WorkbenchTest, UnknownFormatNamesThoseThereAre) {
    const Opened opened = open("text", "xyz");
    EXPECT_EQ(opened.ending, Ending::Refused);
    EXPECT_EQ(codes(opened.diagnostics), "format.unknown ");
    EXPECT_THAT(opened.diagnostics[0].advice, HasSubstr("lines"));
}

TEST_F(WorkbenchTest, PluginThatLiesAboutItsMapIsNamed) {
    const Opened opened = open("text", "wrong", {{"deed", "garbage"}});
    EXPECT_EQ(opened.ending, Ending::Broken);
    EXPECT_EQ(codes(opened.diagnostics), "plugin.garbled ");
    EXPECT_THAT(opened.diagnostics[0].message, HasSubstr("org.argmap.test.wrong"));
}

TEST_F(WorkbenchTest, StopsWhenAsked) {
    std::stop_source source;
    std::jthread stopper([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        source.request_stop();
    });
    EXPECT_EQ(open("text", "wrong", {{"deed", "hangs"}}, Watch{.stop = source.get_token()}).ending,
              Ending::Stopped);
}

TEST_F(WorkbenchTest, WritesAndTellsWhatIsLost) {
    const Written written = bench.write(mapOf("eins\nzwei\n"), "lines");
    EXPECT_EQ(written.ending, Ending::Done);
    ASSERT_EQ(written.outputs.size(), 2U);
    EXPECT_EQ(written.outputs[0].name, "");
    EXPECT_EQ(written.outputs[0].bytes, "eins\nzwei\n");
    EXPECT_EQ(codes(written.diagnostics), "lines.lost ");
}

TEST_F(WorkbenchTest, MapIsTheSameThroughJson) {
    const model::ArgumentMap map = mapOf("eins\nzwei\n");
    const Written written = bench.write(map, "json");
    ASSERT_EQ(written.ending, Ending::Done) << codes(written.diagnostics);
    const Opened opened = open(written.outputs.at(0).bytes, "");
    ASSERT_TRUE(opened.map) << codes(opened.diagnostics);
    EXPECT_EQ(opened.format, "json");
    EXPECT_TRUE(model::sameContent(*opened.map, map));
}

TEST_F(WorkbenchTest, RendersTheSceneThatIsSeen) {
    const model::ArgumentMap map = mapOf("The first claim\nThe second claim\n");
    const Drawn drawn = bench.scene(map);
    ASSERT_TRUE(drawn.scene) << codes(drawn.diagnostics);
    const Written fromScene = bench.render(*drawn.scene, "svg");
    const Written fromMap = bench.render(map, "svg");
    ASSERT_EQ(fromMap.ending, Ending::Done);
    EXPECT_THAT(fromMap.outputs.at(0).bytes, HasSubstr("The second claim"));
    EXPECT_EQ(fromScene.outputs.at(0).bytes, fromMap.outputs.at(0).bytes);
}

// What is drawn for a renderer that needs few glyphs looks as what is drawn for any.
TEST_F(WorkbenchTest, GlyphsAreThereWhereTheyAreNeeded) {
    const model::ArgumentMap map = mapOf("Plain words\nשלום and words\nOne 🇰🇵 flag\n");
    const Drawn every = bench.scene(map);
    Picture few;
    few.options.everyGlyph = false;
    const Drawn some = bench.scene(map, few);
    ASSERT_TRUE(every.scene && some.scene);
    EXPECT_GT(some.scene->view().glyphs().size(), 0U);
    EXPECT_LT(some.scene->view().glyphs().size(), every.scene->view().glyphs().size());
    for (const char* target : {"svg", "html"}) {
        const std::string picture = bench.render(map, target).outputs.at(0).bytes;
        EXPECT_EQ(picture, bench.render(*every.scene, target).outputs.at(0).bytes);
        EXPECT_EQ(picture, bench.render(*some.scene, target).outputs.at(0).bytes);
    }
    const Options outlines{{"fonts", "outlines"}};
    const std::string drawn = bench.render(map, "svg", {}, outlines).outputs.at(0).bytes;
    EXPECT_EQ(drawn, bench.render(*every.scene, "svg", outlines).outputs.at(0).bytes);
    EXPECT_NE(drawn, bench.render(*some.scene, "svg", outlines).outputs.at(0).bytes);
}

TEST_F(WorkbenchTest, EmptyMapHasAPicture) {
    const Written written = bench.render(model::ArgumentMap(), "svg");
    EXPECT_EQ(written.ending, Ending::Done) << codes(written.diagnostics);
    EXPECT_THAT(written.outputs.at(0).bytes, HasSubstr("</svg>"));
}

TEST_F(WorkbenchTest, UnknownLayoutOrTarget) {
    Picture picture;
    picture.layout = "xyz";
    EXPECT_EQ(codes(bench.scene(mapOf("a"), picture).diagnostics), "format.unknown ");
    EXPECT_EQ(codes(bench.render(mapOf("a"), "xyz").diagnostics), "format.unknown ");
}

TEST_F(WorkbenchTest, FormatsByAbilityAndSuffix) {
    const auto svg = bench.formatOf("x/y.SVG", Ability::Draw);
    ASSERT_TRUE(svg);
    EXPECT_EQ(svg->name, "svg");
    EXPECT_EQ(svg->use(Ability::Write), nullptr);
    EXPECT_EQ(bench.formatOf("y.svg", Ability::Read)->name, "svg") << "where it carries its map";
    EXPECT_FALSE(bench.formatOf("y.png", Ability::Read));
    EXPECT_FALSE(bench.formatOf("svg", Ability::Draw));
    EXPECT_EQ(bench.formatOf("a.b.argmap", Ability::Write)->name, "argmap");
    EXPECT_EQ(bench.formatOf("a.b.argmap", Ability::Write)->use(Ability::Write)->plugin, "")
        << "no plugin reads it";
}

TEST_F(WorkbenchTest, SeveralThreadsAtOnce) {
    std::vector<std::jthread> threads;
    std::atomic<int> same = 0;
    const model::ArgumentMap map = mapOf("eins\nzwei\n");
    const std::string expected = bench.render(map, "svg").outputs.at(0).bytes;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back(
            [&] { same += bench.render(map, "svg").outputs.at(0).bytes == expected ? 1 : 0; });
    threads.clear();
    EXPECT_EQ(same, 4);
}

} // namespace
