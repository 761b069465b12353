#include "rendered.hpp"

#include <argmap/sdk/testing.hpp>
#include <argmap/support/process.hpp>

#include <gtest/gtest.h>

namespace argmap::test {

std::string rendered(std::span<const std::uint8_t> scene, const OptionValues& options,
                     std::string* messages) {
    const argmap_interface* renderer = argmap_plugin.get_interface(ARGMAP_INTERFACE_RENDERER, 0);
    sdk::TestHost host;
    EXPECT_EQ(host.run(*renderer, scene, options), ARGMAP_OK) << host.messages();
    if (messages != nullptr)
        *messages = host.messages();
    return host.output();
}

std::string rendered(const model::ArgumentMap& map, const diagram::Options& options) {
    return rendered(Picture(map, options).scene().bytes());
}

std::size_t count(std::string_view document, std::string_view text) {
    std::size_t found = 0;
    for (std::size_t at = 0; (at = document.find(text, at)) != std::string_view::npos; ++found)
        at += text.size();
    return found;
}

::testing::AssertionResult isWellFormed(const std::string& document) {
    const support::Outcome outcome =
        support::run({.words = {"xmllint", "--noout", "--huge", "-"}, .input = document});
    if (outcome.status == 0)
        return ::testing::AssertionSuccess();
    return ::testing::AssertionFailure() << outcome.errors;
}

} // namespace argmap::test
