#include "native_lines.hpp"

#include <argmap/document/native_file.hpp>
#include <argmap/model/transaction.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace argmap;
using namespace argmap::document;
using namespace argmap::document::test;
using testing::HasSubstr;

namespace {

NativeFile loaded(const std::string& bytes) {
    auto file = loadNative(bytes, "map.argmap");
    EXPECT_TRUE(file) << file.error().message;
    return file ? *std::move(file) : NativeFile();
}

// The codes of the diagnostics with their lines: "native.count:8".
std::vector<std::string> codes(const NativeFile& file) {
    std::vector<std::string> codes;
    for (const base::Diagnostic& diagnostic : file.diagnostics)
        codes.push_back(diagnostic.code + ":" + std::to_string(diagnostic.begin.line));
    return codes;
}

using Codes = std::vector<std::string>;

} // namespace

TEST(LoadNative, ReadsAFileMadeByHand) {
    const NativeFile loadedFile = loaded(file({emptyMap, group("a"), group("b", "a")}));
    EXPECT_TRUE(loadedFile.diagnostics.empty());
    const auto b = loadedFile.map.find("b");
    ASSERT_TRUE(b);
    EXPECT_EQ(loadedFile.map.item(*b).group, loadedFile.map.find("a")->as<model::GroupId>());
    EXPECT_EQ(saveNative(loadedFile.map), file({emptyMap, group("a"), group("b", "a")}));
}

