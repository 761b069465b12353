// Files that are made to break readers: each is read in part or refused, in bounded time and
// memory.
#include "cli.hpp"

using testing::HasSubstr;

namespace argmap::cli {
namespace {

constexpr std::size_t deep = 100'000;
constexpr std::uint64_t megabyte = 1'000'000;

std::string repeated(std::string_view text, std::size_t count) {
    std::string result;
    result.reserve(text.size() * count);
    for (std::size_t i = 0; i < count; ++i)
        result += text;
    return result;
}

class HostileInput : public CliTest {
protected:
    // `code`: what the messages hold.
    void expect(const std::string& name, const std::string& bytes, int status,
                const std::string& code) {
        file(name, bytes);
        for (const std::vector<std::string>& words :
             {std::vector<std::string>{"info", name}, {"render", name, "-o", "out.svg"}}) {
            const support::Outcome outcome = argmap(words);
            EXPECT_EQ(outcome.status, status) << words[0] << outcome.errors.substr(0, 2000);
            EXPECT_THAT(outcome.errors.substr(0, 10'000), HasSubstr(code)) << words[0];
            EXPECT_LT(outcome.peakMemory, 20 * bytes.size() + 100 * megabyte) << words[0];
        }
    }
};

TEST_F(HostileInput, LineOfFiftyMegabytes) {
    expect("line.argdown", "[a]: " + repeated("word ", 10 * megabyte), 1, "[argdown.long-line]");
    expect("line.json", "{\"argmap\": \"" + std::string(50 * megabyte, 'x') + "\"}", 1, "[json.");
}

TEST_F(HostileInput, NestedLists) {
    std::string stairs = "[a]: root\n";
    for (std::size_t i = 1; i < 3'000; ++i)
        stairs += std::string(i, ' ') + "+ reason\n";
    expect("stairs.argdown", stairs, 0, "[argdown.too-deep]");
    expect("signs.argdown", repeated("- ", deep) + "x\n", 0, "[argdown.");
    expect("brackets.argdown", repeated("[", deep), 0, "[argdown.");
}

TEST_F(HostileInput, NestedData) {
    const std::string nested = repeated("[", deep) + repeated("]", deep);
    expect("data.argdown", "[a]: text {a: " + nested + "}\n", 1, "[argdown.data-yaml]");
    expect("front.argdown", "===\na: " + nested + "\n===\n\n[a]: text\n", 1, "[argdown.data-yaml]");
    expect("nested.json", R"({"argmap": 0, "x": )" + nested + "}", 1, "[json.too-deep]");
}

// The layout is stopped when its time is up; the map was in order.
TEST_F(HostileInput, LayoutThatDoesNotEndInTime) {
    std::string map = "[s0]: root\n\n";
    for (int i = 1; i < 4'000; ++i) {
        const std::string own = std::to_string(i);
        map += "[s" + own + "]: reason " + own + "\n  +> [s" + std::to_string(i / 3) +
               "]\n  -> [s" + std::to_string(i * 7919 % i) + "]\n  +> [s" + std::to_string(i / 2) +
               "]\n\n";
    }
    file("large.argdown", map);
    ASSERT_EQ(argmap({"convert", "large.argdown", "-o", "large.argmap", "--timeout", "0"}).status,
              0);
    const support::Outcome outcome = argmap(
        {"render", "large.argmap", "-o", "large.svg", "--layout", "dot", "--timeout", "0.2"});
    EXPECT_EQ(outcome.status, 3) << outcome.errors;
    EXPECT_THAT(outcome.errors,
                HasSubstr("the layout \"dot\" (argmap.layout-dot) did not end within 0.2 s"));
    EXPECT_THAT(outcome.errors, HasSubstr("[plugin.timeout]"));
    EXPECT_FALSE(exists("large.svg"));
}

} // namespace
} // namespace argmap::cli
