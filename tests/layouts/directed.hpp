// Tests in each of the four directions, told as if the picture ran to the right.
#pragma once

#include <argmap/abi/layout_image.h>

#include <gtest/gtest.h>

#include <cstdint>

namespace argmap::layouts {

class Directed : public testing::TestWithParam<std::uint32_t> {
protected:
    [[nodiscard]] static std::int32_t across(argmap_place place) {
        return upright() ? place.x : place.y;
    }
    [[nodiscard]] static std::int32_t along(argmap_place place) {
        const auto main = upright() ? place.y : place.x;
        return GetParam() == ARGMAP_DIRECTION_LEFT || GetParam() == ARGMAP_DIRECTION_UP ? -main
                                                                                        : main;
    }
    [[nodiscard]] static bool upright() {
        return GetParam() == ARGMAP_DIRECTION_DOWN || GetParam() == ARGMAP_DIRECTION_UP;
    }
};

} // namespace argmap::layouts
