#include "paged.hpp"

#include <argmap/sdk/testing.hpp>

#include <gtest/gtest.h>

namespace argmap::test {

std::string paged(std::span<const std::uint8_t> scene,
                  const std::vector<std::pair<std::string, std::string>>& options) {
    const argmap_interface* renderer = argmap_plugin.get_interface(ARGMAP_INTERFACE_RENDERER, 0);
    sdk::TestHost host;
    EXPECT_EQ(host.run(*renderer, scene, options), ARGMAP_OK) << host.messages();
    return host.output();
}

std::string paged(const model::ArgumentMap& map) {
    return paged(Picture(map).scene().bytes());
}

std::vector<std::string> valuesOf(const std::string& page, std::string_view attribute) {
    std::vector<std::string> values;
    const std::string mark = " " + std::string(attribute) + "=\"";
    for (std::size_t at = 0; (at = page.find(mark, at)) != std::string::npos;) {
        at += mark.size();
        values.push_back(page.substr(at, page.find('"', at) - at));
    }
    return values;
}

std::string between(const std::string& page, std::string_view begin, std::string_view end) {
    const std::size_t first = page.find(begin);
    EXPECT_NE(first, std::string::npos) << begin;
    const std::size_t last = page.find(end, first + begin.size());
    EXPECT_NE(last, std::string::npos) << end;
    return page.substr(first + begin.size(), last - first - begin.size());
}

} // namespace argmap::test
