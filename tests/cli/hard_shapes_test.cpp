// Maps of shapes that are hard to draw, through the whole command: a right picture, or a diagnostic
// that says why there is none. The command's own limits of time and memory hold for each.
#include "cli.hpp"

#include <functional>

namespace argmap::cli {
namespace {

using testing::AnyOf;
using testing::HasSubstr;

class HardShapes : public CliTest {
protected:
    support::Outcome drawn(const std::string& argdown) {
        file("hard.argdown", argdown);
        return argmap({"render", "hard.argdown", "-o", "hard.svg", "--memory", "2048"});
    }
    void expectDrawn(const std::string& argdown, std::size_t statements) {
        const support::Outcome outcome = drawn(argdown);
        EXPECT_EQ(outcome.status, 0) << outcome.errors;
        const std::string svg = content("hard.svg");
        std::size_t count = 0;
        for (std::size_t at = 0; (at = svg.find("class=\"statement ", at)) != std::string::npos;
             ++at)
            ++count;
        EXPECT_EQ(count, statements);
        EXPECT_THAT(svg.substr(svg.size() - 10), HasSubstr("</svg>"));
    }
    void expectRefused(const std::string& argdown, const std::string& why) {
        const support::Outcome outcome = drawn(argdown);
        EXPECT_EQ(outcome.status, 1);
        EXPECT_THAT(outcome.errors, HasSubstr(why));
        EXPECT_FALSE(exists("hard.svg"));
    }
    /// "[c0]: …", and each further one with the lines that `bearsOn` gives.
    static std::string claims(int count, const std::function<std::string(int)>& bearsOn) {
        std::string text;
        for (int i = 0; i < count; ++i) {
            const std::string number = std::to_string(i);
            text += "[c" + number + "]: Claim " + number + ".\n" + bearsOn(i) + "\n";
        }
        return text;
    }
    static std::string reasonFor(int claim) { return "  +> [c" + std::to_string(claim) + "]\n"; }
};

// Of real boxes it would be 36 million pixels wide.
TEST_F(HardShapes, AChainOfAHundredThousandIsTooWide) {
    expectRefused(claims(100'000, [](int i) { return i == 0 ? "" : reasonFor(i - 1); }),
                  "wider or higher than");
}

TEST_F(HardShapes, AChainOfAThousandIsDrawn) {
    expectDrawn(claims(1'000, [](int i) { return i == 0 ? "" : reasonFor(i - 1); }), 1'000);
}

TEST_F(HardShapes, AStarOfTwentyThousandIsDrawn) {
    expectDrawn(claims(20'000, [](int i) { return i == 0 ? "" : reasonFor(0); }), 20'000);
}

TEST_F(HardShapes, AStarOfAHundredThousandIsDrawnOrTooHigh) {
    const support::Outcome outcome =
        drawn(claims(100'000, [](int i) { return i == 0 ? "" : reasonFor(0); }));
    EXPECT_THAT(outcome.status, AnyOf(0, 1)) << outcome.errors;
    EXPECT_EQ(exists("hard.svg"), outcome.status == 0);
    if (outcome.status == 1) {
        EXPECT_THAT(outcome.errors, HasSubstr("wider or higher than"));
    }
}

TEST_F(HardShapes, ThreeHundredClaimsWithThreeHundredReasonsEach) {
    expectDrawn(claims(600,
                       [](int i) {
                           std::string lines;
                           for (int claim = 0; i >= 300 && claim < 300; ++claim)
                               lines += reasonFor(claim);
                           return lines;
                       }),
                600);
}

TEST_F(HardShapes, CyclesLoopsAndManyLinesBetweenTwo) {
    expectDrawn(claims(50, [](int i) { return reasonFor((i + 1) % 50); }), 50);
    expectDrawn("[a]: A.\n  +> [a]\n  -> [a]\n\n[b]: B.\n  +> [a]\n  +> [a]\n  -> [a]\n  +> [b]\n",
                2);
}

TEST_F(HardShapes, GroupsThatAreEmptyNestedAndLedOutOf) {
    expectDrawn("# G1\n\n## G2\n\n### G3\n\n[a]: A.\n\n# Empty\n\n# G4\n\n[b]: B.\n  +> [a]\n\n"
                "## G5\n\n[c]: C.\n  -> [b]\n  +> [a]\n",
                3);
}

TEST_F(HardShapes, TextsOfAMegabyte) {
    std::string words;
    while (words.size() < 1'000'000)
        words += "word ";
    expectDrawn("[a]: " + words + "\n\n[b]: " + std::string(1'000'000, 'x') + "\n  +> [a]\n", 2);
}

TEST_F(HardShapes, TextsOfAnyBytesThatAreText) {
    std::string all = "[a]: ";
    for (int byte = 1; byte < 128; ++byte)
        if (byte != '\n' && byte != '\r' && byte != '[' && byte != ']' && byte != '<' &&
            byte != '{')
            all += static_cast<char>(byte);
    expectDrawn(all + " \u202e\u0301\ufffd\U0001f600 end\n\n[b]: B.\n  +> [a]\n", 2);
}

TEST_F(HardShapes, BytesThatAreNoText) {
    expectRefused("[a]: \xff\xfe\xc3(\n", "is not UTF-8");
}

} // namespace
} // namespace argmap::cli
