#include <argmap/presenter/commands.hpp>

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace argmap::presenter {

TEST(Commands, EachHasALabelAHelpAndStandsOnce) {
    std::set<Command> seen;
    for (const CommandInfo& info : commands()) {
        EXPECT_FALSE(info.label.empty());
        EXPECT_FALSE(info.help.empty()) << info.label;
        EXPECT_TRUE(seen.insert(info.command).second) << info.label;
        EXPECT_EQ(&presenter::info(info.command), &info);
    }
    EXPECT_EQ(seen.size(), static_cast<std::size_t>(Command::About) + 1)
        << "a command is missing from the table";
}

TEST(Commands, NoTwoHaveOneKey) {
    std::map<std::string_view, std::string_view> keys;
    for (const CommandInfo& info : commands())
        if (!info.key.empty()) {
            const auto [at, isNew] = keys.emplace(info.key, info.label);
            EXPECT_TRUE(isNew) << info.key << ": " << at->second << " and " << info.label;
        }
}

TEST(Commands, StandTogetherByMenu) {
    std::set<Menu> closed;
    Menu current = commands().front().menu;
    for (const CommandInfo& info : commands()) {
        if (info.menu != current)
            closed.insert(std::exchange(current, info.menu));
        EXPECT_FALSE(closed.contains(info.menu)) << info.label;
    }
}

} // namespace argmap::presenter
