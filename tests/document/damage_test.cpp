// Every damage of a small file ends in a refusal, a read-only map with a diagnostic, or the
// identical map.
#include <argmap/conformance/map_generator.hpp>
#include <argmap/document/native_file.hpp>

#include <gtest/gtest.h>

#include <random>

using namespace argmap;
using namespace argmap::document;

namespace {

// A file of a few records of many types, with escapes.
const model::ArgumentMap& smallMap() {
    static const model::ArgumentMap map = [] {
        for (std::uint64_t seed = 0;; ++seed) {
            model::ArgumentMap candidate = conformance::randomMap(seed, {3, true});
            const std::string bytes = saveNative(candidate);
            if (candidate.table<model::Statement>().size() > 1 &&
                candidate.table<model::Inference>().size() > 0 && bytes.size() < 3000 &&
                bytes.find("\\n") != std::string::npos)
                return candidate;
        }
    }();
    return map;
}

// Whether opening the bytes hides that something is missing.
bool deceives(const std::string& bytes, const model::ArgumentMap& map) {
    const auto file = loadNative(bytes, "map.argmap");
    if (!file)
        return file.error().message.empty();
    if (file->readOnly)
        return file->diagnostics.empty();
    return !model::sameContent(file->map, map);
}

} // namespace

TEST(NativeDamage, ACutAtEveryByteIsSeen) {
    const std::string bytes = saveNative(smallMap());
    for (std::size_t i = 0; i < bytes.size(); ++i)
        EXPECT_FALSE(deceives(bytes.substr(0, i), smallMap())) << i;
}

TEST(NativeDamage, EveryFlippedBitIsSeen) {
    const std::string bytes = saveNative(smallMap());
    for (std::size_t i = 0; i < bytes.size(); ++i)
        for (int bit = 0; bit < 8; ++bit) {
            std::string flipped = bytes;
            flipped[i] = static_cast<char>(flipped[i] ^ 1 << bit);
            EXPECT_FALSE(deceives(flipped, smallMap())) << i << " " << bit;
        }
}

TEST(NativeDamage, LinesTakenOutDoubledOrExchangedAreSeenOrHarmless) {
    const std::string bytes = saveNative(smallMap());
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = bytes.find('\n', at) + 1;
        lines.push_back(bytes.substr(at, end - at));
        at = end;
    }
    const auto joined = [](const std::vector<std::string>& parts) {
        std::string text;
        for (const std::string& part : parts)
            text += part;
        return text;
    };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto without = lines;
        without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
        const auto file = loadNative(joined(without), "map.argmap");
        // A record that is gone whole can only be seen by the count: that is a notice.
        EXPECT_TRUE(!file || !file->diagnostics.empty() ||
                    model::sameContent(file->map, smallMap()))
            << i;
        auto doubled = lines;
        doubled.insert(doubled.begin() + static_cast<std::ptrdiff_t>(i), lines[i]);
        EXPECT_FALSE(deceives(joined(doubled), smallMap())) << i;
        for (std::size_t j = 0; j < i; ++j) {
            auto exchanged = lines;
            std::swap(exchanged[i], exchanged[j]);
            EXPECT_FALSE(deceives(joined(exchanged), smallMap())) << i << " " << j;
        }
    }
}

TEST(NativeDamage, RandomBytesAreRefused) {
    std::mt19937 random(5);
    for (int i = 0; i < 200; ++i) {
        std::string bytes(random() % 300, '\0');
        for (char& c : bytes)
            c = static_cast<char>(random());
        EXPECT_FALSE(loadNative(bytes, "x"));
        (void)loadNative("argmap 1 1 1\n" + bytes, "x");
    }
}
