#include <argmap/plugin/heads.hpp>

#include <gmock/gmock.h>

#include <string>

using namespace argmap;
using plugin::jsonKeys;
using plugin::xmlRoot;
using plugin::XmlRoot;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

TEST(XmlHead, RootBehindDeclarationCommentsAndDocumentType) {
    EXPECT_EQ(
        xmlRoot(
            "<?xml version=\"1.0\"?>\n<!-- a > b -->\n<!DOCTYPE ARG [<!ELEMENT ARG (x)>]>\n<ARG>"),
        (XmlRoot{"ARG", ""}));
}

TEST(XmlHead, NamespaceWithAndWithoutPrefix) {
    EXPECT_EQ(xmlRoot("<opml xmlns='urn:x' version=\"2\">"), (XmlRoot{"opml", "urn:x"}));
    EXPECT_EQ(xmlRoot("<g:graphml xmlns='urn:other' xmlns:g=\"urn:g\"/>"),
              (XmlRoot{"graphml", "urn:g"}));
}

TEST(XmlHead, WhatIsNoXmlHasNoRoot) {
    EXPECT_FALSE(xmlRoot(""));
    EXPECT_FALSE(xmlRoot("plain text"));
    EXPECT_FALSE(xmlRoot("< 3 is not XML"));
    EXPECT_FALSE(xmlRoot("<!-- never ends"));
    EXPECT_FALSE(xmlRoot("<?xml version='1.0'?>"));
}

TEST(XmlHead, HeadThatIsCutKeepsTheName) {
    EXPECT_EQ(xmlRoot("<map version='1.0"), (XmlRoot{"map", ""}));
}

TEST(JsonHead, KeysOfTheOutermostObject) {
    EXPECT_THAT(jsonKeys(R"({"nodes": [{"id": 1}], "edges": {"a": "b: {"}, "x\"y": 1})"),
                ElementsAre("nodes", "edges", R"(x\"y)"));
}

TEST(JsonHead, FirstElementOfAnArray) {
    EXPECT_THAT(jsonKeys(R"( [ {"a": 1}, {"b": 2}])"), ElementsAre("a"));
}

TEST(JsonHead, StringsThatAreValuesAreNoKeys) {
    EXPECT_THAT(jsonKeys(R"({"a": "b", "c": ["d", "e"]})"), ElementsAre("a", "c"));
}

TEST(JsonHead, WhatIsCutOrMalformedGivesWhatThereWas) {
    EXPECT_THAT(jsonKeys(R"({"a": [1, 2, {"b": "unfini)"), ElementsAre("a"));
    EXPECT_THAT(jsonKeys("text"), IsEmpty());
    EXPECT_THAT(jsonKeys(""), IsEmpty());
    EXPECT_THAT(jsonKeys("}"), IsEmpty());
    EXPECT_THAT(jsonKeys("[1, 2]"), IsEmpty());
}

TEST(JsonHead, DeepNestingNeedsNoStack) {
    EXPECT_THAT(jsonKeys("{\"a\":" + std::string(1'000'000, '[')), ElementsAre("a"));
}

} // namespace
