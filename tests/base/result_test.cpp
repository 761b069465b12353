#include <argmap/base/result.hpp>

#include <gtest/gtest.h>

using namespace argmap::base;

TEST(Result, HoldsAValueOrWhatWentWrong) {
    const auto half = [](int number) -> Result<int> {
        if (number % 2 != 0)
            return fail("test.odd", "the number is odd", "Give an even one.", "file");
        return number / 2;
    };
    EXPECT_EQ(half(4).value(), 2);
    const auto failed = half(3);
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, "test.odd");
    EXPECT_EQ(failed.error().message, "the number is odd");
    EXPECT_EQ(failed.error().advice, "Give an even one.");
    EXPECT_EQ(failed.error().file, "file");
    EXPECT_EQ(failed.error().severity, Severity::Error);
}
