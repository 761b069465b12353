// Proves that the test of the house fails where it should: each folder of fixtures/ is a small
// house named for its defect, and beside it stands the exact complaint.

#include "house.hpp"

#include <argmap/support/files.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace argmap::architecture {
namespace {

namespace fs = std::filesystem;

const fs::path fixtures = support::fixture("architecture/fixtures");

class Violations : public ::testing::TestWithParam<std::string> {};

TEST_P(Violations, AreTheExpectedOnes) {
    const auto tables = support::readFile(fixtures / "tables.md");
    const Rules rules{RoomTable::parse(tables), LibraryTable::parse(tables)};
    const auto found = violations(fixtures / GetParam(), rules);
    const auto lines = fmt::format("{}{}", fmt::join(found, "\n"), found.empty() ? "" : "\n");
    EXPECT_EQ(lines, support::readFile(fixtures / GetParam() / "expected"));
}

std::vector<std::string> fixtureNames() {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(fixtures))
        if (entry.is_directory())
            names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

INSTANTIATE_TEST_SUITE_P(Fixtures, Violations, ::testing::ValuesIn(fixtureNames()),
                         [](const auto& test) { return test.param; });

} // namespace
} // namespace argmap::architecture
