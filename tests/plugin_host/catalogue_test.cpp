#include "plugins.hpp"

#include <argmap/support/temporary_folder.hpp>

#include <gmock/gmock.h>

#include <cstdlib>
#include <filesystem>

using namespace argmap;
using namespace argmap::plugin;

namespace {

std::string manifest(const std::string& id, const std::string& format) {
    return R"({"id": ")" + id +
           R"(", "title": "T", "version": "1", "library": "x.so", "interfaces": [)" +
           R"({"interface": "argmap.reader/0", "format": ")" + format + R"(", "title": "F"}]})";
}

class CatalogueTest : public testing::Test {
protected:
    void add(const std::string& folder, const std::string& text, bool library = true) {
        support::writeFile(m_folder / folder / "manifest.json", text);
        if (library)
            support::writeFile(m_folder / folder / "x.so", "");
    }
    [[nodiscard]] std::filesystem::path at(const std::string& name) const {
        return m_folder / name;
    }

private:
    support::TemporaryFolder m_folder;
};

TEST_F(CatalogueTest, FindsPluginsByNameAndTheEarlierHidesTheLater) {
    add("first/b", manifest("same", "f"));
    add("first/a", manifest("other", "g"));
    add("second/c", manifest("same", "f"));
    const Catalogue catalogue({{at("first"), false}, {at("absent"), false}, {at("second"), true}});
    ASSERT_EQ(catalogue.plugins().size(), 3U);
    EXPECT_EQ(catalogue.plugins()[0].manifest.id, "other");
    EXPECT_EQ(catalogue.plugins()[1].manifest.id, "same");
    EXPECT_TRUE(catalogue.plugins()[1].inUse());
    EXPECT_EQ(catalogue.plugins()[2].hiddenBy, at("first/b"));
    EXPECT_TRUE(catalogue.plugins()[2].installed);
    EXPECT_EQ(catalogue.offers(InterfaceKind::Reader).size(), 2U);
    EXPECT_EQ(catalogue.find(InterfaceKind::Reader, "f").plugin->folder, at("first/b"));
    EXPECT_FALSE(catalogue.find(InterfaceKind::Writer, "f"));
}

TEST_F(CatalogueTest, BadOnesAreListedWithTheReasonAndHideNothing) {
    add("p/a", "{");
    add("p/b", manifest("good", "f"), false);
    add("p/c", manifest("good", "f"));
    const Catalogue catalogue({{at("p"), false}});
    ASSERT_EQ(catalogue.plugins().size(), 3U);
    EXPECT_EQ(catalogue.plugins()[0].manifest.id, "a");
    EXPECT_EQ(catalogue.plugins()[0].problems.at(0).code, "manifest.syntax");
    EXPECT_EQ(catalogue.plugins()[1].problems.at(0).code, "plugin.no-library");
    EXPECT_TRUE(catalogue.plugins()[2].inUse());
}

TEST_F(CatalogueTest, AnotherAbiIsRefused) {
    std::string text = manifest("new", "f");
    text.insert(1, R"("abi": 9, )");
    add("p/a", text);
    EXPECT_EQ(Catalogue({{at("p"), false}}).plugins().at(0).problems.at(0).code, "plugin.abi");
}

TEST_F(CatalogueTest, TellsWhatHasChanged) {
    add("p/a", manifest("stays", "f"));
    add("p/b", manifest("rebuilt", "g"));
    add("p/c", manifest("goes", "h"));
    const auto look = [this] { return Catalogue({{at("p"), false}}); };
    const Catalogue before = look();
    EXPECT_TRUE(changesBetween(before, look()).empty());
    support::writeFile(at("p/b/x.so"), "another");
    std::filesystem::remove_all(at("p/c"));
    add("p/d", manifest("comes", "i"));
    add("p/e", "{");
    std::string seen;
    for (const PluginChange& change : changesBetween(before, look()))
        seen += change.id + " " + std::to_string(static_cast<int>(change.what)) + "\n";
    EXPECT_EQ(seen, "comes 0\ne 0\nrebuilt 1\ngoes 2\n");
}

TEST(DefaultFolders, PathThenUserThenProgram) {
    ::setenv("ARGMAP_PLUGIN_PATH", "/one::/two", 1);
    ::setenv("XDG_DATA_HOME", "/data", 1);
    const std::vector<PluginFolder> folders = defaultFolders();
    ::unsetenv("ARGMAP_PLUGIN_PATH");
    ::unsetenv("XDG_DATA_HOME");
    ASSERT_EQ(folders.size(), 4U);
    EXPECT_EQ(folders[0].path, "/one");
    EXPECT_EQ(folders[1].path, "/two");
    EXPECT_EQ(folders[2].path, "/data/argmap/plugins");
    EXPECT_FALSE(folders[2].installed);
    EXPECT_EQ(folders[3].path, support::buildFolder() / "lib" / "argmap" / "plugins");
    EXPECT_TRUE(folders[3].installed);
}

} // namespace
