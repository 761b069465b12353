// The sample, cut at every byte and with every single bit flipped, is refused, opens read-only with
// a message that names the place, or is the identical map. Whole files are opened, all of them.
#include <argmap/document/native_file.hpp>
#include <argmap/support/files.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace argmap::document {

namespace {

constexpr std::size_t parts = 16; // of the file, as tests that can run side by side

const std::string& sample() {
    static const std::string bytes =
        support::readFile(support::sourceFolder() / "samples/kim-putin.argmap");
    return bytes;
}

const model::ArgumentMap& sampleMap() {
    static const model::ArgumentMap map = loadNative(sample(), "sample").value().map;
    return map;
}

// What is wrong with how damaged bytes are opened; `line` is where the damage is.
std::string wrongWith(std::string_view bytes, std::uint32_t line) {
    const auto file = loadNative(bytes, "sample");
    if (!file)
        return file.error().message.empty() || file.error().advice.empty() ? "a mute refusal" : "";
    if (!file->readOnly)
        return model::sameContent(file->map, sampleMap()) ? "" : "another map, without a word";
    const auto& said = file->diagnostics;
    const bool named = std::any_of(said.begin(), said.end(), [&](const base::Diagnostic& d) {
        return d.severity != base::Severity::Note && !d.message.empty() &&
               d.begin.line + 1 >= line && d.begin.line <= line + 1;
    });
    return named ? "" : "read-only, but no message about the line";
}

std::uint32_t lineAt(std::size_t offset) {
    return 1 + static_cast<std::uint32_t>(std::count(
                   sample().begin(), sample().begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

class SampleDamage : public ::testing::TestWithParam<std::size_t> {
protected:
    // Calls with each byte of this test's part.
    template <class One>
    void forEachByte(One one) {
        const std::size_t size = sample().size();
        for (std::size_t at = size * GetParam() / parts; at < size * (GetParam() + 1) / parts; ++at)
            one(at);
    }
};

TEST_P(SampleDamage, ACutAtEveryByteIsSeen) {
    forEachByte([](std::size_t at) {
        EXPECT_EQ(wrongWith(std::string_view(sample()).substr(0, at), lineAt(at)), "") << at;
    });
}

TEST_P(SampleDamage, EveryFlippedBitIsSeen) {
    std::string bytes = sample();
    forEachByte([&](std::size_t at) {
        const std::uint32_t line = lineAt(at);
        for (unsigned bit = 0; bit < 8; ++bit) {
            bytes[at] = static_cast<char>(bytes[at] ^ 1 << bit);
            EXPECT_EQ(wrongWith(bytes, line), "") << at << " bit " << bit;
            bytes[at] = sample()[at];
        }
    });
}

INSTANTIATE_TEST_SUITE_P(Part, SampleDamage, ::testing::Range(std::size_t{0}, parts));

} // namespace

} // namespace argmap::document
