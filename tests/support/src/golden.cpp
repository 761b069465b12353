#include <argmap/support/golden.hpp>

#include <argmap/support/files.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace argmap::support {
namespace {

/// The line that starts at `begin`, named as the end of the text where there is none.
std::string lineAt(std::string_view text, std::size_t begin) {
    if (begin >= text.size())
        return "(the text ends here)";
    const auto end = std::min(text.find('\n', begin), text.size());
    return std::string(text.substr(begin, end - begin)) +
           (end == text.size() ? "(no newline)" : "");
}

bool wantsUpdate() {
    const char* const value = std::getenv("ARGMAP_UPDATE_GOLDEN");
    return value != nullptr && std::string_view(value) == "1";
}

} // namespace

std::string firstDifference(std::string_view expected, std::string_view actual) {
    if (expected == actual)
        return {};
    const auto [inExpected, inActual] = std::ranges::mismatch(expected, actual);
    const auto same = static_cast<std::size_t>(inActual - actual.begin());
    const auto before = actual.substr(0, same);
    const auto lineBegin = before.rfind('\n') + 1; // npos + 1 is 0: the first line
    return fmt::format("line {}:\n  expected: {}\n  actual:   {}",
                       std::ranges::count(before, '\n') + 1, lineAt(expected, lineBegin),
                       lineAt(actual, lineBegin));
}

::testing::AssertionResult matchesGolden(std::string_view actual,
                                         const std::filesystem::path& golden) {
    if (wantsUpdate()) {
        writeFile(golden, actual);
        return ::testing::AssertionSuccess() << "wrote " << golden;
    }
    if (!std::filesystem::exists(golden))
        return ::testing::AssertionFailure()
               << golden << " is missing; ARGMAP_UPDATE_GOLDEN=1 writes it";
    const std::string difference = firstDifference(readFile(golden), actual);
    if (difference.empty())
        return ::testing::AssertionSuccess();
    return ::testing::AssertionFailure()
           << golden << ", " << difference << "\nARGMAP_UPDATE_GOLDEN=1 takes the actual text over";
}

} // namespace argmap::support
