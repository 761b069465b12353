// The diagram as a file of each format that a plugin draws.
#include "fake_shell.hpp"
#include "small_map.hpp"

#include <argmap/document/native_file.hpp>
#include <argmap/support/files.hpp>
#include <argmap/support/temporary_folder.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace argmap::presenter::test {
namespace {

class Exporting : public testing::Test {
protected:
    void SetUp() override {
        support::writeFile(file, document::saveNative(smallMap()));
        presenter.open(file);
        ASSERT_TRUE(shell.runUntil([&] { return presenter.isIdle() && presenter.hasDocument(); }));
    }
    std::string exported(const std::string& name) {
        shell.exportTo = folder / name;
        presenter.run(Command::Export);
        EXPECT_TRUE(shell.runUntil([&] { return presenter.isIdle(); }));
        EXPECT_THAT(shell.told, testing::IsEmpty());
        return support::readFile(*shell.exportTo);
    }

    support::TemporaryFolder folder;
    std::filesystem::path file = folder / "map.argmap";
    workbench::Workbench bench{{{{support::buildFolder() / "lib/argmap/plugins", true}},
                                support::buildFolder() / "lib/argmap/argmap-runner"}};
    FakeShell shell;
    Presenter presenter{bench, shell};
};

TEST_F(Exporting, WritesWhatTheSuffixSays) {
    EXPECT_THAT(exported("a.svg"), testing::StartsWith("<svg "));
    EXPECT_THAT(exported("a.pdf"), testing::StartsWith("%PDF-"));
    EXPECT_THAT(exported("a.png"), testing::StartsWith("\x89PNG"));
}

// The picture kept its shape while one worked; drawn anew it would have another.
TEST_F(Exporting, WritesWhatIsSeen) {
    for (int i = 0; i < 3; ++i) {
        presenter.run(Command::AddReason);
        ASSERT_TRUE(shell.runUntil([&] { return presenter.isIdle(); }));
    }
    const std::shared_ptr<const diagram::Scene> seen = presenter.picture().scene();
    ASSERT_NE(seen, nullptr);
    EXPECT_EQ(exported("seen.svg"), bench.render(*seen, "svg").outputs.at(0).bytes);
}

TEST_F(Exporting, OffersWhatPluginsDraw) {
    presenter.run(Command::Export);
    EXPECT_EQ(shell.suggested, folder / "map.svg");
    std::vector<std::string> suffixes;
    for (const FileKind& kind : shell.offeredKinds)
        suffixes.push_back(kind.suffix);
    ASSERT_FALSE(suffixes.empty());
    EXPECT_EQ(suffixes.front(), ".svg");
    EXPECT_THAT(suffixes, testing::IsSupersetOf({".svg", ".pdf", ".png"}));
}

} // namespace
} // namespace argmap::presenter::test
