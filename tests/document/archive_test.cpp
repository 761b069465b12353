#include "id_table.hpp"
#include "input_archive.hpp"
#include "output_archive.hpp"

#include <gtest/gtest.h>

#include <locale>

using namespace argmap::document;
using namespace argmap::model;

namespace {

template <class T>
std::string saved(const T& value) {
    std::string text;
    const ArgumentMap map;
    OutputArchive archive(text, map);
    archive << value;
    return text;
}

template <class T>
std::string faultOf(std::string_view text, T& value) {
    const IdTable ids;
    InputArchive archive(text, ids);
    archive >> value;
    return archive.fault();
}

template <class T>
T loaded(std::string_view text) {
    T value{};
    EXPECT_EQ(faultOf(text, value), "") << text;
    return value;
}

template <class T>
bool refused(std::string_view text) {
    T value{};
    const IdTable ids;
    InputArchive archive(text, ids);
    archive >> value;
    (void)archive.rest();
    return !archive.fault().empty() || value == T{};
}

} // namespace

TEST(Archive, WritesPlainTokens) {
    EXPECT_EQ(saved(std::string("a b:é")), "6:a b:é");
    EXPECT_EQ(saved(std::string("a\nb")), "3:a\\nb");
    EXPECT_EQ(saved(std::vector<std::string>{"", "x"}), "2 0: 1:x");
    EXPECT_EQ(saved(std::optional<std::int32_t>(-7)), "-7");
    EXPECT_EQ(saved(std::optional<std::int32_t>()), "-");
    EXPECT_EQ(saved(true), "1");
    EXPECT_EQ(saved(Stance::Attack), "2");
    EXPECT_EQ(saved(std::uint32_t{4294967295U}), "4294967295");
    EXPECT_EQ(saved(Mark{"bold", "", 1, 12}), "4:bold 0: 1 12");
}

TEST(Archive, ReadsWhatItWrote) {
    EXPECT_EQ(loaded<std::string>("6:a b:é"), "a b:é");
    EXPECT_EQ(loaded<std::int32_t>("-2147483648"), std::numeric_limits<std::int32_t>::min());
    EXPECT_EQ(loaded<std::optional<std::int32_t>>("-"), std::nullopt);
    EXPECT_EQ(loaded<std::optional<std::int32_t>>("-5"), -5);
    EXPECT_EQ(loaded<std::vector<std::string>>("2 0: 1:x"), (std::vector<std::string>{"", "x"}));
    EXPECT_EQ(loaded<Mark>("4:bold 0: 1 12"), (Mark{"bold", "", 1, 12}));
}

TEST(Archive, RefusesWhatItWouldNotWrite) {
    for (const char* text :
         {"", " 1", "01", "-0", "+1", "1x", "4294967296", "-1", "0x1", "1.5", "nan", "inf", "1e3"})
        EXPECT_TRUE(refused<std::uint32_t>(text)) << text;
    for (const char* text : {"2147483648", "-2147483649", "-00", "--1", "- 1", "-x"})
        EXPECT_TRUE(refused<std::optional<std::int32_t>>(text)) << text;
    for (const char* text : {"2", "-1", "true"})
        EXPECT_TRUE(refused<bool>(text)) << text;
    for (const char* text : {"3", "255", "256"})
        EXPECT_TRUE(refused<Stance>(text)) << text;
    for (const char* text : {"1", "2:a", "a", ":a", "01:a", "18446744073709551615:a",
                             "18446744073709551616:a", "99999999999999999999:a", "-1:a"})
        EXPECT_TRUE(refused<std::string>(text)) << text;
}

TEST(Archive, ComparesCountsWithWhatIsLeftBeforeItReservesMemory) {
    for (const char* text : {"2 1:a", "1000000000 1:a", "18446744073709551615", "-1", "1"})
        EXPECT_TRUE(refused<std::vector<std::string>>(text)) << text;
    // As many elements as the bytes allow by their number, but not by their content.
    std::vector<View> views;
    EXPECT_NE(faultOf("500000 " + std::string(1'000'000, '0'), views), "");
    EXPECT_LE(views.capacity(), 4096U);
}

TEST(Archive, LeavesOutReferencesToNothingWithWhatHoldsThem) {
    IdTable ids;
    ids.insert("s", StatementId{4});
    ids.insert("g", GroupId{2});
    InputArchive archive("3 1:s 1:x 1:g 2 1:x 0: 0: 0 0 1:s 4:main 0: 0 1 1:g 1:x", ids);
    std::vector<StatementId> statements;
    std::vector<Premise> premises;
    ItemRef any;
    GroupId none;
    archive >> statements >> premises >> any >> none;
    EXPECT_EQ(archive.fault(), "");
    EXPECT_EQ(statements, std::vector{StatementId{4}});
    EXPECT_EQ(premises, (std::vector<Premise>{{StatementId{4}, "main", "", false, true}}));
    EXPECT_EQ(any, ItemRef(GroupId{2}));
    EXPECT_FALSE(none);
    EXPECT_EQ(archive.takeMissing(), (std::vector<std::string>{"x", "g", "x", "x"}));
}

TEST(Archive, IgnoresTheLocale) {
    struct Grouping : std::numpunct<char> {
        char do_thousands_sep() const override { return '.'; }
        std::string do_grouping() const override { return "\3"; }
    };
    const std::locale before = std::locale::global(std::locale(std::locale(), new Grouping));
    const std::string text = saved(std::uint32_t{1234567});
    const auto number = loaded<std::uint32_t>("1234567");
    std::locale::global(before);
    EXPECT_EQ(text, "1234567");
    EXPECT_EQ(number, 1234567U);
}

TEST(Archive, KeepsWhatFollowsTheFields) {
    const IdTable ids;
    InputArchive archive("1:a more 2:of it", ids);
    std::string text;
    archive >> text;
    EXPECT_EQ(archive.rest(), "more 2:of it");
    EXPECT_EQ(archive.fault(), "");
    InputArchive space("1:a ", ids);
    space >> text;
    (void)space.rest();
    EXPECT_NE(space.fault(), "");
}
