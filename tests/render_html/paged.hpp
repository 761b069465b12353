// A scene written as an HTML page, and questions that tests ask of it.
//
// One thread.
#pragma once

#include "picture.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace argmap::test {

/// What the renderer writes; a failure fails the test.
[[nodiscard]] std::string
paged(std::span<const std::uint8_t> scene,
      const std::vector<std::pair<std::string, std::string>>& options = {});
[[nodiscard]] std::string paged(const model::ArgumentMap& map);

/// The values of an attribute, in the order of the page.
[[nodiscard]] std::vector<std::string> valuesOf(const std::string& page,
                                                std::string_view attribute);

/// The text between two others, the first time that they occur; fails the test when they do not.
[[nodiscard]] std::string between(const std::string& page, std::string_view begin,
                                  std::string_view end);

} // namespace argmap::test
