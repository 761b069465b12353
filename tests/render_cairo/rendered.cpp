#include "rendered.hpp"

#include <argmap/support/process.hpp>

#include <gtest/gtest.h>

#include <sstream>

namespace argmap::render_cairo::test {

sdk::TestHost call(Target target, std::span<const std::uint8_t> scene,
                   const OptionValues& options) {
    const argmap_interface* renderer =
        argmap_plugin.get_interface(ARGMAP_INTERFACE_RENDERER, static_cast<std::uint32_t>(target));
    sdk::TestHost host;
    host.run(*renderer, scene, options);
    return host;
}

std::string rendered(Target target, std::span<const std::uint8_t> scene,
                     const OptionValues& options) {
    sdk::TestHost host = call(target, scene, options);
    EXPECT_EQ(host.status, ARGMAP_OK);
    EXPECT_EQ(host.messages(), "");
    return host.output();
}

std::string poppler(const std::vector<std::string>& words, const std::string& pdf) {
    const support::Outcome outcome = support::run({.words = words, .input = pdf});
    EXPECT_EQ(outcome.status, 0) << outcome.errors;
    EXPECT_EQ(outcome.errors, "");
    return outcome.output;
}

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        if (line.starts_with('\f')) // where a page ends
            line.erase(0, 1);
        if (!line.empty())
            lines.push_back(line);
    }
    return lines;
}

std::vector<std::string> textsOf(const std::string& pdf) {
    return linesOf(poppler({"pdftotext", "-raw", "-", "-"}, pdf));
}

std::string infoOf(const std::string& pdf, const std::string& key) {
    for (const std::string& line : linesOf(poppler({"pdfinfo", "-"}, pdf)))
        if (line.starts_with(key + ":"))
            return line.substr(line.find_first_not_of(' ', key.size() + 1));
    return {};
}

} // namespace argmap::render_cairo::test