TEST(LoadNative, RefusesOtherKindsOfFiles) {
    for (const std::string& bytes :
         {std::string(), std::string("argmap"), std::string("argmap 1 1\n"),
          std::string("argmap x 1 1\n"), std::string("argmap 1 1 1 1\n"),
          std::string("argmap -1 1 1\n"), std::string("{\"a\": 1}"), std::string("Argmap 1 1 1\n"),
          std::string(100'000, '\0'), std::string("argmap 99999999999 1 1\n")}) {
        const auto file = loadNative(bytes, "map.argmap");
        ASSERT_FALSE(file) << bytes;
        EXPECT_EQ(file.error().code, "native.not-argmap");
        EXPECT_EQ(file.error().file, "map.argmap");
        EXPECT_FALSE(file.error().advice.empty());
    }
    EXPECT_TRUE(isNative("argmap 7 8 9"));
    EXPECT_FALSE(isNative("argmap"));
    EXPECT_FALSE(isNative("argmaps 1"));
}

TEST(LoadNative, HonoursTheVersionsOfTheHeader) {
    std::string bytes = file({emptyMap, group("a")});
    bytes.replace(0, 12, "argmap 3 1 1");
    EXPECT_FALSE(loaded(bytes).readOnly);
    bytes.replace(0, 12, "argmap 3 3 1");
    const NativeFile readOnly = loaded(bytes);
    EXPECT_TRUE(readOnly.readOnly);
    EXPECT_EQ(codes(readOnly), Codes{"native.newer:1"});
    EXPECT_TRUE(readOnly.map.find("a"));
    bytes.replace(0, 12, "argmap 3 3 2");
    EXPECT_EQ(loadNative(bytes, "x").error().code, "native.newer");
}

TEST(LoadNative, KeepsUnknownRecordsAndFields) {
    const std::string newer = line("group", "1:g 1:V 0: 0 0 0: 0: 0: 0 1:t 0 4:more 2 1:x 1:\\\\");
    const std::string bytes = file({line("map", "0: 0 0: 0: 0: 0: 0: 0: 0: 0 0 3:new"), newer,
                                    line("participant", "2:p1 a\\nb")});
    const NativeFile opened = loaded(bytes);
    EXPECT_TRUE(opened.diagnostics.empty());
    EXPECT_EQ(opened.map.item(*opened.map.find("g")).unknown, "4:more 2 1:x 1:\\");
    EXPECT_EQ(opened.map.properties().unknown, "3:new");
    EXPECT_EQ(opened.map.properties().unknownRecords,
              std::vector<std::string>{"participant 2:p1 a\nb"});
    EXPECT_EQ(saveNative(opened.map), bytes);
    model::Transaction tx(opened.map);
    tx.edit(opened.map.find("g")->as<model::GroupId>(), [](model::Group& g) { g.title = "u"; });
    EXPECT_THAT(saveNative(std::move(tx).commit().value()), HasSubstr("1:u 0 4:more 2 1:x 1:\\\\"));
}

TEST(LoadNative, PutsAWrongCountRight) {
    std::string bytes = file({emptyMap, group("a")});
    bytes.replace(bytes.find("end 2"), 5, "end 9");
    const NativeFile opened = loaded(bytes);
    EXPECT_FALSE(opened.readOnly);
    EXPECT_EQ(codes(opened), Codes{"native.count:8"});
    EXPECT_EQ(opened.diagnostics[0].severity, base::Severity::Note);
    EXPECT_EQ(saveNative(opened.map), file({emptyMap, group("a")}));
}

TEST(LoadNative, PutsAConflictOfCountsRight) {
    std::string bytes = file({emptyMap, group("a")});
    const std::string clean = bytes;
    bytes.replace(bytes.find("end 2"), 6,
                  "<<<<<<< HEAD\nend 2\n||||||| base\nend 1\n=======\nend 3\n>>>>>>> theirs\n");
    const NativeFile opened = loaded(bytes);
    EXPECT_FALSE(opened.readOnly);
    EXPECT_EQ(codes(opened), Codes{"native.end-conflict:8"});
    EXPECT_EQ(saveNative(opened.map), clean);
}

TEST(LoadNative, OpensAConflictOfItemsReadOnly) {
    std::string bytes = file({emptyMap, group("a"), group("b")});
    const std::string ours = group("b", "a");
    bytes.replace(bytes.find(group("b")), group("b").size(),
                  "<<<<<<< HEAD\n" + ours + "=======\n" + group("b") + "\n" + group("c") +
                      ">>>>>>> theirs\n");
    const NativeFile opened = loaded(bytes);
    EXPECT_TRUE(opened.readOnly);
    EXPECT_EQ(codes(opened), (Codes{"native.conflict:7", "native.duplicate:10"}));
    EXPECT_TRUE(opened.map.item(*opened.map.find("b")).group); // the first of the two
    EXPECT_TRUE(opened.map.find("c"));
}

TEST(LoadNative, AConflictMarkOutOfPlaceIsDamage) {
    for (const char* mark : {"=======\n", ">>>>>>> x\n", "<<<<<<< x\n", "||||||| x\n"}) {
        std::string bytes = file({emptyMap});
        bytes.insert(bytes.find("end"), mark);
        EXPECT_TRUE(loaded(bytes).readOnly) << mark;
    }
    std::string bytes = file({emptyMap});
    bytes.insert(bytes.find("end"), "<<<<<<< x\n"); // goes on to the end of the file
    EXPECT_TRUE(loaded(bytes).readOnly);
}

TEST(LoadNative, SaysLineByLineWhatIsDamaged) {
    std::string bytes = file({emptyMap, group("a"), group("b", "a"), group("c", "b")});
    bytes.replace(bytes.find("1:V", bytes.find("1:b")), 3, "1:W");
    const NativeFile opened = loaded(bytes);
    EXPECT_TRUE(opened.readOnly);
    ASSERT_EQ(codes(opened), (Codes{"native.damaged-line:7", "native.missing-item:9"}));
    EXPECT_EQ(opened.diagnostics[0].message,
              "this line is damaged: its check does not fit; it seems to be group \"b\"");
    EXPECT_EQ(opened.diagnostics[0].item, "b");
    EXPECT_FALSE(opened.diagnostics[0].advice.empty());
    EXPECT_EQ(opened.diagnostics[1].message,
              "group \"c\" refers to \"b\", which is not in the file; the reference is left out");
    EXPECT_TRUE(opened.map.find("a"));
    EXPECT_FALSE(opened.map.find("b"));
    EXPECT_TRUE(opened.map.find("c"));
}

TEST(LoadNative, LeavesOutWhatCannotBeReadThoughItsLineIsSound) {
    const NativeFile opened = loaded(file(
        {emptyMap, group("a"), line("group", "1:b 1:V"), line("group", "1:c 1:V 0: 99999 0: 0"),
         line("group", "x"), line("group", "2:a b 1:V 0: 0 0 0: 0: 0: 0 0: 0"), line("Odd", "1:o"),
         line("participant", "\\x"), line("group", "1:d\\q 1:V 0: 0 0 0: 0: 0: 0 0: 0")}));
    EXPECT_TRUE(opened.readOnly);
    EXPECT_EQ(opened.diagnostics.size(), 7U);
    for (const base::Diagnostic& diagnostic : opened.diagnostics)
        EXPECT_EQ(diagnostic.code, "native.unreadable");
    EXPECT_EQ(opened.map.table<model::Group>().size(), 1U);
}

TEST(LoadNative, LeavesOutWhatBreaksARuleOfTheModelWithWhatNeedsIt) {
    const std::string relation = "1:V 0: 0 0 0: 0: 0: 0 0: ";
    const std::string badOrder = line("group", "1:b 2:V0 0: 0 0 0: 0: 0: 0 0: 0");
    const NativeFile opened =
        loaded(file({emptyMap, line("relation", "2:r1 " + relation + "1:a 1:b 0:"),
                     line("relation", "2:r2 " + relation + "2:r1 1:a 0:"),
                     line("relation", "2:r3 " + relation + "1:a 1:a 0:"), group("a"), badOrder}));
    EXPECT_TRUE(opened.readOnly);
    EXPECT_EQ(codes(opened), (Codes{"model.missing-reference:5", "model.missing-reference:7",
                                    "model.invalid-order:13"}));
    EXPECT_TRUE(opened.map.find("r3"));
    EXPECT_FALSE(opened.map.find("r1"));
    EXPECT_FALSE(opened.map.find("r2"));
}

TEST(LoadNative, LeavesOutTheSecondOfTwoItemsWithOneId) {
    const NativeFile opened = loaded(file({emptyMap, group("a"), group("b"), group("a", "b"),
                                           line("map", "1:x 0 0: 0: 0: 0: 0: 0: 0: 0 0")}));
    EXPECT_TRUE(opened.readOnly);
    EXPECT_EQ(codes(opened), (Codes{"native.duplicate:9", "native.duplicate:11"}));
    EXPECT_FALSE(opened.map.item(*opened.map.find("a")).group);
}

TEST(LoadNative, ALineThatStandsTwiceIsHarmless) {
    const std::string participant = line("participant", "2:p1 x");
    const std::string note = line("note", "no id");
    const NativeFile opened = loaded(
        file({emptyMap, group("a"), emptyMap, participant, group("a"), participant, note, note}));
    EXPECT_FALSE(opened.readOnly);
    EXPECT_EQ(codes(opened), (Codes{"native.repeated:7", "native.repeated:11", "native.repeated:13",
                                    "native.repeated:17"}));
    EXPECT_EQ(opened.map.properties().unknownRecords.size(), 2U);
}

// What a record of a newer version begins with only that version knows: nothing of it is left out.
TEST(LoadNative, RecordsOfANewerVersionMayBeginAlike) {
    const NativeFile opened = loaded(file({emptyMap, group("p1"), line("participant", "2:p1 x"),
                                           line("participant", "2:p1 y"), line("note", "2:p1")}));
    EXPECT_FALSE(opened.readOnly);
    EXPECT_EQ(codes(opened), Codes());
    EXPECT_EQ(opened.map.properties().unknownRecords.size(), 3U);
    EXPECT_TRUE(opened.map.find("p1"));
}

TEST(LoadNative, DoesWithoutTheMapsOwnRecord) {
    const NativeFile missing = loaded(file({group("a")}));
    EXPECT_TRUE(missing.readOnly);
    EXPECT_EQ(codes(missing), Codes{"native.missing-map:0"});
    EXPECT_TRUE(missing.map.find("a"));
    // One whose main item is of the wrong type.
    const NativeFile wrong =
        loaded(file({line("map", "0: 0 0: 0: 0: 0: 0: 0: 1:a 0 0"), group("a")}));
    EXPECT_TRUE(wrong.readOnly);
    EXPECT_EQ(codes(wrong), Codes{"model.wrong-type:3"});
    EXPECT_TRUE(wrong.map.find("a"));
}

TEST(LoadNative, SeesThatTheEndIsMissing) {
    const std::string bytes = file({emptyMap, group("a")});
    const NativeFile opened = loaded(bytes.substr(0, bytes.find("end")));
    EXPECT_TRUE(opened.readOnly);
    EXPECT_EQ(codes(opened), Codes{"native.truncated:7"});
    EXPECT_TRUE(opened.map.find("a"));
    const NativeFile more = loaded(bytes + group("b"));
    EXPECT_TRUE(more.readOnly);
    EXPECT_EQ(codes(more), Codes{"native.after-end:9"});
}

TEST(LoadNative, AcceptsWhatEditorsAndMailDoToTextFiles) {
    const std::string bytes = file({emptyMap, group("a")});
    std::string windows = "\xEF\xBB\xBF";
    for (const char c : bytes)
        windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
    const NativeFile opened = loaded(windows);
    EXPECT_FALSE(opened.readOnly);
    EXPECT_TRUE(opened.diagnostics.empty());
    EXPECT_EQ(saveNative(opened.map), bytes);
    EXPECT_EQ(saveNative(loaded(bytes.substr(0, bytes.size() - 1)).map), bytes);
    EXPECT_EQ(saveNative(loaded(bytes + "\n\n").map), bytes);
}

TEST(LoadNative, SaysOnlyTheFirstHundredThings) {
    std::string bytes = "argmap 1 1 1\n";
    for (int i = 0; i < 50'000; ++i)
        bytes += "x\n";
    const NativeFile opened = loaded(bytes);
    EXPECT_TRUE(opened.readOnly);
    ASSERT_EQ(opened.diagnostics.size(), 101U);
    EXPECT_THAT(opened.diagnostics.back().message, HasSubstr("49902 more messages"));
}

TEST(LoadNative, IsInOrderHoweverManyNoticesThereAre) {
    std::vector<std::string> lines{emptyMap};
    for (int i = 0; i < 200; ++i)
        lines.push_back(group("a"));
    const NativeFile harmless = loaded(file(lines));
    EXPECT_FALSE(harmless.readOnly);
    ASSERT_EQ(harmless.diagnostics.size(), 101U);
    EXPECT_FALSE(base::hasErrors(harmless.diagnostics));
    lines.push_back(line("group", "1:b 1:V")); // a loss that is not said any more
    const NativeFile damaged = loaded(file(lines));
    EXPECT_TRUE(damaged.readOnly);
    EXPECT_TRUE(base::hasErrors(damaged.diagnostics));
}

TEST(LoadNative, SaysLittleOfAnEndlessTag) {
    const NativeFile opened = loaded(file({emptyMap, line(std::string(10'000, 'x'), "1:a")}));
    ASSERT_EQ(codes(opened), Codes{"native.unreadable:5"});
    EXPECT_LT(opened.diagnostics[0].message.size(), 200U);
}

TEST(LoadNative, GivesUpWhereEachRepairBreaksTheNextItem) {
    std::vector<std::string> lines{emptyMap};
    const std::string rest = " 1:V 0: 0 0 0: 0: 0: 0 0: ";
    for (int i = 0; i < 50; ++i) {
        const std::string to = "r" + std::to_string(i + 100);
        const std::string from = "r" + std::to_string(i + 101);
        lines.push_back(line("relation", "4:" + to + rest + "4:" + from + " 4:" + from + " 0:"));
    }
    EXPECT_EQ(loadNative(file(lines), "map.argmap").error().code, "native.damaged");
}

TEST(LoadNative, ReadsAFileOfManyUnfinishedConflictsInOneGo) {
    std::string bytes = "argmap 1 1 1\n";
    for (int i = 0; i < 100'000; ++i)
        bytes += "<<<<<<< x\nend 1\n";
    EXPECT_TRUE(loaded(bytes).readOnly);
}
