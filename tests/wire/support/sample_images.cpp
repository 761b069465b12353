#include "sample_images.hpp"

#include <argmap/wire/article_builder.hpp>
#include <argmap/wire/layout_result.hpp>
#include <argmap/wire/scene_builder.hpp>

#include <array>

namespace argmap::wire::testing {

ImageBytes sampleScene() {
    SceneBuilder builder;
    builder.setHead(
        {"A map", "Two claims", {"Ann", "Bob"}, "2024", "en", "{\"argmap\":0}", 0xFFFFFF});
    builder.beginPage(40'000, 30'000);
    const ImageBytes file{1, 2, 3, 4, 5};
    const std::uint32_t regular = builder.addFont({"Noto Sans", "Regular", 400, false, 0, file});
    const std::uint32_t bold = builder.addFont({"Noto Sans", "Bold Italic", 700, true, 1, file});

    builder.begin({ARGMAP_DRAWN_INFERENCE,
                   "i1",
                   {"support", "linked"},
                   "",
                   "Because",
                   "",
                   {"s1", "s2"},
                   "s3",
                   "a1",
                   {},
                   {},
                   {0, 0, 10'000, 5'000},
                   {}});
    ShapeStyle line{ARGMAP_PART_PREMISE, ARGMAP_NO_COLOUR, 0x336633, 150, true, {400, 200}, ""};
    const std::array segments{moveTo({0, 0}), lineTo({100, 0}),
                              curveTo({200, 0}, {300, 100}, {400, 400}), closePath()};
    builder.path(line, {0, 0, 400, 400}, segments);
    builder.circle({ARGMAP_PART_JUNCTION, 0x336633, ARGMAP_NO_COLOUR, 0, false, {}, ""},
                   {100, 100, 600, 600});

    builder.begin(
        {ARGMAP_DRAWN_STATEMENT,
         "s1",
         {"claim"},
         "odd kind",
         "The title",
         "Its reasons",
         {},
         "",
         "",
         {"m1"},
         {"https://example.org/"},
         {1'000, 1'000, 20'000, 6'000},
         {{"S1 p. 5", "So it is.", "A book", "https://example.org/"}, {"S2", "", "", ""}}});
    builder.rect({ARGMAP_PART_BOX, 0xFFFFFF, 0x888888, 100, false, {}, ""},
                 {1'000, 1'000, 20'000, 6'000}, 600);
    const std::array glyphs{argmap_glyph{36, 0, 0, 0}, argmap_glyph{37, 700, 0, 0}};
    const std::array runs{SceneRun{regular, 1'300, 1'500, 2'500, 1'400, false, "Hi", glyphs},
                          SceneRun{bold, 1'300, 2'900, 2'500, 1'400, true, "שב", glyphs}};
    builder.text(
        {ARGMAP_PART_TEXT, 0x111111, ARGMAP_NO_COLOUR, 0, false, {}, "https://example.org/"},
        {1'500, 1'500, 2'800, 1'300}, runs);
    builder.beginPage(50'000, 60'000, "Nothing");
    return builder.finish();
}

ImageBytes sampleGraph() {
    GraphBuilder builder;
    builder.settings = {ARGMAP_DIRECTION_DOWN, 5'000, 2'000, 1'000};
    const std::uint32_t outer = builder.add(argmap_graph_cluster{ARGMAP_NO_ROW, 4'000, 1'500, 0});
    const std::uint32_t inner = builder.add(argmap_graph_cluster{outer, 0, 0, 0});
    builder.add(argmap_graph_node{ARGMAP_NODE_BOX, 20'000, 6'000, ARGMAP_NO_ROW, ARGMAP_ABSENT,
                                  ARGMAP_ABSENT, 0, 0});
    builder.add(argmap_graph_node{ARGMAP_NODE_BOX, 10'000, 4'000, inner, 500, 600, 1, 0});
    builder.add(
        argmap_graph_node{ARGMAP_NODE_JOINT, 600, 600, outer, ARGMAP_ABSENT, ARGMAP_ABSENT, 0, 0});
    builder.add(argmap_graph_edge{1, 2, ARGMAP_EDGE_PREMISE, 0, 2, 0, 0, 0});
    builder.add(argmap_graph_edge{2, 0, ARGMAP_EDGE_CONCLUSION, 0, 1, 3'000, 1'200, 0});
    return builder.finish();
}

ImageBytes sampleLayout() {
    const ImageBytes graph = sampleGraph();
    LayoutBuilder builder(*GraphView::open(graph));
    builder.setPage(30'000, 40'000);
    builder.placeNode(0, 15'000, 4'000);
    builder.placeNode(1, 15'000, 30'000);
    builder.placeNode(2, 15'000, 20'000);
    const std::array<argmap_point, 4> first{
        {{15'000, 28'000}, {15'000, 26'000}, {15'000, 22'000}, {15'000, 20'300}}};
    const std::array<argmap_point, 7> second{{{15'000, 19'700},
                                              {-100, 18'000},
                                              {15'000, 15'000},
                                              {15'000, 12'000},
                                              {15'000, 11'000},
                                              {15'000, 9'000},
                                              {15'000, 7'000}}};
    builder.setPath(0, first);
    builder.setPath(1, second);
    builder.placeCluster(0, {5'000, 15'000, 20'000, 20'000});
    builder.placeCluster(1, {8'000, 25'000, 14'000, 8'000});
    builder.placeLabel(1, {16'000, 12'000, 3'000, 1'200});
    return builder.finish();
}

ImageBytes sampleArticle() {
    ArticleBuilder builder;
    builder.head = {"Ein Titel",
                    {"Ann", "Böll"},
                    "A paper",
                    "2024-05-01",
                    "de",
                    "https://example.org/",
                    {{"section", "\"Politik\""}}};
    builder.add({"Ein Titel", ARGMAP_PARAGRAPH_HEADING, 1, 1});
    builder.beginPage("xii");
    builder.add({"Größe zählt.", ARGMAP_PARAGRAPH_TEXT, 0, 3});
    builder.add({"eins", ARGMAP_PARAGRAPH_LIST_ITEM, 1, 5});
    builder.add({"gesagt", ARGMAP_PARAGRAPH_QUOTATION, 2, 6});
    builder.beginPage("1");
    builder.add({"a\n\nb", ARGMAP_PARAGRAPH_CODE, 0, 8});
    builder.add({"Bild", ARGMAP_PARAGRAPH_CAPTION, 0, 9});
    builder.add({"x\ty", ARGMAP_PARAGRAPH_TABLE_ROW, 0, 10});
    builder.beginPage("2");
    return builder.finish();
}

} // namespace argmap::wire::testing
