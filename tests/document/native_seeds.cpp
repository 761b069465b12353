// Writes what the fuzzer of the native file begins with: records of small random maps and parts
// of them, which together have every type and field. native_seeds FOLDER
#include "native_mutator.hpp"

#include <argmap/conformance/map_generator.hpp>

#include <fstream>

int main(int count, char** words) {
    if (count != 2)
        return 2;
    const std::string folder = words[1];
    constexpr std::uint64_t seeds = 300;
    constexpr std::size_t most = 600; // bytes; small ones are fast
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        std::string records = argmap::document::test::recordsOf(
            argmap::conformance::randomMap(seed, {1 + seed % 3, true}));
        // Of a large map some records, one behind the other in the file.
        for (std::uint64_t skipped = 0; records.size() > most && skipped <= seed % 16; ++skipped)
            records.erase(0, records.find('\n') + 1);
        while (records.size() > most && records.find('\n') + 1 < records.size())
            records.erase(records.rfind('\n', records.size() - 2) + 1);
        std::ofstream file(folder + "/seed-" + std::to_string(seed), std::ios::binary);
        file << records;
        if (!file.flush())
            return 1;
    }
    return 0;
}
