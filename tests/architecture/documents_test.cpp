// What the documents point at exists.

#include <argmap/support/files.hpp>

#include <gtest/gtest.h>

#include <regex>
#include <vector>

namespace argmap::architecture {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> documents() {
    std::vector<fs::path> pages = {support::sourceFolder() / "README.md"};
    for (const char* const part : {"docs", "core", "plugins", "ui", "samples", "tests"})
        if (const fs::path folder = support::sourceFolder() / part; fs::exists(folder))
            for (const auto& entry : fs::recursive_directory_iterator(folder))
                if (entry.path().extension() == ".md")
                    pages.push_back(entry.path());
    return pages;
}

/// Where the links of a page to files lead; not those into the web or to a place on the page.
std::vector<std::string> links(const std::string& page) {
    static const std::regex link(R"(\]\(([^)#]+)[^)]*\))");
    std::vector<std::string> targets;
    for (std::sregex_iterator match(page.begin(), page.end(), link), end; match != end; ++match)
        if (const std::string target = (*match)[1]; target.find("://") == std::string::npos)
            targets.push_back(target);
    return targets;
}

TEST(Documents, LinksLeadToFiles) {
    for (const fs::path& page : documents())
        for (const std::string& target : links(support::readFile(page)))
            EXPECT_TRUE(fs::exists(page.parent_path() / target)) << page << " points at " << target;
}

TEST(Documents, TheIndexNamesHeadersThatExist) {
    static const std::regex header(R"(`((?:core|plugins|ui)/[^`]+\.h(?:pp)?)`)");
    const std::string index = support::readFile(support::sourceFolder() / "docs/index.md");
    int named = 0;
    for (std::sregex_iterator match(index.begin(), index.end(), header), end; match != end;
         ++match) {
        EXPECT_TRUE(fs::exists(support::sourceFolder() / std::string((*match)[1]))) << (*match)[1];
        ++named;
    }
    EXPECT_GT(named, 0);
}

} // namespace
} // namespace argmap::architecture
