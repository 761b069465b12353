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

std::string record() {
    const support::Outcome outcome = support::run({.words = {ARGMAP_LAYOUT_RECORD}});
    EXPECT_EQ(outcome.status, 0);
    return outcome.output;
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

TEST(Abi, EveryDeclaredFieldIsOnRecord) {
    const std::set<std::string> declared = declaredFields();
    EXPECT_GT(declared.size(), 150u);
    EXPECT_EQ(recordedFields(record()), declared);
}

} // namespace
} // namespace argmap
