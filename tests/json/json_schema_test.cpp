// The schema in docs/ says the same as the code: every field of every type, and no other.
#include "json_calls.hpp"
#include "random_map.hpp"

#include <argmap/support/files.hpp>
#include <argmap/support/process.hpp>
#include <argmap/support/temporary_folder.hpp>
#include <argmap/wire/fields.hpp>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace argmap::json {
namespace {

using Json = nlohmann::ordered_json;
using Names = std::vector<std::string>;

const std::filesystem::path schemaFile = support::sourceFolder() / "docs/argmap.schema.json";

Names keysOf(const Json& object) {
    Names names;
    for (const auto& [name, value] : object.items())
        names.push_back(name);
    return names;
}

// The type that the schema gives to a field, in a word.
template <class Value>
std::string schemaType() {
    if constexpr (std::is_same_v<Value, std::string>)
        return "string";
    else if constexpr (std::is_same_v<Value, wire::Reference>)
        return "#/$defs/id";
    else if constexpr (std::is_same_v<Value, bool>)
        return "boolean";
    else if constexpr (std::is_same_v<Value, std::uint32_t> ||
                       std::is_same_v<Value, std::int32_t> ||
                       std::is_same_v<Value, std::optional<std::int32_t>>)
        return "integer";
    else if constexpr (std::is_same_v<Value, wire::Stance>)
        return "#/$defs/stance";
    else if constexpr (std::is_same_v<Value, std::vector<wire::Metadata>>)
        return "#/$defs/metadata";
    else if constexpr (std::is_same_v<Value, std::vector<std::string>>)
        return "array of string";
    else if constexpr (std::is_same_v<Value, std::vector<wire::Reference>>)
        return "array of #/$defs/id";
    else
        return std::string("array of #/$defs/") +
               wire::Fields<typename Value::value_type>::listName;
}

std::string typeIn(const Json& schema) {
    if (schema.contains("$ref"))
        return schema["$ref"];
    const std::string type = schema.value("type", "none");
    return type == "array" ? "array of " + typeIn(schema.at("items")) : type;
}

template <class T>
void compare(const Json& schema) {
    const Json& properties = schema.at("$defs").at(wire::Fields<T>::listName).at("properties");
    Names fields;
    T item{};
    typename wire::Fields<T>::Record record{};
    wire::Fields<T>::visit(
        [&]<class Value>(const char* name, Value&, auto&) {
            fields.push_back(name);
            if (properties.contains(name)) {
                const std::string expected =
                    std::string(name) == "id" ? "#/$defs/id" : schemaType<Value>();
                EXPECT_EQ(typeIn(properties[name]), expected)
                    << wire::Fields<T>::listName << '.' << name;
                EXPECT_TRUE(properties[name].contains("description"))
                    << wire::Fields<T>::listName << '.' << name;
            }
        },
        item, record);
    EXPECT_EQ(keysOf(properties), fields) << wire::Fields<T>::listName;
}

TEST(JsonSchema, HasEveryFieldOfEveryType) {
    const Json schema = Json::parse(support::readFile(schemaFile));
    Names lists{"argmap", "map"};
    compare<wire::Map>(schema);
    wire::forEachItemType([&]<class T>() {
        compare<T>(schema);
        lists.push_back(wire::Fields<T>::listName);
    });
    compare<wire::Wording>(schema);
    compare<wire::Mark>(schema);
    compare<wire::Premise>(schema);
    compare<wire::Span>(schema);
    compare<wire::Position>(schema);
    lists.push_back("diagnostics");
    EXPECT_EQ(keysOf(schema.at("properties")), lists);
}

// Every kind of value that the writer gives is what the schema allows; python3-jsonschema judges.
TEST(JsonSchema, AllowsWhatIsWritten) {
    if (support::run({.words = {"python3", "-c", "import jsonschema"}}).status != 0)
        GTEST_SKIP() << "python3-jsonschema is not installed";
    const support::TemporaryFolder folder;
    support::Command check{.words = {"python3", (support::fixture("json/validate.py")).string(),
                                     schemaFile.string(),
                                     support::fixture("json/sample.json").string()}};
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const auto file = folder / (std::to_string(seed) + ".json");
        support::writeFile(file, written(wire::testing::imageOf(wire::testing::randomMap(seed))));
        check.words.push_back(file.string());
    }
    const support::Outcome good = support::run(check);
    EXPECT_EQ(good.status, 0) << good.output << good.errors;

    const auto bad = folder / "bad.json";
    support::writeFile(bad, R"({"argmap": 0, "statements": [{"id": "s", "title": 5}]})");
    check.words.push_back(bad.string());
    const support::Outcome refused = support::run(check);
    EXPECT_EQ(refused.status, 1);
    EXPECT_NE(refused.output.find("bad.json: statements/0/title"), std::string::npos)
        << refused.output;
}

// The guide shows one item of each kind: what it shows is read, and nothing in it is unknown.
TEST(JsonSchema, TheGuidesExampleIsSound) {
    const std::string guide = support::readFile(support::sourceFolder() / "docs/plugin-guide.md");
    const std::size_t begin = guide.find("{\n  \"argmap\": 0,");
    ASSERT_NE(begin, std::string::npos);
    const sdk::TestHost host = reading(guide.substr(begin, guide.find("```", begin) - begin));
    EXPECT_EQ(host.messages(), "9:1: warning: Page 3 is empty. [steps.page]\n");
    const auto map = host.map();
    ASSERT_TRUE(map) << map.error();
    EXPECT_EQ(map->count<wire::Statement>(), 2u);
    EXPECT_EQ(map->count<wire::Comment>(), 1u);
}

} // namespace
} // namespace argmap::json
