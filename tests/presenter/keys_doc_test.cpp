// docs/keys.md says what the table of commands says.

#include <argmap/presenter/commands.hpp>

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>
#include <string>

namespace argmap::presenter {

TEST(KeysDoc, ListsEveryKeyAndNoOther) {
    std::ifstream file(ARGMAP_SOURCE_DIR "/docs/keys.md");
    ASSERT_TRUE(file);
    std::set<std::string> documented;
    for (std::string line; std::getline(file, line);)
        if (line.starts_with("| ") && line != "| key | does |")
            documented.insert(line);
    std::set<std::string> real;
    for (const CommandInfo& info : commands())
        if (!info.key.empty()) {
            std::ostringstream row;
            row << "| " << info.key << " | " << info.help
                << (info.plainKey ? " (canvas and outline)" : "") << " |";
            real.insert(row.str());
        }
    EXPECT_EQ(documented, real);
}

} // namespace argmap::presenter
