// ./dev on a machine that is only played: see README.md.

#include <argmap/support/files.hpp>
#include <argmap/support/process.hpp>
#include <argmap/support/temporary_folder.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>

namespace argmap::support {
namespace {

namespace fs = std::filesystem;

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;

struct Dev : ::testing::Test {
    void SetUp() override {
        if (geteuid() != 0)
            writeFile(machine / "bin/sudo", "#!/bin/sh\nexec \"$@\"\n");
        for (const auto& fake : fs::directory_iterator(fixture("dev/fakes")))
            install(fake.path().filename().string());
        if (geteuid() != 0)
            fs::permissions(machine / "bin/sudo", fs::perms::owner_all);
        for (const char* const file : {"dev", "CMakePresets.json"})
            fs::copy(sourceFolder() / file, machine / "tree" / file);
        writeFile(machine / "installed", "");
        writeFile(machine / "calls", "");
    }

    void install(const std::string& fake) const {
        fs::create_directories(machine / "bin");
        fs::create_directories(machine / "tree");
        fs::copy(fixture("dev/fakes/" + fake), machine / "bin" / fake);
    }

    void state(std::string_view name) const { writeFile(machine / name, ""); }

    /// ./dev with these words, and with more in its environment.
    Outcome dev(std::vector<std::string> words,
                std::map<std::string, std::string> more = {}) const {
        words.insert(words.begin(), (machine / "tree/dev").string());
        more.merge(std::map<std::string, std::string>{
            {"PATH", (machine / "bin").string() + ':' + std::getenv("PATH")},
            {"MACHINE", machine.path().string()},
            {"TERM", "dumb"},
            {"DISPLAY", ""},
            {"WAYLAND_DISPLAY", ""}});
        return run(
            {.words = std::move(words), .environment = std::move(more), .folder = machine.path()});
    }

    std::string calls() const { return readFile(machine / "calls"); }

