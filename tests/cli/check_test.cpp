#include "cli.hpp"

using testing::HasSubstr;

namespace argmap::cli {
namespace {

using Check = CliTest;

TEST_F(Check, ProblemsAreTheResult) {
    file("a.lines", "eins\n  ü zwei!\n");
    const support::Outcome outcome = argmap({"check", "a.lines"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(outcome.output,
              "a.lines:2:1: error: Nobody shouts here. [lines.shouting]\n    ü zwei!\n  ^\n");
    EXPECT_EQ(outcome.errors, "");
}

TEST_F(Check, NoProblemsNoWords) {
    file("a.lines", "eins\n");
    const support::Outcome outcome = argmap({"check", "a.lines"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.output, "");
    EXPECT_EQ(outcome.errors, "");
}

TEST_F(Check, Json) {
    file("a.lines", "eins!\n");
    const support::Outcome outcome = argmap({"check", "a.lines", "--json"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(
        outcome.output,
        R"({"file":"a.lines","format":"lines","problems":[{"severity":"error","code":"lines.shouting",)"
        R"("message":"Nobody shouts here.","file":"a.lines","line":1,"column":1,"endLine":1,"endColumn":2,"offset":0}],)"
        R"("diagnostics":{"error":1,"warning":0,"note":0}})"
        "\n");
}

TEST_F(Check, WarningsAreNoFailure) {
    file("a.lines", "eins\n");
    const support::Outcome outcome = argmap({"check", "a.lines", "--opt", "more=absent.more"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_THAT(outcome.output,
                HasSubstr("a.lines: warning: There is no such companion. [lines.companion]"));
}

} // namespace
} // namespace argmap::cli
