// What the documents point at exists.

#include <argmap/support/files.hpp>

#include <gtest/gtest.h>

#include <algorithm>
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

/// The sources, headers and pages that a page names in its text: `scene.hpp`, `src/text/bidi.cpp`.
std::vector<std::string> namedFiles(const std::string& page) {
    static const std::regex name(
        R"(`((?:\.\./)*[A-Za-z0-9_][A-Za-z0-9_./-]*\.(?:hpp|h|cpp|md|py|sh))`)");
    std::vector<std::string> names;
    for (std::sregex_iterator match(page.begin(), page.end(), name), end; match != end; ++match)
        names.push_back((*match)[1]);
    return names;
}

/// The files of the tree, as "/core/base/README.md".
std::vector<std::string> filesOfTheTree() {
    std::vector<std::string> files;
    for (const char* const part : {"docs", "core", "plugins", "ui", "samples", "tests"})
        for (const auto& entry : fs::recursive_directory_iterator(support::sourceFolder() / part))
            files.push_back("/" +
                            entry.path().lexically_relative(support::sourceFolder()).string());
    return files;
}

// A short name stands for any file that ends so: a README names the headers of its room without
// their folders.
TEST(Documents, FilesThatAreNamedExist) {
    const std::vector<std::string> files = filesOfTheTree();
    std::size_t found = 0;
    for (const fs::path& page : documents()) {
        if (page.filename() == "dependencies.md" || // names headers of libraries
            page.string().find("/fixtures/") != std::string::npos)
            continue;
        for (const std::string& name : namedFiles(support::readFile(page))) {
            const bool isThere =
                fs::exists(page.parent_path() / name) ||
                std::any_of(files.begin(), files.end(),
                            [&](const std::string& file) { return file.ends_with("/" + name); });
            EXPECT_TRUE(isThere) << page << " names " << name;
            found += isThere ? 1 : 0;
        }
    }
    EXPECT_GT(found, 20U);
}

/// Code that a page shows below "<!-- plugins/template/reader/reader.cpp -->".
struct ShownCode {
    std::string file;
    std::string code;
};
std::vector<ShownCode> shownCode(const std::string& page) {
    static const std::regex mark(R"(<!-- ([A-Za-z0-9_./-]+) -->\n```[a-z]*\n)");
    std::vector<ShownCode> shown;
    for (std::sregex_iterator match(page.begin(), page.end(), mark), end; match != end; ++match) {
        const auto begin = static_cast<std::size_t>(match->position() + match->length());
        shown.push_back({(*match)[1], page.substr(begin, page.find("```", begin) - begin)});
    }
    return shown;
}

// What the guide shows is what the tests compile: the templates, whole.
TEST(Documents, CodeOfTheGuideIsTheTemplates) {
    const fs::path source = support::sourceFolder();
    std::vector<std::string> files;
    for (const ShownCode& shown : shownCode(support::readFile(source / "docs/plugin-guide.md"))) {
        EXPECT_EQ(shown.code, support::readFile(source / shown.file)) << shown.file;
        files.push_back(shown.file);
    }
    for (const char* const part :
         {"template/reader/reader.cpp", "template/reader/manifest.json",
          "template/reader/CMakeLists.txt", "template-python/reader/outline-reader"})
        EXPECT_TRUE(std::ranges::count(files, "plugins/" + std::string(part)) == 1) << part;
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
