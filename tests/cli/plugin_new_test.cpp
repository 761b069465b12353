// argmap plugin new: what it makes of a template, and what it refuses.
#include "cli.hpp"

#include <fstream>
#include <sstream>

namespace argmap::cli {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class PluginNew : public CliTest {
protected:
    support::Outcome make(std::vector<std::string> words) {
        words.insert(words.begin(), {"plugin", "new"});
        return argmap(words);
    }
    void expectRefused(const std::vector<std::string>& words, int status, const char* why) {
        const support::Outcome refused = make(words);
        EXPECT_EQ(refused.status, status) << testing::PrintToString(words);
        EXPECT_THAT(refused.errors, HasSubstr(why));
        EXPECT_EQ(refused.output, "");
    }
};

// Lines of b that are not those of a.
std::string changed(const std::string& a, const std::string& b) {
    std::istringstream one(a);
    std::istringstream other(b);
    std::string all;
    for (std::string left, right; std::getline(one, left) && std::getline(other, right);)
        if (left != right)
            all += right + '\n';
    return all;
}

TEST_F(PluginNew, NamesAllAnew) {
    const support::Outcome made = make({"my-tally", "--kind", "reader"});
    ASSERT_EQ(made.status, 0) << made.errors;
    EXPECT_EQ(content("my-tally/CMakeLists.txt"),
              "cmake_minimum_required(VERSION 3.25)\n"
              "project(my-tally LANGUAGES CXX)\n"
              "find_package(argmap REQUIRED COMPONENTS PluginSDK)\n"
              "argmap_add_plugin(my-tally SOURCES reader.cpp)\n");
    const fs::path from = support::sourceFolder() / "plugins/template/reader";
    EXPECT_EQ(
        changed(support::readFile(from / "manifest.json"), content("my-tally/manifest.json")),
        "    \"id\": \"org.example.my-tally\", \"title\": \"My tally\", \"version\": \"0.1\", "
        "\"abi\": 0,\n"
        "    \"library\": \"my-tally.so\", \"license\": \"Apache-2.0\",\n"
        "        \"interface\": \"argmap.reader/0\", \"format\": \"my-tally\", \"title\": "
        "\"My tally\",\n"
        "        \"extensions\": [\"my-tally\"], \"carries\": [\"claims, and reasons for and "
        "against them\"]\n");
    EXPECT_EQ(changed(support::readFile(from / "reader.cpp"), content("my-tally/reader.cpp")),
              "class MyTallyReader {\n"
              "                sink.error(\"my-tally.depth\",\n"
              "ARGMAP_READER_PLUGIN(MyTallyReader)\n");
    EXPECT_EQ(content("my-tally/samples/bridge.my-tally"),
              support::readFile(from / "samples/bridge.outline"));
    EXPECT_THAT(content("my-tally/README.md"),
                HasSubstr("argmap convert samples/bridge.my-tally -o bridge.argmap"));
    EXPECT_THAT(made.output, HasSubstr("my-tally: a reader named my-tally, in C++\n"
                                       "    CMakeLists.txt  README.md  manifest.json  reader.cpp  "
                                       "samples/bridge.my-tally  samples/mistakes.my-tally\n"));
    EXPECT_THAT(made.output, HasSubstr("\n    cd my-tally\n    cmake -B build"));
}

// A name with the kind at its end names the plugin; the format is what stands before.
TEST_F(PluginNew, GivesTheTemplateAgainUnderItsOwnName) {
    const std::pair<const char*, const char*> all[] = {
        {"reader", "outline-reader"},     {"writer", "outline-writer"},
        {"source", "leaflet-source"},     {"layout", "columns-layout"},
        {"renderer", "listing-renderer"}, {"checker", "loose-claims-checker"}};
    for (const auto& [kind, name] : all) {
        ASSERT_EQ(make({name, "--kind", kind}).status, 0);
        const fs::path from = support::sourceFolder() / "plugins/template" / kind;
        for (const auto& entry : fs::recursive_directory_iterator(from))
            if (entry.is_regular_file() && entry.path().filename() != "manifest.json") {
                EXPECT_EQ(support::readFile(at(name) / entry.path().lexically_relative(from)),
                          support::readFile(entry.path()))
                    << entry.path();
            }
    }
}

TEST_F(PluginNew, AProgramCanBeRunAtOnce) {
    const support::Outcome made =
        make({"tally", "--kind", "writer", "--language", "python", "--folder", "a/b"});
    ASSERT_EQ(made.status, 0) << made.errors;
    EXPECT_NE(fs::status(at("a/b/tally")).permissions() & fs::perms::owner_exec, fs::perms::none);
    EXPECT_THAT(content("a/b/manifest.json"), HasSubstr(R"("program": "tally")"));
    EXPECT_THAT(content("a/b/tally"), HasSubstr(R"("tally.twice")"));
    EXPECT_THAT(made.output, Not(HasSubstr("cmake")));
    fs::rename(at("a/b"), at("a/tally"));
    support::Command command = commandFor({"plugins"});
    command.environment["ARGMAP_PLUGIN_PATH"] = at("a").string();
    EXPECT_THAT(support::run(command).output,
                testing::ContainsRegex("org.example.tally +0.1 +used +interpreter +writer tally"));
}

TEST_F(PluginNew, FilesMayHaveASuffixOfTheirOwn) {
    ASSERT_EQ(make({"tally", "--kind", "reader", "--extension", "tl"}).status, 0);
    EXPECT_THAT(content("tally/manifest.json"),
                HasSubstr(R"("format": "tally", "title": "Tally",)"));
    EXPECT_THAT(content("tally/manifest.json"), HasSubstr(R"("extensions": ["tl"])"));
    EXPECT_THAT(content("tally/reader.cpp"), HasSubstr("\"tally.depth\""));
    EXPECT_TRUE(exists("tally/samples/bridge.tl"));
    EXPECT_THAT(content("tally/README.md"), HasSubstr("samples/mistakes.tl"));
    for (const char* const suffix : {".tl", "TL", "t/l", "a2345678901234567"})
        expectRefused({"other", "--kind", "reader", "--extension", suffix}, 2,
                      "cannot be the suffix of files");
    EXPECT_FALSE(exists("other"));
}

TEST_F(PluginNew, RefusesNamesThatCannotBe) {
    for (const std::string name :
         {"Tally", "2tally", "-tally", "tal ly", "tal/ly", "..", "tälly", "", "tally.so",
          "a23456789012345678901234567890123456789012345678901-3"})
        expectRefused({"--kind", "reader", "--", name}, 2, "cannot be the name of a plugin");
    EXPECT_FALSE(exists("Tally"));
    EXPECT_EQ(
        make({"a2345678901234567890123456789012345678901234567890-2", "--kind", "reader"}).status,
        0);
}

TEST_F(PluginNew, OverwritesNothing) {
    fs::create_directory(at("tally"));
    file("mine", "mine");
    fs::create_symlink("nowhere", at("astray"));
    expectRefused({"tally", "--kind", "reader"}, 4, "[files.exists]");
    expectRefused({"tally", "--kind", "reader", "--folder", "mine"}, 4, "[files.exists]");
    expectRefused({"astray", "--kind", "reader"}, 4, "[files.exists]");
    expectRefused({"tally", "--kind", "reader", "--folder", "mine/tally"}, 4,
                  "[files.write-failed]");
    EXPECT_TRUE(fs::is_empty(at("tally")));
    EXPECT_EQ(content("mine"), "mine");
}

TEST_F(PluginNew, SaysWhatThereIs) {
    for (const char* const kind : {"source", "layout", "renderer"})
        expectRefused({"tally", "--kind", kind, "--language", "python"}, 2,
                      "in python there are: checker, reader, writer");
    expectRefused({"tally", "--kind", "telepathy"}, 2, "telepathy");
    expectRefused({"tally", "--kind", "reader", "--language", "cobol"}, 2, "cobol");
    expectRefused({"tally"}, 2, "--kind");
    EXPECT_FALSE(exists("tally"));
}

TEST_F(PluginNew, NamesTheComponentThatIsMissing) {
    fs::create_directories(at("elsewhere/bin"));
    fs::copy_file(support::buildFolder() / "bin" / "argmap", at("elsewhere/bin/argmap"));
    support::Command command = commandFor({"plugin", "new", "tally", "--kind", "reader"});
    command.words.front() = at("elsewhere/bin/argmap").string();
    const support::Outcome refused = support::run(command);
    EXPECT_EQ(refused.status, 4);
    EXPECT_THAT(refused.errors, HasSubstr("component PluginSDK"));
    EXPECT_THAT(refused.errors, HasSubstr("[plugin.no-templates]"));
    EXPECT_FALSE(exists("tally"));
}

} // namespace
} // namespace argmap::cli
