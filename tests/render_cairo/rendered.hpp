// A scene as PDF or PNG, and questions that tests ask of the file.
//
// One thread. Needs poppler's tools (poppler-utils).
#pragma once

#include <argmap/sdk/testing.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace argmap::render_cairo::test {

using OptionValues = sdk::TestHost::OptionValues;

enum class Target : std::uint8_t { Pdf = 0, Png = 1 };

/// The renderer's call; the host has what it gave and said.
[[nodiscard]] sdk::TestHost call(Target target, std::span<const std::uint8_t> scene,
                                 const OptionValues& options = {});
/// The file; a failure, or a message, fails the test.
[[nodiscard]] std::string rendered(Target target, std::span<const std::uint8_t> scene,
                                   const OptionValues& options = {});

/// What a program of poppler says of a PDF: `words` of the command with "-" for the file.
[[nodiscard]] std::string poppler(const std::vector<std::string>& words, const std::string& pdf);
/// The lines of a text that are not empty.
[[nodiscard]] std::vector<std::string> linesOf(const std::string& text);
/// The texts of a PDF in the order of its content.
[[nodiscard]] std::vector<std::string> textsOf(const std::string& pdf);
/// The value of "Key:   value" among what pdfinfo says.
[[nodiscard]] std::string infoOf(const std::string& pdf, const std::string& key);

} // namespace argmap::render_cairo::test
