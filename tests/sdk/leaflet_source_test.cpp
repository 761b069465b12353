// The template's source, called as a host calls it.
#include "shown.hpp"

#include <argmap/sdk/sdk.hpp>
#include <argmap/support/files.hpp>

namespace argmap::sdk {
namespace {

const argmap_interface& leaflets() {
    return *argmap_plugin.get_interface(ARGMAP_INTERFACE_SOURCE, 0);
}

TEST(LeafletSource, ReadsItsSample) {
    const std::string sample = support::readFile(support::sourceFolder() /
                                                 "plugins/template/source/samples/bridge.leaflet");
    TestHost host;
    ASSERT_EQ(host.run(leaflets(), {{"bridge.leaflet", sample}}), ARGMAP_OK);
    EXPECT_EQ(shown(host),
              "page 1\n"
              "heading 1 @7: The survey\n"
              "text @9: The survey of spring found broken strands in the cables. It looked at a "
              "single cable.\n"
              "quotation 1 @12: The bridge should be closed to cars.\n"
              "page 2\n"
              "heading 1 @15: The way round\n"
              "text @17: The next bridge is an hour away.\n");
    const auto article = host.article();
    EXPECT_EQ(article->text(article->article().title), "What to do about the old bridge");
    EXPECT_EQ(article->article().authors.count, 2u);
    EXPECT_EQ(article->text(article->article().date), "2026-05-04");
}

TEST(LeafletSource, TellsWhatIsNoHead) {
    EXPECT_EQ(shown(leaflets(), "Title\n  ähm\n\nText\n"),
              "2:1: warning: This line of the head tells neither author nor date. [leaflet.head]\n"
              "text @4: Text\n");
}

TEST(LeafletSource, TakesWhatThereIs) {
    EXPECT_EQ(shown(leaflets(), ""), "");
    EXPECT_EQ(shown(leaflets(), "Title"), "");
    EXPECT_EQ(shown(leaflets(), "\n> a\n> b\n-- ii\n-- iii\nc"),
              "quotation 1 @2: a b\npage iii\ntext @6: c\n");
    for (const char* const bytes : {"= ", "a\n\n= \n> \n", "\xFF\n\n\xC3", "-- "})
        expectSound(leaflets(), bytes);
}

} // namespace
} // namespace argmap::sdk
