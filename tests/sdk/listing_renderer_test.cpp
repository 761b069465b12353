// The template's renderer, called as a host calls it.
#include <argmap/sdk/sdk.hpp>
#include <argmap/sdk/testing.hpp>
#include <argmap/wire/scene_builder.hpp>

#include <gtest/gtest.h>

namespace argmap::sdk {
namespace {

std::string listed(wire::SceneBuilder& builder) {
    const wire::ImageBytes scene = builder.finish();
    TestHost host;
    EXPECT_EQ(host.run(*argmap_plugin.get_interface(ARGMAP_INTERFACE_RENDERER, 0), scene),
              ARGMAP_OK);
    EXPECT_EQ(host.messages(), "");
    return host.output();
}

wire::SceneItem item(std::uint32_t role, const char* title) {
    wire::SceneItem item;
    item.role = role;
    item.title = title;
    return item;
}

TEST(ListingRenderer, TellsWhatIsDrawnInReadingOrder) {
    wire::SceneBuilder builder;
    wire::SceneHead head;
    head.title = "The old\nbridge";
    head.description = "Two claims.";
    head.authors = {"Ada", "Ben"};
    builder.setHead(head);
    builder.beginPage(100, 100);
    builder.begin(item(ARGMAP_DRAWN_GROUP, "Safety"));
    builder.begin(item(ARGMAP_DRAWN_INFERENCE, "Because its cables are worn"));
    wire::SceneItem claim = item(ARGMAP_DRAWN_STATEMENT, "Its cables\tare worn");
    claim.description = "Evidence";
    claim.links = {"https://example.org/survey"};
    builder.begin(claim);
    builder.begin(item(ARGMAP_DRAWN_ISSUE, ""));
    builder.begin(item(ARGMAP_DRAWN_LEGEND, "Legend"));
    builder.begin(item(ARGMAP_DRAWN_CAPTION, "Caption"));
    EXPECT_EQ(listed(builder), "The old bridge\n"
                               "by Ada\n"
                               "by Ben\n"
                               "Two claims.\n"
                               "\n"
                               "Group: Safety\n"
                               "Reason: Because its cables are worn\n"
                               "Claim: Its cables are worn\n"
                               "    Evidence\n"
                               "    see https://example.org/survey\n");
}

TEST(ListingRenderer, WritesAnEmptyPicture) {
    wire::SceneBuilder builder;
    builder.beginPage(0, 0);
    EXPECT_EQ(listed(builder), "\n");
}

} // namespace
} // namespace argmap::sdk
