// Native files that are made to break the loader: each is opened in part or refused, with a
// message of bounded length and in bounded memory.
#include "cli.hpp"
#include "hostile_files.hpp"
#include "record_line.hpp"

using argmap::document::test::fileOf;
using argmap::document::test::fileWith;
using argmap::document::test::repeated;
using argmap::document::test::sized;
using testing::HasSubstr;

namespace argmap::cli {
namespace {

constexpr std::size_t megabyte = 1'000'000;
const std::string head = "argmap 1 1 1\n";
const std::string untitled = " 1:V 0: 0 0 0: 0: 0: 0"; // what all items have behind their ids
const std::string group = untitled + " 0: 0";

void add(std::string& bytes, std::string_view tag, std::string_view fields) {
    document::appendRecordLine(bytes, tag, fields);
}

class HostileNative : public CliTest {
protected:
    // `code`: what the messages hold.
    void expect(std::string bytes, int status, std::string_view code = {}) const {
        file("map.argmap", bytes);
        const std::size_t most = 20 * bytes.size() + 100 * megabyte;
        bytes = std::string(); // the command does not begin with our memory
        for (const char* command : {"info", "check"}) {
            const support::Outcome outcome = argmap({command, "map.argmap"});
            const std::string told = outcome.errors + outcome.output;
            EXPECT_EQ(outcome.status, status) << command << told.substr(0, 2000);
            EXPECT_LT(told.size(), 200'000U) << command;
            EXPECT_THAT(told.substr(0, 10'000), HasSubstr(code)) << command;
            EXPECT_LT(outcome.peakMemory, most) << command;
        }
    }
};

TEST_F(HostileNative, LinesOfFiftyMegabytes) {
    constexpr std::size_t fifty = 50 * megabyte;
    expect(head + std::string(fifty, 'x'), 1, "[native.damaged-line]");
    expect("argmap 1 1 " + std::string(fifty, '1'), 1, "[native.not-argmap]");
    expect(head + std::string(fifty, ' '), 1, "[native.damaged-line]");
    expect(fileWith(std::string(fifty, 'x'), "1:a" + group), 1, "[native.unreadable]");
    expect(fileWith("group", "1:a" + untitled + " " + sized(std::string(fifty, 'x')) + " 0"), 0);
    expect(fileWith("group", "1:a" + group + std::string(fifty, '\\') + "x"), 1,
           "[native.unreadable]");
}

TEST_F(HostileNative, MessagesAreShortWhateverIsLong) {
    const std::string much = sized(std::string(megabyte, 'x'));
    const std::string likelihood = " 0: 0: 0: - - 0: 0: 0:";
    const auto expectOf = [&](const std::string& fields, std::string_view code) {
        expect(fileWith("statement", fields), 1, code);
    };
    expectOf("1:a" + untitled + " 0: 0: 1 0: 0: 1 " + much + " 0: 7 9" + likelihood,
             "[model.mark-outside-text]");
    expectOf("1:a 1:V 0: 0 1 " + much + " " + much + " 0: 0: 0: 0 0: 0: 0" + likelihood,
             "[model.metadata-not-json]");
    expectOf("1:a " + sized(std::string(megabyte, '0')) + " 0: 0 0 0: 0: 0: 0 0: 0: 0" + likelihood,
             "[model.invalid-order]");
    expectOf(much + untitled + " 0: 0: 0" + likelihood, "[native.unreadable]");
    expectOf("1:a 1:V " + much + " 0 0 0: 0: 0: 0 0: 0: 0" + likelihood, "[native.missing-item]");
    expect(fileWith("map", much + " 0 0: 0: 0: 0: 0: 0: 0: 0 0"), 1, "[native.duplicate]");
    expect(fileWith(std::string(megabyte, 'x'), "1:a"), 1, "[native.unreadable]");
}

TEST_F(HostileNative, NumbersThatPromiseTooMuch) {
    for (const std::string count :
         {"4294967296", "9223372036854775808", "18446744073709551615", "99999999999999999999"}) {
        expect(head + "0123456789abcdef group " + count + " 1:a\nend 1\n", 1,
               "[native.damaged-line]");
        expect(fileWith("group", "1:a 1:V 0: " + count + " 0:"), 1, "[native.unreadable]");
        expect(fileWith("group", "1:a 1:V " + count + ":x"), 1, "[native.unreadable]");
        expect(fileWith("group", count + ":a"), 1, "[native.unreadable]");
        expect(head + "end " + count + "\n", 1, "[native.damaged-line]");
    }
    expect(head + "end 4294967295\n", 1, "[native.missing-map]");
}

// One record with a list of as many as there is room for, one more than a power of two: what grows
// by doubling has just grown.
TEST_F(HostileNative, ListsOfTheSmallestElements) {
    const auto list = [](std::string_view element, std::size_t power) {
        const std::size_t count = (std::size_t{1} << power) + 1;
        return " " + std::to_string(count) + repeated(element, count);
    };
    const std::string likelihood = " 0: 0: 0: - - 0: 0: 0:";
    const std::string view = "1:a" + untitled + " 0: 0: 0 0: 0:";
    expect(fileWith("group", "1:a 1:V 0:" + list(" 0:", 24) + " 0 0: 0: 0: 0 0: 0"), 0);
    expect(fileWith("group", "1:a 1:V 0: 0" + list(" 0: 0:", 22) + " 0: 0: 0: 0 0: 0"), 1,
           "[model.metadata-not-json]");
    expect(fileWith("statement", "1:a" + untitled + " 0: 0:" + list(" 0: 0: 0", 22) + likelihood),
           0);
    expect(fileWith("statement",
                    "1:a" + untitled + " 0: 0: 1 0: 0:" + list(" 0: 0: 0 0", 21) + likelihood),
           0);
    expect(
        fileWith("inference", "1:a" + untitled + list(" 1:b 0: 0: 0 0", 21) + " 0: 0: 0: 0: 0 0 -"),
        1, "[native.missing-item]");
    expect(fileWith("view", view + " 0" + list(" 1:b", 23)), 1, "[native.missing-item]");
    expect(fileWith("view", view + list(" 1:a 0 0 0", 21) + " 0"), 0);
}

TEST_F(HostileNative, HundredsOfThousandsOfTinyRecords) {
    constexpr std::size_t many = 400'000;
    expect(fileOf(many, [](std::string& bytes, const std::string& i) { add(bytes, "a", i); }), 0);
    expect(
        fileOf(many, [](std::string& bytes, const std::string& i) { add(bytes, "a", sized(i)); }),
        0);
    expect(fileOf(many, [](std::string& bytes,
                           const std::string& i) { add(bytes, "group", sized(i) + group); }),
           0);
}

TEST_F(HostileNative, ManyDamagedRecords) {
    constexpr std::size_t many = 100'000;
    const auto relations = [](const char* fields) {
        return fileOf(many, [&](std::string& bytes, const std::string& i) {
            add(bytes, "relation", sized(i) + fields);
        });
    };
    expect(head + repeated("x\n", 20 * many), 1, "[native.damaged-line]");
    expect(head + repeated("<<<<<<< \n", 4 * many), 1, "[native.conflict]");
    expect(fileOf(many, [](std::string& bytes, const std::string& i) { add(bytes, "Group", i); }),
           1, "[native.unreadable]");
    expect(fileOf(many, [](std::string& bytes, const std::string&) { add(bytes, "a", ""); }), 0,
           "[native.repeated]");
    expect(relations(" 1:V"), 1, "[native.unreadable]");
    expect(relations(" 0: 0: 0 0 0: 0: 0: 0 0: 0: 0: 0:"), 1, "[model.missing-reference]");
    expect(relations(" 0: 1:x 0 0 0: 0: 0: 0 0: 1:x 1:y 0:"), 1, "[model.missing-reference]");
}

} // namespace
} // namespace argmap::cli
