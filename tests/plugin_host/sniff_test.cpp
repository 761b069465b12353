#include "plugins.hpp"

#include <argmap/plugin/sniff.hpp>
#include <argmap/support/temporary_folder.hpp>

#include <gmock/gmock.h>

#include <string>

using namespace argmap;
using namespace argmap::plugin;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

// Readers of four kinds of format: one without signature, two that share an extension, one of XML.
class Sniff : public testing::Test {
protected:
    void SetUp() override {
        add("argdown", R"("extensions": ["argdown", "ad"])");
        add("aif",
            R"("extensions": ["json", "aif.json"], "signatures": [{"jsonKeys": ["nodes", "edges"]}])");
        add("sadface",
            R"("extensions": ["json"], "signatures": [{"jsonKeys": ["metadata", "nodes"]}])");
        add("aml", R"("extensions": ["aml"], "signatures": [{"xmlRoot": "ARG"}])");
        add("ann", R"("extensions": ["ann"], "signatures": [{"regex": "^T1\\t"}])");
        add("png",
            R"("extensions": ["png"], "input": "bytes", "signatures": [{"bytes": "50 4e 47", "offset": 1}])");
    }

    std::vector<std::string> sniffed(std::string_view name, std::string_view bytes) {
        const Catalogue catalogue({{m_folder.path(), false}});
        std::vector<std::string> formats;
        for (const Offer& offer : sniff(catalogue, InterfaceKind::Reader, name, bytes))
            formats.push_back(offer.interface->format);
        return formats;
    }

private:
    void add(const std::string& format, const std::string& members) {
        support::writeFile(
            m_folder / format / "manifest.json",
            R"({"id": ")" + format +
                R"(", "title": "T", "version": "1", "library": "x.so", "interfaces": [)" +
                R"({"interface": "argmap.reader/0", "format": ")" + format +
                R"(", "title": "F", )" + members + "}]}");
        support::writeFile(m_folder / format / "x.so", "");
    }

    support::TemporaryFolder m_folder;
};

TEST_F(Sniff, ExtensionInAnyCase) {
    EXPECT_THAT(sniffed("a.argdown", "text"), ElementsAre("argdown"));
    EXPECT_THAT(sniffed("A.AD", "text"), ElementsAre("argdown"));
    EXPECT_THAT(sniffed("argdown", "text"), IsEmpty()) << "a name without dot has no extension";
    EXPECT_THAT(sniffed(".ad", "text"), ElementsAre("argdown"));
}

TEST_F(Sniff, ContentTellsAmongSharedExtensions) {
    EXPECT_THAT(sniffed("a.json", R"({"nodes": [], "edges": []})"), ElementsAre("aif"));
    EXPECT_THAT(sniffed("a.json", R"({"metadata": {}, "nodes": []})"), ElementsAre("sadface"));
}

TEST_F(Sniff, TiesAreNamed) {
    EXPECT_THAT(sniffed("a.json", R"({"metadata": {}, "nodes": [], "edges": []})"),
                ElementsAre("aif", "sadface"));
    EXPECT_THAT(sniffed("a.json", "{}"), ElementsAre("aif", "sadface"));
}

TEST_F(Sniff, ContentAloneIsEnough) {
    EXPECT_THAT(sniffed("a", "<?xml version='1.0'?><ARG/>"), ElementsAre("aml"));
    EXPECT_THAT(sniffed("a.txt", "\x89PNG\r\n"), ElementsAre("png"));
    EXPECT_THAT(sniffed("a.txt", "T1\tx"), ElementsAre("ann"));
}

TEST_F(Sniff, PlainTextFormatIsNotOutdoneByALooseSignature) {
    EXPECT_THAT(sniffed("a.argdown", "T1\tx"), ElementsAre("argdown"));
}

TEST_F(Sniff, NothingFits) {
    EXPECT_THAT(sniffed("a.xyz", "text"), IsEmpty());
}

TEST_F(Sniff, Utf16IsLookedAtAsText) {
    EXPECT_THAT(sniffed("a", std::string("\xFF\xFE<\0A\0R\0G\0/\0>\0", 14)), ElementsAre("aml"));
}

} // namespace
