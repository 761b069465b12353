// The ABI does not change unseen: sizes and offsets of every struct are on record.
#include <argmap/support/files.hpp>
#include <argmap/support/golden.hpp>
#include <argmap/support/process.hpp>

#include <gtest/gtest.h>

#include <regex>
#include <set>
#include <sstream>

namespace argmap {
namespace {

namespace fs = std::filesystem;

std::string recordIn(const std::string& language) {
    const fs::path program = support::buildFolder() / "tests" / ("abi_layout_record_" + language);
    const support::Outcome outcome = support::run({.words = {program.string()}});
    EXPECT_EQ(outcome.status, 0) << language;
    return outcome.output;
}

std::string record() {
    return recordIn("c11");
}

// "struct.field" for each field that the headers declare.
std::set<std::string> declaredFields() {
    std::set<std::string> fields;
    for (const char* header :
         {"image", "map_image", "article_image", "layout_image", "scene_image", "plugin"}) {
        std::string text =
            support::readFile(support::sourceFolder() / "plugins/abi/include/argmap/abi" /
                              (std::string(header) + ".h"));
        text = std::regex_replace(text, std::regex(R"(/\*([^*]|\*(?!/))*\*/)"), "");
        const std::regex structs(R"(typedef struct (\w+) \{([^}]*)\})");
        const std::regex names(R"((?:\(\*(\w+)\)\([^;]*|(\w+)(?:\[\d+\])?)\s*;)");
        for (std::sregex_iterator s(text.begin(), text.end(), structs), end; s != end; ++s) {
            const std::string body = (*s)[2];
            for (std::sregex_iterator f(body.begin(), body.end(), names); f != end; ++f)
                fields.insert((*s)[1].str() + '.' + (*f)[1].str() + (*f)[2].str());
        }
    }
    return fields;
}

std::set<std::string> recordedFields(const std::string& layout) {
    std::set<std::string> fields;
    std::istringstream lines(layout);
    std::string type;
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string name;
        words >> name;
        if (line.starts_with(' '))
            fields.insert(type + '.' + name);
        else
            type = name;
    }
    return fields;
}

TEST(Abi, LayoutIsAsOnRecord) {
    EXPECT_TRUE(support::matchesGolden(record(), support::fixture("abi/layout.golden")));
}

TEST(Abi, LayoutIsTheSameInEachLanguage) {
    for (const char* const language : {"c17", "cxx17", "cxx20"})
        EXPECT_EQ(recordIn(language), record()) << language;
}

// Each plugin that ships exports the symbol on record and nothing else.
TEST(Abi, PluginsExportTheSymbolOnRecord) {
    std::smatch symbol;
    const std::string recorded = record();
    ASSERT_TRUE(std::regex_search(recorded, symbol, std::regex(R"(\nsymbol (\w+)\n)")));
    std::size_t plugins = 0;
    for (const auto& folder :
         fs::directory_iterator(support::buildFolder() / "lib" / "argmap" / "plugins"))
        for (const auto& file : fs::directory_iterator(folder)) {
            if (file.path().extension() != ".so")
                continue;
            ++plugins;
            const support::Outcome listed =
                support::run({.words = {"nm", "--dynamic", "--defined-only",
                                        "--format=just-symbols", file.path()}});
            EXPECT_EQ(listed.status, 0) << listed.errors;
            EXPECT_EQ(listed.output, symbol[1].str() + '\n') << file.path();
        }
    EXPECT_GE(plugins, 4u);
}

TEST(Abi, EveryDeclaredFieldIsOnRecord) {
    const std::set<std::string> declared = declaredFields();
    EXPECT_GT(declared.size(), 150u);
    EXPECT_EQ(recordedFields(record()), declared);
}

} // namespace
} // namespace argmap
