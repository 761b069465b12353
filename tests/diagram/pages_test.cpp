// Maps on sheets of paper: what stands on which page, how large, and what boxes say of other pages.
#include "book.hpp"
#include "column_layout.hpp"
#include "picture.hpp"
#include "sketch.hpp"

#include <argmap/diagram/pages.hpp>
#include <argmap/wire/scene_page.hpp>

#include <gmock/gmock.h>

#include <map>
#include <random>
#include <regex>
#include <set>

namespace {

using namespace argmap;
using namespace argmap::test;
using diagram::Options;
using diagram::Orientation;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

std::string sentence(std::size_t number) {
    return "Reason number " + std::to_string(number) +
           " says something of some length, so that its box has three lines of text at least";
}

// A claim, its reasons, and theirs: `fan` at each, to a depth.
model::ArgumentMap tree(std::size_t fan, std::size_t depth) {
    Sketch s;
    s.properties([](model::MapProperties& map) { map.title = "A tree"; });
    s.claim("c", "The claim");
    std::size_t count = 0;
    std::vector<std::string> level{"c"};
    for (std::size_t deep = 0; deep < depth; ++deep) {
        std::vector<std::string> next;
        for (const std::string& parent : level)
            for (std::size_t i = 0; i < fan; ++i) {
                const std::string id = "r" + std::to_string(++count);
                s.claim(id, sentence(count));
                s.step("i" + std::to_string(count), Stance::Support, {id}, parent);
                next.push_back(id);
            }
        level = next;
    }
    return s.map();
}

// Three groups of a branch each below one claim.
model::ArgumentMap grouped() {
    Sketch s;
    s.properties([](model::MapProperties& map) { map.title = "Groups"; });
    s.claim("c", "The claim");
    for (const std::string group : {"A", "B", "C"}) {
        s.group(group, "Group " + group);
        s.claim(group + "0", sentence(0)).into(group, {group + "0"});
        s.step("i" + group, Stance::Attack, {group + "0"}, "c");
        for (std::size_t i = 1; i < 8; ++i) {
            const std::string id = group + std::to_string(i);
            s.claim(id, sentence(i)).into(group, {id});
            s.step("i" + id, Stance::Support, {id}, group + "0");
        }
    }
    return s.map();
}

// The notes that are printed are shorter than those that were tried, and lines may run otherwise.
constexpr double nearlyReadable = 0.9 * diagram::leastPrinted;

// All that is printed can be read and lies on its page; all items stand somewhere; where a box says
// that it goes on, it does.
void expectSound(const Book& book, const model::ArgumentMap& map) {
    std::set<std::string> shown;
    const std::regex goesOn("more on page (\\d+)");
    const std::regex items("items? on page (\\d+)");
    const std::regex from("from page (\\d+)");
    for (std::size_t number = 1; number <= book.pages(); ++number) {
        EXPECT_GE(book.said(number).smallest, nearlyReadable) << "page " << number;
        const argmap_scene_page page = book.page(number);
        for (const argmap_drawn& drawn : book.items(number))
            for (std::uint32_t at = 0; at < drawn.shapes.count; ++at) {
                const argmap_rect& frame = book.view().shapes()[drawn.shapes.first + at].frame;
                EXPECT_TRUE(frame.x >= 0 && frame.y >= 0 && frame.x + frame.width <= page.width &&
                            frame.y + frame.height <= page.height)
                    << "page " << number << ", " << book.view().text(drawn.id);
            }
        for (const auto& [id, footer] : book.footers(number)) {
            shown.insert(id);
            std::smatch found;
            if (std::regex_search(footer, found, goesOn)) {
                const std::size_t other = std::stoul(found[1]);
                ASSERT_TRUE(other > number && other <= book.pages()) << id << ": " << footer;
                EXPECT_THAT(book.footers(other)[id], HasSubstr("from page "))
                    << id << ": " << footer;
            }
            if (std::regex_search(footer, found, items)) {
                const std::size_t other = std::stoul(found[1]);
                ASSERT_TRUE(other > number && other <= book.pages()) << id << ": " << footer;
                EXPECT_THAT(book.captions(other), HasSubstr("Group"));
            }
            if (std::regex_search(footer, found, from)) {
                EXPECT_EQ(book.footers(std::stoul(found[1])).count(id), 1U) << id << ": " << footer;
            }
        }
        EXPECT_THAT(book.captions(number), HasSubstr("page " + std::to_string(number) + " of " +
                                                     std::to_string(book.pages())));
    }
    for (const model::Statement& statement : map.table<model::Statement>())
        EXPECT_TRUE(shown.contains(statement.id)) << statement.id << " stands on no page";
}

TEST(Pages, AreOneWhereTheMapFits) {
    const Book book(tree(2, 1));
    ASSERT_EQ(book.pages(), 1U);
    EXPECT_EQ(book.said(1).smallest, 8.0025) << "nothing is drawn larger than it is";
    EXPECT_THAT(book.boxes(1), ElementsAre("c", "r1", "r2"));
    EXPECT_THAT(book.captions(1), Not(HasSubstr("page 1")));
    EXPECT_THAT(book.captions(1), HasSubstr("A tree"));
    EXPECT_EQ(book.page(1).width, 112252) << "A4, held as lines run";
    EXPECT_EQ(book.page(1).height, 79370);
}

TEST(Pages, AreOnPaperOfTheSizesThatThereAre) {
    EXPECT_THAT(diagram::paperNames(), ElementsAre("A4", "A3", "letter"));
    EXPECT_EQ(diagram::paperNamed("a3")->height, 158740);
    EXPECT_EQ(diagram::paperNamed("Letter")->width, 81600);
    EXPECT_FALSE(diagram::paperNamed("A5"));
    const Book book(tree(2, 1), paper("letter", Orientation::Portrait));
    EXPECT_EQ(book.page(1).width, 81600);
    EXPECT_EQ(book.page(1).height, 105600);
}

TEST(Pages, BeginWithAnOverviewThenOneForEachGroup) {
    const model::ArgumentMap map = grouped();
    const Book book(map);
    ASSERT_EQ(book.pages(), 4U);
    EXPECT_THAT(book.boxes(1), ElementsAre("c", "A", "B", "C"));
    EXPECT_EQ(book.footers(1).at("B"), "8 items on page 3");
    EXPECT_EQ(book.said(3).title, "Group B");
    EXPECT_EQ(book.boxes(3).size(), 8U);
    EXPECT_EQ(book.footers(3).at("B0"), "attacks 1 on page 1");
    expectSound(book, map);
}

TEST(Pages, OpenTheGroupsWithinWhereOneHoldsAll) {
    Sketch s;
    s.group("all", "All").group("A", "Group A", "all").group("B", "Group B", "all");
    for (const std::string group : {"A", "B"})
        for (std::size_t i = 0; i < 20; ++i) {
            const std::string id = group + std::to_string(i);
            s.claim(id, sentence(i)).into(group, {id});
            if (i > 0)
                s.step("i" + id, Stance::Support, {id}, group + "0");
        }
    const Book book(s.map());
    EXPECT_THAT(book.boxes(1), ElementsAre("A", "B"));
}

TEST(Pages, LeaveWhatStandsAloneToPagesOfItsOwnWhereTheOverviewIsFull) {
    Sketch s;
    s.properties([](model::MapProperties& map) { map.title = "Much that stands alone"; });
    s.claim("c", "The claim");
    for (const std::string group : {"A", "B"}) {
        s.group(group, "Group " + group);
        s.claim(group + "0", sentence(0)).into(group, {group + "0"});
        s.step("i" + group, Stance::Attack, {group + "0"}, "c");
    }
    for (std::size_t i = 0; i < 60; ++i)
        s.claim("alone" + std::to_string(i), sentence(i));
    const model::ArgumentMap map = s.map();
    const Book book(map);
    EXPECT_THAT(book.boxes(1), ElementsAre("c", "A", "B"));
    expectSound(book, map);
}

TEST(Pages, GoOnWhereABranchIsCut) {
    const model::ArgumentMap map = tree(3, 3);
    const Book book(map);
    ASSERT_GT(book.pages(), 2U);
    EXPECT_EQ(book.boxes(1).front(), "c");
    expectSound(book, map);
}

TEST(Pages, HoldTwoBranchesThoughALargerOneStandsBetween) {
    Sketch s;
    s.properties([](model::MapProperties& map) { map.title = "Branches"; });
    s.claim("c", "The claim");
    std::size_t count = 0;
    for (const auto& [id, reasons] :
         {std::pair<std::string, std::size_t>{"small", 2}, {"large", 10}, {"little", 2}}) {
        s.claim(id, sentence(count));
        s.step("i" + id, Stance::Support, {id}, "c");
        for (std::size_t i = 0; i < reasons; ++i) {
            const std::string reason = "r" + std::to_string(++count);
            s.claim(reason, sentence(count));
            s.step("i" + reason, Stance::Support, {reason}, id);
        }
    }
    const model::ArgumentMap map = s.map();
    const Book book(map);
    ASSERT_EQ(book.pages(), 3U);
    EXPECT_THAT(book.boxes(2), ElementsAre("small", "r1", "r2", "little", "r13", "r14"));
    EXPECT_EQ(book.boxes(3).front(), "large");
    expectSound(book, map);
}

TEST(Pages, DealOutTheReasonsOfAClaimThatHasVeryMany) {
    const model::ArgumentMap map = tree(60, 1);
    const Book book(map);
    ASSERT_GT(book.pages(), 3U);
    for (std::size_t number = 1; number <= book.pages(); ++number)
        EXPECT_EQ(book.boxes(number).front(), "c") << "each page says what it is about";
    expectSound(book, map);
}

TEST(Pages, DealOutClaimsThatHangTogetherWithNothing) {
    Sketch s;
    for (std::size_t i = 0; i < 120; ++i)
        s.claim("r" + std::to_string(i), sentence(i));
    const model::ArgumentMap map = s.map();
    const Book book(map);
    EXPECT_GT(book.pages(), 2U);
    expectSound(book, map);
}

TEST(Pages, KeepWhatUndercutsBesideTheStep) {
    Sketch s;
    s.claim("c", "The claim");
    for (std::size_t i = 0; i < 24; ++i) {
        const std::string n = std::to_string(i);
        s.claim("r" + n, sentence(i)).step("i" + n, Stance::Support, {"r" + n}, "c");
        s.claim("u" + n, sentence(i)).step("k" + n, Stance::Attack, {"u" + n}, "i" + n);
        s.claim("d" + n, sentence(i)).step("j" + n, Stance::Support, {"d" + n}, "r" + n);
    }
    const model::ArgumentMap map = s.map();
    const Book book(map);
    expectSound(book, map);
    for (std::size_t number = 1; number <= book.pages(); ++number)
        for (const argmap_drawn& drawn : book.items(number)) {
            const std::string id(book.view().text(drawn.id));
            if (drawn.role == ARGMAP_DRAWN_INFERENCE && id.starts_with("k")) {
                EXPECT_THAT(book.boxes(number), testing::Contains("r" + id.substr(1)));
            }
        }
}

TEST(Pages, AskTheQuestionOnTheFirst) {
    Sketch s;
    s.claim("c", "The claim").issue("q", "What is true?", {"c"});
    s.properties([&](model::MapProperties& map) {
        map.title = "T";
        map.mainItem = s.find("q");
    });
    EXPECT_EQ(Book(s.map()).captions(1), "T | What is true?\n");
}

TEST(Pages, BearTheMarkingAboveAndBelow) {
    Sketch s;
    s.claim("c", "The claim").properties([](model::MapProperties& map) {
        map.title = "T";
        map.marking = "RESTRICTED";
    });
    EXPECT_EQ(Book(s.map()).captions(1), "RESTRICTED T | \nRESTRICTED | \n");
}

TEST(Pages, SayThatATextIsTooLargeForAny) {
    std::string text;
    for (std::size_t i = 0; i < 60; ++i)
        text += sentence(i) + ". ";
    Sketch s;
    s.claim("c", text);
    const Book book(s.map());
    ASSERT_EQ(book.pages(), 1U);
    EXPECT_LT(book.said(1).smallest, diagram::leastPrinted);
}

TEST(Pages, OfAnEmptyMapAreOne) {
    const Book book{model::ArgumentMap()};
    EXPECT_EQ(book.pages(), 1U);
    EXPECT_THAT(book.boxes(1), IsEmpty());
}

TEST(Pages, AreTheSameAgain) {
    const model::ArgumentMap map = tree(3, 3);
    const Book a(map);
    const Book b(map);
    EXPECT_TRUE(std::equal(a.bytes().begin(), a.bytes().end(), b.bytes().begin(), b.bytes().end()));
}

TEST(Pages, CanBeTakenOneByOne) {
    const Book book(grouped());
    for (std::uint32_t page = 0; page < book.pages(); ++page) {
        const wire::ImageBytes image = wire::onePage(book.bytes(), page);
        const auto alone = wire::SceneView::open(image);
        ASSERT_TRUE(alone) << alone.error();
        ASSERT_EQ(alone->pages().size(), 1U);
        EXPECT_EQ(alone->pages()[0].width, book.page(page + 1).width);
        const std::vector<argmap_drawn> items = book.items(page + 1);
        ASSERT_EQ(alone->drawn().size(), items.size());
        for (std::uint32_t row = 0; row < alone->drawn().size(); ++row)
            EXPECT_EQ(alone->text(alone->drawn()[row].id), book.view().text(items[row].id));
    }
}

// Forests of any shape, with groups and undercuts.
TEST(Pages, HoldAnyMapWhole) {
    for (unsigned seed = 0; seed < 12; ++seed) {
        std::mt19937 random(seed);
        const auto below = [&](std::size_t n) { return random() % n; };
        Sketch s;
        const std::size_t groups = below(4);
        for (std::size_t g = 0; g < groups; ++g)
            s.group("g" + std::to_string(g), "Group " + std::to_string(g));
        const std::size_t count = 20 + below(60);
        for (std::size_t i = 0; i < count; ++i) {
            const std::string id = "s" + std::to_string(i);
            s.claim(id, sentence(i));
            if (groups > 0 && below(3) > 0)
                s.into("g" + std::to_string(below(groups)), {id});
            if (i > 0 && below(8) > 0)
                s.step("i" + std::to_string(i), below(2) > 0 ? Stance::Support : Stance::Attack,
                       {id}, i > 3 && below(9) == 0 ? "i1" : "s" + std::to_string(below(i)));
            else if (i == 1)
                s.step("i1", Stance::Support, {"s1"}, "s0");
        }
        const model::ArgumentMap map = s.map();
        SCOPED_TRACE(seed);
        expectSound(Book(map), map);
    }
}

} // namespace
