// A plugin that is a program, as a user meets it.
#include "cli.hpp"

using testing::HasSubstr;

namespace argmap::cli {
namespace {

class Programs : public CliTest {
protected:
    void SetUp() override {
        if (!std::filesystem::exists("/usr/bin/python3"))
            GTEST_SKIP() << "there is no /usr/bin/python3 here";
    }
    [[nodiscard]] support::Outcome withPrograms(std::vector<std::string> words) const {
        support::Command command = commandFor(std::move(words));
        command.environment["ARGMAP_PLUGIN_PATH"] =
            (support::sourceFolder() / "plugins/template-python").string() + ":" +
            support::fixture("plugin_host/wrong").string();
        return support::run(command);
    }
};

TEST_F(Programs, ConvertAFile) {
    file("a.outline", "One claim\n  + Another\n");
    const support::Outcome outcome = withPrograms({"convert", "a.outline", "-o", "a.json"});
    EXPECT_EQ(outcome.status, 0) << outcome.errors;
    EXPECT_THAT(content("a.json"), HasSubstr("\"Another\""));
}

TEST_F(Programs, TellWhereAFileIsWrong) {
    file("a.outline", "One claim\n   + Another\n");
    const support::Outcome outcome = withPrograms({"convert", "a.outline", "-o", "a.json"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.errors, HasSubstr("a.outline:2:4: error: This is neither a claim nor a "
                                          "reason for one above it. [outline.depth]"));
    EXPECT_THAT(outcome.errors, HasSubstr("   + Another\n"));
}

TEST_F(Programs, ThatFailAreNamed) {
    file("a.x", "text");
    const std::vector<std::string> words{"convert", "a.x",        "--from", "wrong-program",
                                         "--opt",   "deed=words", "-o",     "a.json"};
    const support::Outcome outcome = withPrograms(words);
    EXPECT_EQ(outcome.status, 3);
    EXPECT_THAT(outcome.errors, HasSubstr("status 1): there is a fly in the ointment"));
    EXPECT_FALSE(exists("a.json"));
}

TEST_F(Programs, SpeakWhenAskedTo) {
    file("a.x", "text");
    std::vector<std::string> words{"convert", "a.x",        "--from", "wrong-program",
                                   "--opt",   "deed=words", "-o",     "a.json"};
    words.push_back("-v");
    EXPECT_THAT(withPrograms(words).errors, testing::StartsWith("there is a fly"));
}

TEST_F(Programs, AreListedWithTheirProfile) {
    const support::Outcome outcome = withPrograms({"plugins"});
    EXPECT_THAT(outcome.output,
                testing::ContainsRegex("outline-reader-python +0.1 +used +interpreter +"
                                       "reader outline"));
    EXPECT_THAT(outcome.output, testing::ContainsRegex("argmap.json +0.1.0 +used +native"));
}

} // namespace
} // namespace argmap::cli