    TemporaryFolder machine;
};

TEST_F(Dev, AloneListsItsCommands) {
    const Outcome outcome = dev({});
    EXPECT_EQ(outcome.status, 0);
    for (const char* const command : {"  build ", "  test ", "  bench ", "  format ", "  lint "})
        EXPECT_THAT(outcome.output, HasSubstr(command));
}

TEST_F(Dev, RefusesACommandThatIsNot) {
    const Outcome outcome = dev({"biuld"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.errors, HasSubstr("there is no command 'biuld'"));
    EXPECT_THAT(outcome.errors, HasSubstr("  build "));
}

TEST_F(Dev, SaysWhatItInstallsBeforeItDoes) {
    const Outcome outcome = dev({"test"});
    EXPECT_EQ(outcome.status, 0) << outcome.errors;
    const auto packages = outcome.errors.find("libfmt-dev");
    const auto size = outcome.errors.find("290 MB (1,247 MB on disk), in about 4 min.");
    const auto fetching = outcome.errors.find("Fetching packages: 50 %");
    ASSERT_NE(fetching, std::string::npos) << outcome.errors;
    EXPECT_LT(packages, size);
    EXPECT_LT(size, fetching);
    EXPECT_THAT(calls(), HasSubstr("--no-install-recommends install"));
}

TEST_F(Dev, FetchesPackageListsOnlyWhereThereAreNone) {
    state("lists");
    dev({"build"});
    EXPECT_THAT(calls(), Not(HasSubstr("update")));
}

TEST_F(Dev, AsksAptForThePlanWithoutInstalling) {
    dev({"build"});
    const std::string all = calls();
    const auto first = all.find(" install ");
    ASSERT_NE(first, std::string::npos);
    const auto begin = all.rfind('\n', first) + 1;
    EXPECT_THAT(all.substr(begin, first - begin), HasSubstr("--print-uris"));
}

TEST_F(Dev, IsQuietAboutWhatIsDone) {
    dev({"build"});
    writeFile(machine / "calls", "");
    const Outcome again = dev({"build"});
    EXPECT_EQ(again.output + again.errors, "");
    EXPECT_THAT(calls(), Not(HasSubstr("apt-get")));
    EXPECT_THAT(calls(), Not(HasSubstr("cmake")));
}

TEST_F(Dev, TriesOnceMoreWithFreshPackageLists) {
    state("lists");
    state("stale");
    EXPECT_EQ(dev({"build"}).status, 0);
    EXPECT_THAT(calls(), HasSubstr(" update"));
}

TEST_F(Dev, ShowsAptsErrorsWhenItFails) {
    state("broken");
    const Outcome outcome = dev({"build"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.errors, HasSubstr("E: Unable to locate package g++"));
    EXPECT_THAT(calls(), Not(HasSubstr("ninja -C")));
}

TEST_F(Dev, WithoutAptNamesThePackages) {
    fs::remove(machine / "bin/apt-get");
    for (const char* const tool : {"bash", "dirname", "fold", "paste", "sed", "tr"})
        writeFile(machine / "only" / tool,
                  std::string("#!/bin/sh\nPATH=$REAL exec ") + tool + " \"$@\"\n");
    for (const auto& tool : fs::directory_iterator(machine / "only"))
        fs::permissions(tool.path(), fs::perms::owner_all);
    const Outcome outcome =
        run({.words = {"/bin/bash", "./dev", "build"},
             .environment = {{"PATH", (machine / "only").string()}, {"REAL", std::getenv("PATH")}},
             .folder = machine / "tree"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.errors, HasSubstr("no apt"));
    EXPECT_THAT(outcome.errors, HasSubstr("libgraphviz-dev"));
    EXPECT_THAT(outcome.errors, HasSubstr("not found: cmake ninja"));
}

TEST_F(Dev, RunDrawsTheSampleAndSaysWhere) {
    const Outcome outcome = dev({"run"});
    EXPECT_THAT(outcome.output, HasSubstr("argmap render samples/kim-putin.argdown -o "));
    EXPECT_THAT(outcome.errors, HasSubstr((machine / "tree/build/kim-putin.svg").string()));
    EXPECT_THAT(calls(), Not(HasSubstr("libgtk-3-dev")));
    EXPECT_THAT(calls(), Not(HasSubstr("libgtest-dev")));
    EXPECT_THAT(calls(), HasSubstr("-DARGMAP_TESTS=OFF"));
}

TEST_F(Dev, RunOpensACopyOfTheSampleWhereThereIsADisplay) {
    writeFile(machine / "tree/samples/kim-putin.argmap", "a map");
    const std::map<std::string, std::string> display = {{"DISPLAY", ":7"}, {"EDITOR_BUILT", "1"}};
    EXPECT_THAT(dev({"run"}, display).output, HasSubstr("argmap-editor build/kim-putin.argmap"));
    EXPECT_THAT(calls(), HasSubstr("libgtk-3-dev"));
    EXPECT_EQ(readFile(machine / "tree/build/kim-putin.argmap"), "a map");
    writeFile(machine / "tree/build/kim-putin.argmap", "an edited map");
    dev({"run"}, display);
    EXPECT_EQ(readFile(machine / "tree/build/kim-putin.argmap"), "an edited map");
}

TEST_F(Dev, ArgmapRunsWhereItsUserStands) {
    EXPECT_EQ(dev({"argmap", "info", "a file"}).output,
              "argmap info a file, in " + fs::canonical(machine.path()).string() + '\n');
}

TEST_F(Dev, TheTestsAreBuiltOnceTheirPackagesAreThere) {
    dev({"run"});
    EXPECT_THAT(calls(), Not(HasSubstr("-DARGMAP_TESTS=ON")));
    dev({"bench", "none"});
    EXPECT_THAT(calls(), HasSubstr("cmake --preset release -DARGMAP_TESTS=ON"));
}

TEST_F(Dev, TestEndsWithTheSummaryOfCtest) {
    EXPECT_THAT(dev({"test", "-R", "model"}).output,
                EndsWith("100% tests passed, 0 tests failed out of 7\n"));
    EXPECT_THAT(calls(), HasSubstr("ctest --test-dir build/dev"));
    EXPECT_THAT(calls(), EndsWith("-R model\n"));
}

TEST_F(Dev, TestRunsNothingWhenTheBuildFails) {
    state("uncompilable");
    const Outcome outcome = dev({"test"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.errors, HasSubstr("x.cpp:1: error: no"));
    EXPECT_THAT(calls(), Not(HasSubstr("ctest")));
}

} // namespace
} // namespace argmap::support
