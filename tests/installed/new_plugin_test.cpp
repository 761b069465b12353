// What `argmap plugin new` makes of every template, and how a stranger goes on from there: by the
// commands that it prints, and by those of its README.
#include "installed.hpp"

#include <nlohmann/json.hpp>

#include <sstream>

namespace argmap {
namespace {

namespace fs = std::filesystem;
using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;

struct Made {
    const char* kind;
    const char* language;
    const char* proof; ///< a file that the README's commands make, or words that they print
};

void PrintTo(const Made& one, std::ostream* stream) {
    *stream << one.language << ' ' << one.kind;
}

class NewPlugin : public Installed, public testing::WithParamInterface<Made> {
protected:
    [[nodiscard]] support::Outcome make(const fs::path& project) const {
        return argmap({"plugin", "new", "tally", "--kind", GetParam().kind, "--language",
                       GetParam().language, "--folder", project});
    }

    [[nodiscard]] bool isPython() const { return GetParam().language == std::string("python"); }

    /// The lines that are commands: those that begin with four blanks.
    static std::vector<std::string> commandsIn(const std::string& text) {
        std::vector<std::string> commands;
        std::istringstream lines(text);
        for (std::string line; std::getline(lines, line);)
            if (line.starts_with("    "))
                commands.push_back(line.substr(4));
        return commands;
    }
    /// As typed by one whose PATH has the installed argmap. What is compiled is kept by ccache, in
    /// the cache of the one who runs the tests, as by build.cmake.
    [[nodiscard]] support::Outcome typed(const std::string& commands) const {
        std::string settings = "export PATH=" + (prefix / "bin").string() +
                               ":$PATH CXX=" ARGMAP_CXX_COMPILER " CXXFLAGS=-O0";
        if (support::isInstalled("ccache"))
            settings +=
                " CMAKE_CXX_COMPILER_LAUNCHER=ccache CCACHE_BASEDIR=" + folder.string() +
                " CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_DIR=" +
                support::run({{"ccache", "--get-config", "cache_dir"}}).output;
        return run({"sh", "-ec", settings + '\n' + commands});
    }
};

TEST_P(NewPlugin, WorksByWhatIsPrinted) {
    // As deep as what build.cmake builds, so that what was compiled there is found again.
    const fs::path around =
        folder / (std::string("new-") + GetParam().kind + (isPython() ? "-python" : "-cpp"));
    const fs::path project = around / "tally";
    fs::remove_all(around);
    const support::Outcome made = make(project);
    ASSERT_EQ(made.status, 0) << made.errors;
    std::string script;
    for (const std::string& command : commandsIn(made.output.substr(made.output.find("Now:"))))
        script += command + '\n';
    EXPECT_THAT(script, HasSubstr("argmap plugin test .\n"));
    EXPECT_THAT(script, HasSubstr("argmap plugin run . samples/"));
    const support::Outcome done = typed(script);
    EXPECT_EQ(done.status, 0) << script << done.output << done.errors;

    std::string output;
    for (const std::string& command : commandsIn(support::readFile(project / "README.md"))) {
        const support::Outcome tried = typed("cd " + project.string() + '\n' + command);
        EXPECT_EQ(tried.status, command.find("mistakes") == std::string::npos ? 0 : 1)
            << command << '\n'
            << tried.errors;
        output += tried.output;
    }
    EXPECT_TRUE(fs::exists(project / GetParam().proof) ||
                output.find(GetParam().proof) != std::string::npos)
        << output;
    EXPECT_THAT(argmap({"plugins"}, isPython() ? around : project / "build/plugins").output,
                ContainsRegex("org.example.tally +0.1 +used +"));
}

TEST_P(NewPlugin, KeepsNoNameOfTheTemplate) {
    const fs::path from = prefix / "share/argmap/templates" / (isPython() ? "python" : "cpp") /
                          GetParam().kind / "manifest.json";
    const auto manifest = nlohmann::json::parse(support::readFile(from));
    const std::string format = manifest.at("interfaces").at(0).at("format");
    ASSERT_EQ(make(at("tally")).status, 0);
    for (const auto& entry : fs::recursive_directory_iterator(at("tally"))) {
        const std::string text =
            entry.path().filename().string() +
            (entry.is_regular_file() ? support::readFile(entry.path()) : std::string());
        for (const std::string& name :
             {format + '-' + GetParam().kind, '"' + format + '"', '"' + format + '.', '.' + format,
              manifest.at("title").dump()})
            EXPECT_THAT(text, Not(HasSubstr(name))) << entry.path();
    }
}

INSTANTIATE_TEST_SUITE_P(
    Every, NewPlugin,
    testing::Values(Made{"reader", "c++", "bridge.argmap"}, Made{"writer", "c++", "bridge.tally"},
                    Made{"source", "c++", "[1] # The survey"}, Made{"layout", "c++", "bridge.svg"},
                    Made{"renderer", "c++", "bridge.tally"},
                    Made{"checker", "c++", "[tally.loose]"},
                    Made{"reader", "python", "bridge.argmap"},
                    Made{"writer", "python", "bridge.tally"},
                    Made{"checker", "python", "[tally.long]"}),
    [](const auto& test) {
        return std::string(test.param.kind) +
               (test.param.language == std::string("python") ? "InPython" : "InCpp");
    });

} // namespace
} // namespace argmap
