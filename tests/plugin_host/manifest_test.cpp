#include <argmap/plugin/manifest.hpp>

#include <gtest/gtest.h>

#include <string>

using namespace argmap;
using namespace argmap::plugin;

namespace {

// A manifest with one reader whose members are those given.
std::string withReader(const std::string& members) {
    return R"({"id": "a.b", "title": "T", "version": "1", "library": "x.so", "interfaces": [)"
           R"({"interface": "argmap.reader/0", "format": "f", "title": "F")" +
           members + "}]}";
}

// "code message" of the problem, or "" when there is none.
std::string problemOf(const std::string& json) {
    const auto manifest = parseManifest(json, "m.json");
    return manifest ? "" : manifest.error().code + " " + manifest.error().message;
}

TEST(Manifest, EverythingIsRead) {
    const auto manifest = parseManifest(R"({
        "id": "argmap.example", "title": "Example", "version": "1.2", "abi": 0, "library": "example.so",
        "stability": "stable", "threads": "one", "license": "MIT",
        "interfaces": [
            {"interface": "argmap.reader/0", "format": "example", "title": "Example list",
             "extensions": ["list", "lst"], "mediaTypes": ["text/x-list"], "input": "bytes", "identifies": true,
             "companions": ["*.txt"],
             "signatures": [{"bytes": "89 50 4e47", "offset": 4}, {"regex": "^%"}, {"jsonKeys": ["a"]},
                            {"xmlRoot": "r", "xmlNamespace": "urn:n"}],
             "options": [{"name": "strict", "type": "boolean", "default": false, "help": "H."},
                         {"name": "depth", "type": "integer", "default": 3, "help": "H."},
                         {"name": "way", "type": "choice", "default": "a", "choices": ["a", "b"], "help": "H."}],
             "carries": ["claims"], "loses": ["views"]},
            {"interface": "argmap.layout/0", "format": "dot", "title": "Dot"},
            {"interface": "argmap.reader/0", "format": "second", "title": "Second"}
        ]})",
                                        "m.json");
    ASSERT_TRUE(manifest) << manifest.error().message;
    EXPECT_EQ(manifest->id, "argmap.example");
    EXPECT_EQ(manifest->stability, Stability::Stable);
    EXPECT_TRUE(manifest->oneThread);
    ASSERT_EQ(manifest->interfaces.size(), 3U);
    const Interface& reader = manifest->interfaces[0];
    EXPECT_EQ(reader.kind, InterfaceKind::Reader);
    EXPECT_FALSE(reader.text);
    EXPECT_TRUE(reader.identifies);
    ASSERT_EQ(reader.signatures.size(), 4U);
    EXPECT_EQ(reader.signatures[0].bytes, "\x89PNG");
    EXPECT_EQ(reader.signatures[0].offset, 4U);
    EXPECT_EQ(reader.signatures[3].xmlNamespace, "urn:n");
    ASSERT_EQ(reader.options.size(), 3U);
    EXPECT_EQ(reader.options[0].fallback, "false");
    EXPECT_EQ(reader.options[1].fallback, "3");
    EXPECT_EQ(reader.options[2].choices.size(), 2U);
    EXPECT_EQ(manifest->interfaces[1].index, 0U);
    EXPECT_EQ(manifest->interfaces[2].index, 1U) << "counted by kind";
}

TEST(Manifest, SyntaxErrorsTellTheirPlace) {
    const auto manifest = parseManifest("{\n  \"id\": \"a\",,\n}", "m.json");
    ASSERT_FALSE(manifest);
    EXPECT_EQ(manifest.error().code, "manifest.syntax");
    EXPECT_EQ(manifest.error().file, "m.json");
    EXPECT_EQ(manifest.error().begin.line, 2U);
}

TEST(Manifest, UnknownKeysAreNamedWithTheirPlace) {
    EXPECT_EQ(problemOf(withReader(R"(, "extension": ["x"])")),
              "manifest.key /interfaces/0/extension is not a key that belongs here");
}

TEST(Manifest, MissingKeysAreNamed) {
    EXPECT_EQ(problemOf("{}"), "manifest.key /id is missing");
    EXPECT_EQ(problemOf(R"({"id": "a", "title": "T", "version": "1", "library": "x.so"})"),
              "manifest.key /interfaces is missing");
}

