#include "plugins.hpp"

#include <argmap/plugin/options.hpp>

#include <gtest/gtest.h>

using namespace argmap::plugin;

namespace {

Interface withOptions() {
    Interface interface;
    interface.title = "Example";
    interface.options = {{"on", OptionType::Boolean, "false", "", {}},
                         {"depth", OptionType::Integer, "3", "", {}},
                         {"share", OptionType::Number, "0.5", "", {}},
                         {"way", OptionType::Choice, "a", "", {"a", "b"}},
                         {"name", OptionType::Text, "", "", {}}};
    return interface;
}

std::string problems(const Options& options) {
    return messages(checkOptions(withOptions(), options));
}

TEST(Options, FittingValuesPass) {
    EXPECT_EQ(problems({{"on", "true"},
                        {"depth", "-4"},
                        {"share", "2.5e3"},
                        {"way", "b"},
                        {"name", "any, thing"}}),
              "");
}

TEST(Options, MisfitsAreNamed) {
    EXPECT_EQ(problems({{"on", "yes"}}),
              "error option.value: the option \"on\" must be true or false, not \"yes\"\n");
    EXPECT_EQ(problems({{"depth", "2.5"}}),
              "error option.value: the option \"depth\" must be a whole number, not \"2.5\"\n");
    EXPECT_EQ(problems({{"share", "2,5"}}),
              "error option.value: the option \"share\" must be a number, not \"2,5\"\n");
    EXPECT_EQ(problems({{"way", "c"}}),
              "error option.value: the option \"way\" must be one of a, b, not \"c\"\n");
    EXPECT_EQ(problems({{"way", "a"}, {"way", "b"}}),
              "error option.value: the option \"way\" is given twice\n");
}

TEST(Options, UnknownOnesAreToldWhichThereAre) {
    const auto found = checkOptions(withOptions(), {{"no", ""}});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].code, "option.unknown");
    EXPECT_EQ(found[0].advice, "It has: on, depth, share, way, name.");
}

} // namespace
