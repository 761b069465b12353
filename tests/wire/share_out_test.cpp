#include <argmap/wire/share_out.hpp>

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using argmap::wire::shareOut;

namespace {

TEST(ShareOut, EachThingOnce) {
    for (const unsigned workers : {1U, 2U, 5U})
        for (const std::size_t count : {0U, 1U, 7U, 64U, 1000U}) {
            std::vector<std::atomic<int>> done(count);
            shareOut(
                count, 7,
                [&](std::size_t begin, std::size_t end, unsigned worker) {
                    EXPECT_LT(begin, end);
                    EXPECT_LE(end - begin, 7U);
                    EXPECT_LT(worker, workers);
                    for (; begin < end; ++begin)
                        ++done[begin];
                },
                workers);
            for (const std::atomic<int>& times : done)
                EXPECT_EQ(times, 1);
        }
}

// Each waits for the other, which one thread alone could not.
TEST(ShareOut, SeveralWorkAtOnce) {
    std::atomic<int> begun = 0;
    shareOut(
        2, 1,
        [&](std::size_t, std::size_t, unsigned) {
            ++begun;
            const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
            while (begun < 2 && std::chrono::steady_clock::now() < end)
                std::this_thread::yield();
            EXPECT_EQ(begun, 2);
        },
        2);
}

TEST(ShareOut, OneWorkerIsTheCaller) {
    const auto caller = std::this_thread::get_id();
    shareOut(
        100, 1,
        [&](std::size_t, std::size_t, unsigned worker) {
            EXPECT_EQ(worker, 0U);
            EXPECT_EQ(std::this_thread::get_id(), caller);
        },
        1);
}

TEST(ShareOut, CallsOfAWorkerDoNotOverlap) {
    std::vector<int> sums(3); // not atomic: the thread sanitizer watches
    shareOut(
        10'000, 3,
        [&](std::size_t begin, std::size_t end, unsigned worker) {
            sums[worker] += static_cast<int>(end - begin);
        },
        3);
    EXPECT_EQ(sums[0] + sums[1] + sums[2], 10'000);
}

// Whoever throws, the caller learns of it, and little is done after it.
TEST(ShareOut, ExceptionsReachTheCaller) {
    for (const unsigned workers : {1U, 2U, 4U})
        for (const std::size_t bad : {0U, 500U, 999U}) {
            std::atomic<std::size_t> done = 0;
            try {
                shareOut(
                    1000, 1,
                    [&](std::size_t begin, std::size_t, unsigned) {
                        if (begin == bad)
                            throw std::runtime_error("thing " + std::to_string(begin));
                        ++done;
                    },
                    workers);
                FAIL() << "nothing was thrown";
            } catch (const std::runtime_error& error) {
                EXPECT_EQ(error.what(), "thing " + std::to_string(bad));
            }
            EXPECT_LE(done, 999U);
            if (workers == 1) {
                EXPECT_EQ(done, bad);
            }
        }
}

} // namespace
