// Walking over a line by pieces that keep their places.
#include <argmap/sdk/sdk.hpp>

#include <gtest/gtest.h>

namespace argmap::sdk {
namespace {

TEST(Scanner, TakesALineApart) {
    const std::string_view line = "  a1 [The text]-->  b";
    Scanner scanner(line);
    const auto isOfName = [](char c) { return c != ' ' && c != '['; };
    EXPECT_EQ(scanner.skipBlanks().takeWhile(isOfName), "a1");
    EXPECT_FALSE(scanner.take("["));
    EXPECT_TRUE(scanner.skipBlanks().take("["));
    const auto text = scanner.takeUntil("]");
    ASSERT_TRUE(text);
    EXPECT_EQ(*text, "The text");
    EXPECT_EQ(text->data(), line.data() + 6) << "a piece of the line itself";
    EXPECT_TRUE(scanner.isAt("--"));
    EXPECT_FALSE(scanner.takeUntil("]"));
    EXPECT_TRUE(scanner.take("-->"));
    EXPECT_EQ(scanner.rest(), "  b");
    EXPECT_EQ(scanner.skipBlanks().takeWhile(isOfName), "b");
    EXPECT_TRUE(scanner.isAtEnd());
    EXPECT_EQ(scanner.rest().data(), line.data() + line.size());
    EXPECT_EQ(scanner.skipBlanks().takeWhile(isOfName), "");
}

TEST(Scanner, TrimsWithoutACopy) {
    const std::string_view text = " \t a b\t";
    EXPECT_EQ(trimmed(text), "a b");
    EXPECT_EQ(trimmed(text).data(), text.data() + 3);
    EXPECT_EQ(trimmed("  "), "");
    EXPECT_EQ(trimmed(""), "");
}

} // namespace
} // namespace argmap::sdk
