// Large material that is not committed (corpora, the article of the sample) stands in a folder
// "shared" beside the source tree, or where ARGMAP_SHARED says. A test that needs it is skipped,
// and says so, where it is absent. Any thread may call these.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <optional>
#include <string_view>

namespace argmap::support {

/// The file or folder below "shared", when it exists.
[[nodiscard]] std::optional<std::filesystem::path> inShared(std::string_view pathBelowShared);

/// Why a test that needs that path does not run here, in words.
[[nodiscard]] std::string absentFromShared(std::string_view pathBelowShared);

} // namespace argmap::support

/// First line of a test (or SetUp) that reads "../shared/<path>": skips it, loudly, where that is
/// absent.
#define ARGMAP_NEEDS_SHARED(path)                                                                  \
    if (!::argmap::support::inShared(path))                                                        \
    GTEST_SKIP() << ::argmap::support::absentFromShared(path)
