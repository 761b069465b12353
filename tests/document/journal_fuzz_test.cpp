// Feeds the fuzz target of the journal with mutations of real blocks.
#include "record_line.hpp"

#include <argmap/conformance/map_generator.hpp>
#include <argmap/document/native_file.hpp>

#include <gtest/gtest.h>

#include <random>
#include <sstream>

using namespace argmap;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void feed(const std::string& bytes) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

// Two maps as a base and a step, in the words of the target.
std::string blocksOf(std::uint64_t seed) {
    std::string text;
    conformance::MapEditor editor(seed, {3, true});
    model::ArgumentMap map = editor.fresh();
    for (const char* close : {".b\n", ".s Edit\n", ".j Edit\n"}) {
        std::istringstream stream(document::saveNative(map));
        for (std::string line; std::getline(stream, line);)
            if (const auto record = document::parseRecordLine(line); record.sound)
                text += std::string(record.tag) + " " + std::string(record.fields) + "\n";
        text += close;
        map = editor.edits(map, 2).current();
    }
    return text + ".g 0\n.g 1\n";
}

} // namespace

TEST(JournalFuzz, SurvivesMutatedBlocksWithSoundChecks) {
    std::mt19937_64 random(13);
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const std::string blocks = blocksOf(seed);
        feed(blocks);
        for (int i = 0; i < 25; ++i) {
            std::string text = blocks;
            for (std::size_t edits = 1 + random() % 4; edits > 0 && !text.empty(); --edits) {
                const std::size_t at = random() % text.size();
                switch (random() % 4) {
                case 0:
                    text[at] = "0123456789: -\\\n.sgj\xFF"[random() % 20];
                    break;
                case 1:
                    text.insert(at, "\n.s again\n");
                    break;
                case 2:
                    text.erase(at, 1 + random() % 9);
                    break;
                default:
                    text.insert(at, text.substr(random() % text.size(), random() % 200));
                }
            }
            feed(text);
        }
    }
}
