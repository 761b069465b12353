// Any bytes as an image: what opens is read to its end.
#include "random_map.hpp"

#include <argmap/wire/article_view.hpp>
#include <argmap/wire/layout_result.hpp>
#include <argmap/wire/scene_view.hpp>
#include <argmap/wire/utf8.hpp>

#include <cstdlib>

using namespace argmap::wire;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ImageBytes image(data, data + size); // aligned
    if (const auto map = MapView::open(image)) {
        const testing::Items items = testing::itemsOf(*map);
        if (testing::itemsOf(*MapView::open(testing::imageOf(items))) != items)
            std::abort();
    }
    if (const auto article = ArticleView::open(image))
        for (std::uint32_t i = 0; i < article->paragraphs().size(); ++i)
            if (!isUtf8(article->text(article->paragraphs()[i].range)))
                std::abort();
    if (const auto scene = SceneView::open(image))
        for (std::uint32_t i = 0; i < scene->drawn().size(); ++i)
            (void)scene->words(scene->drawn()[i].classes);
    if (const auto graph = GraphView::open(image))
        (void)LayoutView::open(LayoutBuilder(*graph).finish(), *graph);
    static const ImageBytes oneEdge = [] {
        GraphBuilder builder;
        builder.add(argmap_graph_node{0, 10, 10, ARGMAP_NO_ROW, 0, 0, 0, 0});
        builder.add(argmap_graph_edge{0, 0, 0, ARGMAP_NO_ROW, 1, 0, 0, 0});
        return builder.finish();
    }();
    if (const auto layout = LayoutView::open(image, *GraphView::open(oneEdge)))
        (void)layout->path(0).back();
    return 0;
}
