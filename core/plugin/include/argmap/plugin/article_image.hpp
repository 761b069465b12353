// The image that a source plugin gave as an article.
//
// A pure function; any thread. Linear.
#pragma once

#include <argmap/base/result.hpp>
#include <argmap/model/article.hpp>

#include <cstdint>
#include <span>

namespace argmap::plugin {

/// Checks the image as a whole; `image.invalid` says what is wrong with it. Kinds of paragraphs
/// that are not known are text.
[[nodiscard]] base::Result<model::Article> articleFromImage(std::span<const std::uint8_t> image);

} // namespace argmap::plugin
