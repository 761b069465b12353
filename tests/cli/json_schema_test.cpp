#include "cli.hpp"
#include "json_schema.hpp"
#include "maps.hpp"

using nlohmann::json;
using testing::ElementsAre;
using testing::IsEmpty;

namespace argmap::cli {
namespace {

TEST(SchemaViolations, FindsEachKind) {
    const json schema = json::parse(
        R"({"type": "object", "required": ["a"], "additionalProperties": false, "properties": {
        "a": {"type": "integer", "minimum": 0}, "b": {"enum": ["x", "y"]}, "c": {"type": "array", "items": {"$ref": "#/$defs/t"}},
        "d": {"type": "object", "additionalProperties": {"type": "boolean"}}}, "$defs": {"t": {"type": "string"}}})");
    EXPECT_THAT(schemaViolations(
                    schema, json::parse(R"({"a": 0, "b": "x", "c": ["t"], "d": {"e": true}})")),
                IsEmpty());
    EXPECT_THAT(schemaViolations(schema, json::parse("[]")), testing::SizeIs(2));
    EXPECT_THAT(schemaViolations(schema, json::parse(R"({})")), ElementsAre("/: \"a\" is missing"));
    EXPECT_THAT(schemaViolations(schema, json::parse(R"({"a": -1})")),
                ElementsAre("/a: is less than 0"));
    EXPECT_THAT(schemaViolations(schema, json::parse(R"({"a": 1, "b": "z"})")),
                ElementsAre("/b: \"z\" is not one of [\"x\",\"y\"]"));
    EXPECT_THAT(schemaViolations(schema, json::parse(R"({"a": 1, "c": [1]})")),
                ElementsAre("/c/0: is not of type \"string\""));
    EXPECT_THAT(schemaViolations(schema, json::parse(R"({"a": 1, "d": {"e": 1}})")),
                ElementsAre("/d/e: is not of type \"boolean\""));
    EXPECT_THAT(schemaViolations(schema, json::parse(R"({"a": 1, "z": 1})")),
                ElementsAre("/: has a member that is not described: z"));
    EXPECT_THAT(schemaViolations(json{{"pattern", "x"}}, json(1)), testing::SizeIs(1));
}

// What each command prints with --json is what docs/cli-json says.
class JsonOutput : public CliTest {
protected:
    /// `described`: the schema's name, where that is not the command's.
    void expectAsDescribed(const std::string& command, std::vector<std::string> words,
                           std::string described = {}) {
        if (described.empty())
            described = command;
        words.insert(words.begin(), {command, "--json"});
        expectDescribed(argmap(words).output, described);
    }
    void expectDescribed(const std::string& output, const std::string& described) {
        ASSERT_FALSE(output.empty());
        EXPECT_EQ(output.find('\n'), output.size() - 1) << "one line";
        const json schema = json::parse(support::readFile(
            support::sourceFolder() / "docs" / "cli-json" / (described + ".schema.json")));
        EXPECT_THAT(schemaViolations(schema, json::parse(output)), IsEmpty()) << output;
    }
};

TEST_F(JsonOutput, IsAsDescribed) {
    file("a.lines", "eins\nzwei!\n");
    file("b.lines", "eins \xFF\n");
    expectAsDescribed("info", {"a.lines"});
    expectAsDescribed("info", {"b.lines"});
    expectAsDescribed("info", {"absent.lines"});
    file("a.txt", "One.\n\fTwo\n\nThree.\n");
    file("a.html", "<meta name=description content=x><h1>One</h1><ul><li>Two</ul>");
    for (const char* name : {"a.txt", "a.html", "absent.txt"})
        expectAsDescribed("info", {"--text", name}, "info-text");
    expectAsDescribed("check", {"a.lines"});
    expectAsDescribed("check", {"b.lines"});
    expectAsDescribed("check", {"absent \xFF.lines"});
    expectAsDescribed("convert", {"a.lines", "-o", "c.argmap"});
    expectAsDescribed("check", {"--file", "c.argmap"}, "check-file");
    expectAsDescribed("check", {"--file", "a.lines"}, "check-file");
    expectAsDescribed("check", {"--file", "absent"}, "check-file");
    file("d.argmap", content("c.argmap").substr(0, 150));
    file("d.argmap.~1~", content("c.argmap"));
    expectAsDescribed("check", {"--file", "d.argmap"}, "check-file");
    expectAsDescribed("convert", {"a.lines", "-o", "c.lines"});
    expectAsDescribed("convert", {"b.lines", "-o", "c.lines"});
    expectAsDescribed("render", {"a.lines", "-o", "c.svg"});
    expectAsDescribed("render", {"a.lines", "-o", "d.svg", "--page", "A4"});
    expectAsDescribed("render", {"a.lines", "-o", "c.svg", "--layout", "no-such-layout"});
    expectDescribed(argmap({"bench", "layout", "--json", "--layout", "layered", "a.lines"}).output,
                    "bench-layout");
    expectDescribed(
        argmap({"bench", "layout", "--json", "--layout", "no-such-layout", "a.lines"}).output,
        "bench-layout");
    file("a.argmap", threeStatements());
    file("b.argmap", edited(threeStatements(), [](model::Transaction& tx) {
             tx.remove(*tx.current().find("c"));
             tx.edit(tx.current().find("a")->as<model::StatementId>(), [](model::Statement& s) {
                 s.title = "B";
                 s.wordings[0].text = "b";
             });
         }));
    file("c.argmap", edited(threeStatements(), [](model::Transaction& tx) {
             for (const char* id : {"a", "c"})
                 tx.edit(tx.current().find(id)->as<model::StatementId>(), [](model::Statement& s) {
                     s.title = "C";
                     s.wordings[0].text = "c";
                 });
             model::MapProperties properties;
             properties.mainItem = *tx.current().find("c");
             tx.setProperties(properties);
         }));
    expectAsDescribed("diff", {"a.argmap", "c.argmap"});
    expectAsDescribed("diff", {"a.argmap", "b.lines"});
    expectAsDescribed("diff", {"a.argmap", "absent.argmap"});
    expectAsDescribed("merge", {"a.argmap", "b.argmap", "c.argmap", "-o", "d.argmap"});
    expectAsDescribed("merge", {"a.argmap", "b.argmap", "b.lines", "-o", "d.argmap"});
    expectAsDescribed("merge", {"a.argmap", "absent.argmap", "c.argmap"});
    expectAsDescribed("formats", {});
    expectAsDescribed("plugins", {});
}

TEST_F(JsonOutput, OfTheConformanceKitIsAsDescribed) {
    file("crash.wrong", "crashes\n");
    const std::string tests = (support::buildFolder() / "tests").string();
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{tests + "/good_plugins/lines", "--only", "empty"},
          {tests + "/wrong_plugins/wrong", "--only", "samples", "--sample", "crash.wrong", "--keep",
           "kept"}}) {
        std::vector<std::string> all{"plugin", "test", "--json"};
        all.insert(all.end(), words.begin(), words.end());
        expectDescribed(argmap(all).output, "plugin-test");
    }
}

} // namespace
} // namespace argmap::cli
