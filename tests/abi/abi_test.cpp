// The ABI does not change unseen: sizes and offsets of every struct are on record.
#include <argmap/support/files.hpp>
#include <argmap/support/golden.hpp>
#include <argmap/support/process.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <map>
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

using Structs = std::map<std::string, std::set<std::string>>;

// The structs that a header declares, with their fields and functions.
Structs structsIn(const std::string& header) {
    std::string text = support::readFile(support::sourceFolder() /
                                         "plugins/abi/include/argmap/abi" / (header + ".h"));
    text = std::regex_replace(text, std::regex(R"(/\*([^*]|\*(?!/))*\*/)"), "");
    const std::regex structs(R"(typedef struct (\w+) \{([^}]*)\})");
    const std::regex names(R"((?:\(\*(\w+)\)\([^;]*|(\w+)(?:\[\d+\])?)\s*;)");
    Structs found;
    for (std::sregex_iterator s(text.begin(), text.end(), structs), end; s != end; ++s) {
        const std::string body = (*s)[2];
        for (std::sregex_iterator f(body.begin(), body.end(), names); f != end; ++f)
            found[(*s)[1]].insert((*f)[1].str() + (*f)[2].str());
    }
    return found;
}

// "struct.field" for each field that the headers declare.
std::set<std::string> declaredFields() {
    std::set<std::string> fields;
    for (const char* header :
         {"image", "map_image", "article_image", "layout_image", "scene_image", "plugin"})
        for (const auto& [type, names] : structsIn(header))
            for (const std::string& name : names)
                fields.insert(type + '.' + name);
    return fields;
}

// What each section of a document names as code.
std::vector<std::set<std::string>> namesInSections(const std::string& document) {
    std::vector<std::set<std::string>> sections;
    std::istringstream lines(document);
    const std::regex code("`([^`]+)`");
    const std::regex word(R"(\w+)");
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("## ") || sections.empty())
            sections.emplace_back();
        for (std::sregex_iterator c(line.begin(), line.end(), code), end; c != end; ++c) {
            const std::string text = (*c)[1];
            for (std::sregex_iterator w(text.begin(), text.end(), word); w != end; ++w)
                sections.back().insert(w->str());
        }
    }
    return sections;
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

// The reference of the ABI has a section on each struct of plugin.h, which names all that is in it.
TEST(Abi, EveryStructIsExplained) {
    const Structs structs = structsIn("plugin");
    EXPECT_EQ(structs.size(), 9u);
    const auto sections =
        namesInSections(support::readFile(support::sourceFolder() / "docs/plugin-abi.md"));
    for (const auto& [type, fields] : structs) {
        std::set<std::string> missing{"a section on it"};
        for (const std::set<std::string>& named : sections) {
            if (!named.contains(type))
                continue;
            std::set<std::string> notNamed;
            std::ranges::set_difference(fields, named, std::inserter(notNamed, notNamed.end()));
            if (missing.contains("a section on it") || notNamed.size() < missing.size())
                missing = notNamed;
        }
        EXPECT_EQ(missing, std::set<std::string>()) << type;
    }
}

} // namespace
} // namespace argmap
