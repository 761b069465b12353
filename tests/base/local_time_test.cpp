#include <argmap/base/local_time.hpp>

#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>

using namespace argmap::base;

TEST(LocalTime, IsThatOfTheZone) {
    const std::chrono::system_clock::time_point when{std::chrono::hours(24)};
    ::setenv("TZ", "UTC0", 1);
    ::tzset();
    EXPECT_EQ(localTime(when, "%Y-%m-%d %H:%M"), "1970-01-02 00:00");
    ::setenv("TZ", "XXX-5", 1);
    ::tzset();
    EXPECT_EQ(localTime(when, "%Y-%m-%d at %H:%M"), "1970-01-02 at 05:00");
    ::unsetenv("TZ");
    ::tzset();
}
