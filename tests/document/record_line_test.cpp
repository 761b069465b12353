#include "record_line.hpp"

#include <gtest/gtest.h>

using namespace argmap::document;

TEST(RecordLine, GivesBackWhatItWasMadeOf) {
    for (const char* fields : {"", "1:a", "3:a b 0:", " "}) {
        std::string text = "before";
        appendRecordLine(text, "statement", fields);
        ASSERT_TRUE(text.ends_with('\n'));
        const RecordLine record =
            parseRecordLine(std::string_view(text).substr(6, text.size() - 7));
        EXPECT_TRUE(record.sound);
        EXPECT_EQ(record.tag, "statement");
        EXPECT_EQ(record.fields, fields);
    }
}

// The bytes of version 1: a change here is a change of the format.
TEST(RecordLine, HasTheBytesOfTheSpecification) {
    std::string text;
    appendRecordLine(text, "group", "1:g 1:V 0: 0 0 0: 0: 0: 0 5:Title 0");
    EXPECT_EQ(text, "bdfadce155d002c9 group 35 1:g 1:V 0: 0 0 0: 0: 0: 0 5:Title 0\n");
}

TEST(RecordLine, IsNotSoundWhenAnythingIsChanged) {
    std::string text;
    appendRecordLine(text, "group", "1:g 2:ab");
    text.pop_back();
    for (std::size_t i = 0; i < text.size(); ++i) {
        for (int bit = 0; bit < 8; ++bit) {
            std::string flipped = text;
            flipped[i] = static_cast<char>(flipped[i] ^ 1 << bit);
            EXPECT_FALSE(parseRecordLine(flipped).sound) << flipped;
        }
        EXPECT_FALSE(parseRecordLine(text.substr(0, i)).sound);
        EXPECT_FALSE(parseRecordLine(text.substr(i + 1)).sound);
    }
    EXPECT_FALSE(parseRecordLine(text + " ").sound);
    EXPECT_FALSE(parseRecordLine("").sound);
}

TEST(Escapes, AreTakenBack) {
    const std::string text("a\\n\n\r\0\\\\0 é", 13);
    std::string escaped;
    appendEscaped(escaped, text);
    EXPECT_EQ(escaped.find_first_of(std::string_view("\n\r\0", 3)), std::string::npos);
    std::string back = "x";
    ASSERT_TRUE(unescape(escaped, back));
    EXPECT_EQ(back, text);
}

TEST(Escapes, ThatDoNotExistAreRefused) {
    std::string back;
    for (const char* text : {"\\", "a\\", "\\t", "\\N", "\\\\\\"})
        EXPECT_FALSE(unescape(text, back)) << text;
}
