// Feeds the fuzz target with mutations of real records: a short run of what the fuzzer does for
// hours.
#include "record_line.hpp"

#include <argmap/document/native_file.hpp>
#include <argmap/support/map_generator.hpp>

#include <gtest/gtest.h>

#include <random>
#include <sstream>

using namespace argmap;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void feed(const std::string& bytes) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

// The records of a map as the target takes them: tag and fields, without check and length.
std::vector<std::string> recordsOf(const model::ArgumentMap& map) {
    std::vector<std::string> records;
    std::istringstream stream(document::saveNative(map));
    for (std::string line; std::getline(stream, line);)
        if (const auto record = document::parseRecordLine(line); record.sound)
            records.push_back(std::string(record.tag) + " " + std::string(record.fields) + "\n");
    return records;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts)
        text += part;
    return text;
}

} // namespace

TEST(NativeFuzz, SurvivesMutatedRecordsWithSoundChecks) {
    std::mt19937_64 random(11);
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const auto records = recordsOf(support::randomMap(seed, {4, true}));
        feed(joined(records));
        for (int i = 0; i < 25; ++i) {
            std::string text = joined(records);
            for (std::size_t edits = 1 + random() % 4; edits > 0 && !text.empty(); --edits) {
                const std::size_t at = random() % text.size();
                switch (random() % 4) {
                case 0:
                    text[at] = "0123456789: -\\\nag\xFF"[random() % 18];
                    break;
                case 1:
                    text.insert(at, std::to_string(random() % 1000));
                    break;
                case 2:
                    text.erase(at, 1 + random() % 5);
                    break;
                default:
                    text.insert(at, records[random() % records.size()]);
                }
            }
            feed(text);
        }
    }
}

TEST(NativeFuzz, SurvivesWhatOnceWasWrong) {
    feed("");
    feed("argmap 1 1 1\n\n\nend 0\n");
    feed("statement 1:a\nstatement 1:a\nmap\nview 1:v 1:V 0: 9999999999\n");
}