TEST(Manifest, ValuesOutOfPlaceAreNamed) {
    EXPECT_EQ(problemOf("[]"), "manifest.type / must be an object");
    EXPECT_EQ(problemOf(R"({"id": "A B"})"),
              "manifest.value /id must be of the characters a-z 0-9 . - _, at most 64");
    EXPECT_EQ(problemOf(withReader(R"(, "extensions": [".x"])")),
              "manifest.value /interfaces/0/extensions must be in lower case and without dot");
    EXPECT_EQ(problemOf(withReader(R"(, "extensions": "x")")),
              "manifest.type /interfaces/0/extensions must be a list of texts");
    EXPECT_EQ(problemOf(withReader(R"(, "signatures": [{}])")),
              "manifest.value /interfaces/0/signatures/0/ says nothing");
    EXPECT_EQ(problemOf(withReader(R"(, "signatures": [{"bytes": "8"}])")),
              "manifest.value /interfaces/0/signatures/0/bytes must be bytes in hexadecimal");
    EXPECT_EQ(problemOf(withReader(R"(, "signatures": [{"regex": "(["}])")),
              "manifest.value /interfaces/0/signatures/0/regex is not an expression of RE2: "
              "missing ]: [");
    EXPECT_EQ(
        problemOf(withReader(
            R"(, "options": [{"name": "n", "type": "boolean", "help": "h", "default": "maybe"}])")),
        "manifest.value /interfaces/0/options/0/default must be true or false");
    EXPECT_EQ(
        problemOf(withReader(R"(, "options": [{"name": "n", "type": "choice", "help": "h"}])")),
        "manifest.value /interfaces/0/options/0/choices belong to a choice, and to nothing else");
}

TEST(Manifest, GlyphsThatARendererNeeds) {
    const auto renderer = [](const std::string& more) {
        return R"({"id": "a.b", "title": "T", "version": "1", "library": "x.so", "interfaces": [)"
               R"({"interface": "argmap.renderer/0", "format": "f", "title": "F")" +
               more + "}]}";
    };
    EXPECT_TRUE(parseManifest(renderer(""), "m.json")->interfaces.at(0).everyGlyph);
    EXPECT_TRUE(
        parseManifest(renderer(R"(, "glyphs": "all")"), "m.json")->interfaces.at(0).everyGlyph);
    EXPECT_FALSE(
        parseManifest(renderer(R"(, "glyphs": "mixed")"), "m.json")->interfaces.at(0).everyGlyph);
    EXPECT_EQ(problemOf(renderer(R"(, "glyphs": "few")")),
              "manifest.value /interfaces/0/glyphs must be all or mixed");
    EXPECT_EQ(problemOf(withReader(R"(, "glyphs": "all")")),
              "manifest.key /interfaces/0/glyphs is not a key that belongs here");
}

TEST(Manifest, LibraryIsAFileBesideIt) {
    EXPECT_NE(problemOf(R"({"id": "a", "title": "T", "version": "1", "library": "../x.so"})")
                  .find("/library"),
              std::string::npos);
}

std::string withProgram(const std::string& interface, const std::string& more = "") {
    return R"({"id": "a.b", "title": "T", "version": "1", "program": "x")" + more +
           R"(, "interfaces": [{"format": "f", "title": "F", "interface": ")" + interface + "}]}";
}

TEST(Manifest, ProgramInPlaceOfALibrary) {
    for (const char* kind : {"reader", "writer", "checker"}) {
        const auto manifest =
            parseManifest(withProgram("argmap." + std::string(kind) + "/0\""), "m.json");
        ASSERT_TRUE(manifest) << manifest.error().message;
        EXPECT_EQ(manifest->program, "x");
        EXPECT_EQ(profileOf(*manifest), "interpreter");
    }
    EXPECT_EQ(profileOf(*parseManifest(withReader(""), "m.json")), "native");
}

TEST(Manifest, WhatOnlyALibraryCan) {
    for (const char* kind : {"source", "layout", "renderer"})
        EXPECT_EQ(problemOf(withProgram("argmap." + std::string(kind) + "/0\"")),
                  "manifest.value /interfaces/0/interface must be argmap.reader/0, argmap.writer/0 "
                  "or argmap.checker/0 in a plugin that is a program; the others need a library");
    EXPECT_EQ(problemOf(withProgram(R"(argmap.reader/0", "identifies": true)")),
              "manifest.value /interfaces/0/identifies must be left out in a plugin that is a "
              "program");
    EXPECT_EQ(problemOf(withProgram(R"(argmap.reader/0", "companions": ["*.x"])")),
              "manifest.value /interfaces/0/companions must be left out in a plugin that is a "
              "program");
    EXPECT_EQ(problemOf(withProgram("argmap.reader/0\"", R"(, "library": "x.so")")),
              "manifest.value /library must be left out in a plugin that is a program");
}

TEST(Manifest, NestingThatNeverEndsIsASyntaxError) {
    EXPECT_EQ(problemOf(std::string(500'000, '[')).substr(0, 15), "manifest.syntax");
}

} // namespace
