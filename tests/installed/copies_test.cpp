// There is no private door: a shipped plugin that is built from a copy of its folder, outside the
// tree and with the installed SDK alone, does what the shipped one does, byte for byte. Every
// interface of every manifest in plugins/ is tried.
#include "installed.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace argmap {
namespace {

namespace fs = std::filesystem;

struct Case {
    std::string plugin;
    std::string kind; ///< "argmap.reader/0"
    std::string format;
};

void PrintTo(const Case& one, std::ostream* stream) {
    *stream << one.plugin << ' ' << one.kind << ' ' << one.format;
}

std::vector<Case> shipped() {
    std::vector<Case> cases;
    for (const auto& folder : fs::directory_iterator(support::sourceFolder() / "plugins")) {
        if (!fs::exists(folder.path() / "manifest.json"))
            continue;
        const auto manifest =
            nlohmann::json::parse(support::readFile(folder.path() / "manifest.json"));
        for (const auto& interface : manifest.at("interfaces"))
            cases.push_back({folder.path().filename().string(),
                             interface.at("interface").get<std::string>(),
                             interface.at("format").get<std::string>()});
    }
    std::ranges::sort(cases, {},
                      [](const Case& one) { return one.plugin + one.kind + one.format; });
    return cases;
}

/// What readers and sources get, by format: a file of the tree.
const std::map<std::string, std::string> samples{
    {"argdown", "samples/kim-putin.argdown"}, {"json", "tests/json/sample.json"},
    {"svg", "tests/json/sample.svg"},         {"html", "tests/installed/bridge.html"},
    {"markdown", "docs/articles.md"},         {"text", "LICENSE"}};

class Copies : public Installed, public testing::WithParamInterface<Case> {
protected:
    /// The commands that use the interface; those that write get the name of a file at the end.
    [[nodiscard]] std::vector<std::vector<std::string>> commands() const {
        const auto& [plugin, kind, format] = GetParam();
        const std::string map = support::sourceFolder() / "samples/kim-putin.argmap";
        if (kind == "argmap.writer/0")
            return {{"convert", map, "--to", format, "-o", "made"}};
        if (kind == "argmap.renderer/0")
            return {{"render", map, "--to", format, "-o", "made"}};
        if (kind == "argmap.layout/0")
            return {{"render", map, "--layout", format, "-o", "made.svg"}};
        if (kind == "argmap.checker/0")
            return {{"check", map, "--only", format}};
        const auto sample = samples.find(format);
        if (sample == samples.end())
            return {};
        const std::string input = support::sourceFolder() / sample->second;
        if (kind == "argmap.reader/0")
            return {{"convert", input, "--from", format, "-o", "made.argmap"}};
        return {{"info", input, "--from", format, "--text"},
                {"info", input, "--from", format, "--text", "--json"}};
    }

    /// All that a command gives and says, with the plugins of `pluginPath` before the shipped ones.
    [[nodiscard]] std::string given(const std::vector<std::string>& words,
                                    const std::string& pluginPath) const {
        const support::Outcome done = argmap(words, pluginPath);
        EXPECT_EQ(done.status, 0) << done.errors;
        std::string all = done.output + done.errors;
        if (words[words.size() - 2] == "-o") {
            all += support::readFile(at(words.back()));
            fs::remove(at(words.back()));
        }
        return all;
    }
};

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

    ASSERT_FALSE(commands().empty()) << "no sample of this format is named in this test";
    for (const std::vector<std::string>& words : commands()) {
        const std::string byShipped = given(words, {});
        if (GetParam().kind != "argmap.checker/0") {
            EXPECT_GT(byShipped.size(), 1000u);
        }
        EXPECT_EQ(byShipped, given(words, at("only")));
    }
}

INSTANTIATE_TEST_SUITE_P(Shipped, Copies, testing::ValuesIn(shipped()), [](const auto& test) {
    const std::string& kind = test.param.kind;
    const std::size_t dot = kind.find('.') + 1;
    std::string name =
        test.param.plugin + '_' + kind.substr(dot, kind.find('/') - dot) + '_' + test.param.format;
    std::erase(name, '-');
    return name;
});

} // namespace
} // namespace argmap
