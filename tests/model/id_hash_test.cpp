#include "id_hash.hpp"

#include <gtest/gtest.h>

using argmap::model::idHash;
using argmap::model::sipHash13;

// Recorded from CPython 3.11 (hash of bytes is SipHash-1-3 there; PYTHONHASHSEED=0: both halves of
// the key are 0).
TEST(IdHash, GivesThePublishedFunctionsValues) {
    EXPECT_EQ(sipHash13(0, 0, "a"), 4644417185603328019U);
    EXPECT_EQ(sipHash13(0, 0, "abcdefgh"), 4574395652268504554U);
    EXPECT_EQ(sipHash13(0, 0, "statement-0123456789"), 15780457218714113453U);
}

TEST(IdHash, IsStableWithinTheProcess) {
    EXPECT_EQ(idHash("a"), idHash("a"));
    EXPECT_NE(idHash("a"), idHash("b"));
}
