// Maps that SVGs carry along: found whatever a program made of the XML around them.
#include "json_calls.hpp"

#include <gtest/gtest.h>

namespace argmap::json {
namespace {

sdk::TestHost readingSvg(const std::string& svg) {
    sdk::TestHost host;
    host.run(*argmap_plugin.get_interface(ARGMAP_INTERFACE_READER, 1), {{"input.svg", svg}});
    return host;
}

std::string around(const std::string& element) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\">\n<metadata>" + element +
           "</metadata>\n</svg>";
}

TEST(SvgMap, IsReadFromItsElement) {
    const sdk::TestHost host = readingSvg(around(
        "<map xmlns=\"urn:argmap:map\" type=\"application/json\">{&quot;argmap&quot;: 0, "
        "&quot;map&quot;: {&quot;title&quot;: &quot;A &lt;b&gt; &amp;amp; &#x4e;&#1103; &x;&quot;}}"
        "</map>"));
    EXPECT_EQ(host.messages(), "");
    EXPECT_EQ(host.map()->map().title, "A <b> &amp; Nя &x;");
}

TEST(SvgMap, IsFoundWhereAProgramHasMovedItsNamespace) {
    const sdk::TestHost host =
        readingSvg("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:ns1=\"urn:argmap:map\">"
                   "<mapping/><ns1:map type='x'>{\"argmap\": 0, \"map\": {\"title\": \"T\"}}"
                   "</ns1:map></svg>");
    EXPECT_EQ(host.messages(), "");
    EXPECT_EQ(host.map()->map().title, "T");
}

TEST(SvgMap, KeepsTheLinesOfTheSvg) {
    EXPECT_EQ(readingSvg(around("<map xmlns=\"urn:argmap:map\">{\"argmap\": 0,\n  oops}</map>"))
                  .messages()
                  .substr(0, 4),
              "3:3:");
}

TEST(SvgMap, IsMissed) {
    EXPECT_EQ(readingSvg(around("")).messages(),
              "1:1: error: This SVG carries no argument map. [svg.no-map]\n");
    EXPECT_EQ(readingSvg("urn:argmap:map").messages(),
              "1:1: error: This SVG carries no argument map. [svg.no-map]\n");
    EXPECT_EQ(readingSvg("<svg><map xmlns=\"urn:argmap:map\">{\"argmap\": 0").messages(),
              "1:1: error: The map that this SVG carries is cut off. [svg.cut-off]\n");
}

} // namespace
} // namespace argmap::json
