// Any bytes as a native file, and as records whose checks are right, so that the archive is
// reached. Memory is counted. What was opened is saved and opened again: it must be the same map.
#include "native_mutator.hpp"

#include <argmap/document/native_file.hpp>
#include <argmap/support/counting_new.hpp>

#include <algorithm>
#include <cstdlib>
#include <functional>

using namespace argmap;
using namespace argmap::document;

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most)
    __attribute__((weak)); // there only in the fuzzer

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const std::string bytes =
        input.starts_with('a') || isPacked(input) ? std::string(input) : test::fileOfRecords(input);
    const std::uint64_t before = support::usedBytes();
    support::startPeak();
    const auto first = loadNative(bytes, "fuzz");
    if (support::peakBytes() - before > 40 * bytes.size() + (std::uint64_t{64} << 20U))
        std::abort();
    // Saving and opening again takes twice as long as all the rest: a quarter of the inputs will do.
    if (!first || std::hash<std::string_view>()(input) % 4 != 0)
        return 0;
    const std::string saved = saveNative(first->map);
    const auto second = loadNative(saved, "fuzz");
    if (!second || second->readOnly || !second->diagnostics.empty() ||
        saveNative(second->map) != saved || !model::sameContent(first->map, second->map))
        std::abort();
    return 0;
}

// Into `data`, as much as there is room for.
static std::size_t give(const std::string& text, std::uint8_t* data, std::size_t most) {
    const std::size_t size = std::min(text.size(), most);
    std::copy_n(text.begin(), size, data);
    return size;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t most, unsigned seed) {
    std::mt19937_64 random(seed);
    if (random() % 4 == 0 && LLVMFuzzerMutate)
        return LLVMFuzzerMutate(data, size, most);
    return give(test::mutated({reinterpret_cast<const char*>(data), size}, {}, random), data, most);
}

extern "C" std::size_t LLVMFuzzerCustomCrossOver(const std::uint8_t* one, std::size_t oneSize,
                                                 const std::uint8_t* other, std::size_t otherSize,
                                                 std::uint8_t* data, std::size_t most,
                                                 unsigned seed) {
    std::mt19937_64 random(seed);
    return give(test::mutated({reinterpret_cast<const char*>(one), oneSize},
                              {reinterpret_cast<const char*>(other), otherSize}, random),
                data, most);
}
