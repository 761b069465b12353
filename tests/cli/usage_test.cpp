#include "cli.hpp"

#include <algorithm>
#include <iterator>
#include <regex>
#include <sstream>

using testing::HasSubstr;
using testing::StartsWith;

namespace argmap::cli {
namespace {

const std::vector<std::string> commands{"render",     "convert",    "info",        "check",
                                        "diff",       "merge",      "formats",     "plugins",
                                        "plugin new", "plugin run", "plugin test", "edit"};

class Usage : public CliTest {
protected:
    support::Outcome helpOn(const std::string& command) {
        std::istringstream stream(command);
        std::vector<std::string> words{std::istream_iterator<std::string>(stream), {}};
        words.emplace_back("--help");
        return argmap(std::move(words));
    }
    // Everything that a command's help calls a long option.
    std::vector<std::string> longOptions(const std::string& command) {
        const std::string help = helpOn(command).output;
        std::vector<std::string> found;
        const std::regex option("--[a-z-]+");
        for (std::sregex_iterator at(help.begin(), help.end(), option), end; at != end; ++at)
            found.push_back(at->str());
        return found;
    }
};

TEST_F(Usage, HelpOfEveryCommandGoesToStandardOutput) {
    EXPECT_THAT(argmap({"--help"}).output, HasSubstr("Exit status"));
    for (const std::string& command : commands) {
        const support::Outcome outcome = helpOn(command);
        EXPECT_EQ(outcome.status, 0) << command;
        EXPECT_THAT(outcome.output, HasSubstr("Usage: argmap " + command));
        EXPECT_EQ(outcome.errors, "");
    }
}

TEST_F(Usage, Version) {
    EXPECT_THAT(argmap({"--version"}).output, StartsWith("argmap 0."));
}

TEST_F(Usage, WrongUsageIsStatusTwoAndTellsWhereToLook) {
    const std::vector<std::vector<std::string>> wrong{
        {},
        {"draw", "x"},
        {"info"},
        {"info", "x", "y"},
        {"render", "x"},
        {"info", "--no-such-option", "x"},
        {"plugin"},
        {"plugin", "new", "tally"},
        {"plugin", "run", "no-such-folder", "x"},
        {"plugin", "run", ".", "x", "--interface", "editor"},
        {"info", "x", "--timeout", "soon"},
        {"info", "x", "--timeout", "-1"},
        {"render", "x", "-o", "y.svg", "--direction", "north"},
        {"render", "x", "-o", "y.svg", "--opt", "noequals"},
        {"render", "x", "-o", "y.svg", "--without", "boxes"},
        {"render", "x", "-o", "y.svg", "--words", "loud"},
        {"formats", "no-such-format"}};
    for (const auto& words : wrong) {
        const support::Outcome outcome = argmap(words);
        EXPECT_EQ(outcome.status, 2) << testing::PrintToString(words);
        EXPECT_THAT(outcome.errors, StartsWith("argmap: ")) << testing::PrintToString(words);
        EXPECT_THAT(outcome.errors, HasSubstr("--help"));
        EXPECT_EQ(outcome.output, "");
    }
}

TEST_F(Usage, ManPageNamesEveryCommandAndOption) {
    std::string page = support::readFile(support::sourceFolder() / "docs" / "argmap.1");
    page.erase(std::remove(page.begin(), page.end(), '\\'), page.end());
    for (const std::string& command : commands) {
        EXPECT_THAT(page, HasSubstr("argmap " + command));
        for (const std::string& option : longOptions(command))
            EXPECT_THAT(page, HasSubstr(option)) << command;
    }
}

TEST_F(Usage, EditorThatIsNotThereIsNamed) {
    // The program looks for the editor beside itself.
    std::filesystem::copy_file(support::buildFolder() / "bin" / "argmap", at("argmap"));
    support::Command command = commandFor({"edit"});
    command.words.front() = at("argmap").string();
    command.environment["PATH"] = "";
    const support::Outcome outcome = support::run(command);
    EXPECT_EQ(outcome.status, 4);
    EXPECT_THAT(outcome.errors, HasSubstr("argmap-editor"));
}

TEST_F(Usage, LinksNoToolkit) {
    support::Command command;
    command.words = {"ldd", (support::buildFolder() / "bin" / "argmap").string()};
    const std::string libraries = support::run(command).output;
    EXPECT_THAT(libraries, HasSubstr("libc.so"));
    for (const char* toolkit : {"libwx", "libgtk", "libgdk", "libX11", "libwayland"})
        EXPECT_THAT(libraries, testing::Not(HasSubstr(toolkit)));
}

} // namespace
} // namespace argmap::cli
