// There is no private door: a shipped plugin that is built from a copy of its folder, outside the
// tree and with the installed SDK alone, does what the shipped one does, byte for byte.
#include "installed.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace argmap {
namespace {

namespace fs = std::filesystem;

struct Case {
    const char* plugin;
    const char* extension; ///< of the output
    std::vector<std::string> words;
};

void PrintTo(const Case& one, std::ostream* stream) {
    *stream << one.plugin;
}

class Copies : public Installed, public testing::WithParamInterface<Case> {
protected:
    /// The output of the case's command with the plugins of `pluginPath` before the shipped ones.
    std::string outputWith(const std::string& pluginPath) {
        std::vector<std::string> words = GetParam().words;
        words.push_back("-o");
        words.push_back(
            at((pluginPath.empty() ? "shipped." : "copy.") + std::string(GetParam().extension)));
        const support::Outcome done = argmap(words, pluginPath);
        EXPECT_EQ(done.status, 0) << done.errors;
        m_said.push_back(done.errors);
        return support::readFile(words.back());
    }
    std::vector<std::string> m_said;
};

const std::string sample = (support::sourceFolder() / "samples" / "kim-putin.").string();

TEST_P(Copies, DoTheSame) {
    // Only the copy in question, so that each is tried for itself.
    fs::create_directory(at("only"));
    fs::create_directory_symlink(built / GetParam().plugin,
                                 at("only") / fs::path(GetParam().plugin));
    const auto list = nlohmann::json::parse(argmap({"plugins", "--json"}, at("only")).output);
    const auto& copy = list.at("plugins").at(0);
    EXPECT_EQ(copy.at("state"), "used");
    EXPECT_EQ(copy.at("folder"), (at("only") / fs::path(GetParam().plugin)).string());
    const auto hidden = std::ranges::count_if(list.at("plugins"), [&](const auto& plugin) {
        return plugin.at("state") == "hidden" && plugin.at("id") == copy.at("id");
    });
    EXPECT_EQ(hidden, 1);

    const std::string shipped = outputWith({});
    EXPECT_GT(shipped.size(), 1000u);
    EXPECT_EQ(shipped, outputWith(at("only")));
    EXPECT_EQ(m_said.at(0), m_said.at(1));
}

INSTANTIATE_TEST_SUITE_P(Shipped, Copies,
                         testing::Values(Case{"argdown", "json", {"convert", sample + "argdown"}},
                                         Case{"json", "json", {"convert", sample + "argmap"}},
                                         Case{"layout-dot", "svg", {"render", sample + "argmap"}},
                                         Case{"render-svg", "svg", {"render", sample + "argmap"}}),
                         [](const auto& test) {
                             std::string name = test.param.plugin;
                             std::erase(name, '-');
                             return name;
                         });

TEST_F(Installed, JsonThatACopyReadsIsTheSame) {
    ASSERT_EQ(argmap({"convert", sample + "argmap", "-o", at("map.json")}).status, 0);
    for (const std::string& path : {std::string(), built.string()}) {
        const std::string output = at(path.empty() ? "shipped.argmap" : "copy.argmap");
        const support::Outcome done = argmap({"convert", at("map.json"), "-o", output}, path);
        ASSERT_EQ(done.status, 0) << done.errors;
    }
    EXPECT_EQ(support::readFile(at("copy.argmap")), support::readFile(at("shipped.argmap")));
}

} // namespace
} // namespace argmap
