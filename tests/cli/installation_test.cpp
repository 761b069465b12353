#include "cli.hpp"

#include <nlohmann/json.hpp>

using testing::HasSubstr;
using testing::Not;

namespace argmap::cli {
namespace {

namespace fs = std::filesystem;

// The program as it is installed: it finds runner and plugins from its own place.
class Installation : public CliTest {
protected:
    // Whether all that is to be installed has been built.
    static bool isComplete() {
        const fs::path library = support::buildFolder() / "lib" / "argmap";
        if (!fs::exists(library / "argmap-runner"))
            return false;
        for (const auto& plugin : fs::directory_iterator(library / "plugins")) {
            const auto manifest =
                nlohmann::json::parse(support::readFile(plugin.path() / "manifest.json"));
            if (!fs::exists(plugin.path() / manifest.at("library").get<std::string>()))
                return false;
        }
        const std::string script =
            support::readFile(support::buildFolder() / "ui" / "cmake_install.cmake");
        return script.find("/editor/") == std::string::npos ||
               fs::exists(support::buildFolder() / "bin" / "argmap-editor");
    }

    support::Outcome installed(std::vector<std::string> words) {
        support::Command command = commandFor(std::move(words));
        command.words.front() = at("prefix/bin/argmap").string();
        command.environment["ARGMAP_PLUGIN_PATH"] = "";
        return support::run(command);
    }
};

TEST_F(Installation, WorksFromWhereverItIsPut) {
    if (!isComplete())
        GTEST_SKIP() << "only a part of the tree is built";
    support::Command install;
    install.words = {"cmake", "--install", support::buildFolder().string(), "--prefix",
                     at("prefix").string()};
    const support::Outcome done = support::run(install);
    ASSERT_EQ(done.status, 0) << done.errors;
    const auto plugins =
        nlohmann::json::parse(installed({"plugins", "--json"}).output).at("plugins");
    EXPECT_GE(plugins.size(), 3U);
    for (const auto& plugin : plugins) {
        EXPECT_EQ(plugin.at("state"), "used") << plugin;
        EXPECT_TRUE(plugin.at("installed").get<bool>());
        EXPECT_THAT(plugin.at("folder").get<std::string>(),
                    testing::StartsWith(at("prefix/lib/argmap/plugins").string()));
        EXPECT_THAT(plugin.at("id").get<std::string>(), Not(HasSubstr("test")));
    }
    fs::rename(at("prefix"), at("elsewhere"));
    fs::create_directory_symlink(at("elsewhere"), at("prefix"));
    file("a.lines", "The first claim\nThe second claim\n");
    ASSERT_EQ(argmap({"convert", "a.lines", "-o", "b.argmap"}).status, 0);
    const support::Outcome drawn = installed({"render", "b.argmap", "-o", "x.svg"});
    EXPECT_EQ(drawn.status, 0) << drawn.errors;
    EXPECT_THAT(content("x.svg"), HasSubstr("</svg>"));
    EXPECT_TRUE(exists("elsewhere/share/man/man1/argmap.1"));
}

} // namespace
} // namespace argmap::cli
