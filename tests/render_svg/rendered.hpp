// A scene written as SVG, and questions that tests ask of the document.
//
// One thread.
#pragma once

#include "picture.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace argmap::test {

using OptionValues = std::vector<std::pair<std::string, std::string>>;

/// What the renderer writes; a failure fails the test. `messages` gets its diagnostics.
[[nodiscard]] std::string rendered(std::span<const std::uint8_t> scene,
                                   const OptionValues& options = {},
                                   std::string* messages = nullptr);
[[nodiscard]] std::string rendered(const model::ArgumentMap& map,
                                   const diagram::Options& options = {});

/// How often a text occurs.
[[nodiscard]] std::size_t count(std::string_view document, std::string_view text);

/// Success when xmllint calls the document well-formed.
[[nodiscard]] ::testing::AssertionResult isWellFormed(const std::string& document);

} // namespace argmap::test
