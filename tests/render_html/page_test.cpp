// The promise of docs/html.md that needs no browser: one page, safe, whole, in reading order.
#include "paged.hpp"
#include "sketch.hpp"

#include <argmap/support/files.hpp>
#include <argmap/support/process.hpp>
#include <argmap/wire/scene_builder.hpp>

#include <gmock/gmock.h>

#include <regex>
#include <set>

namespace {

using namespace argmap;
using namespace argmap::test;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

Sketch small() {
    Sketch s;
    s.properties([](model::MapProperties& map) {
        map.title = "A & B";
        map.authors = {"One", "Two"};
        map.abstract = "What it is about.";
        map.language = "de";
    });
    s.source("S1", "Article", "B", "https://example.org/?a=1&b=2");
    s.claim("a", "First claim").claim("b", "Second").claim("c", "Third").claim("d", "Fourth");
    s.step("i", Stance::Support, {"b", "c"}, "a").step("j", Stance::Attack, {"d"}, "i");
    s.cite("b", "S1", "5", "2", "Its own <words>.").relation("r", "contradiction", "c", "d");
    return s;
}

// What the script may read stands between these; the script itself has quotation marks too.
std::string bodyOf(const std::string& page) {
    return page.substr(page.find("<body"));
}

TEST(Page, SaysWhatItIs) {
    const std::string page = paged(small().map());
    EXPECT_TRUE(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
    EXPECT_THAT(page, HasSubstr("<title>A &amp; B</title>"));
    EXPECT_THAT(
        page,
        HasSubstr("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"));
    EXPECT_THAT(
        page,
        HasSubstr(
            "<meta name=\"author\" content=\"One\">\n<meta name=\"author\" content=\"Two\">"));
    EXPECT_THAT(page, HasSubstr("<h1 lang=\"de\">A &amp; B</h1>"));
    EXPECT_THAT(page, HasSubstr("<p>What it is about"));
    EXPECT_THAT(page, HasSubstr("4 statements, 1 reason, 1 undercut, 1 relation and 1 source."));
    EXPECT_THAT(page, HasSubstr("S1: Article (reliability B)"));
    EXPECT_EQ(page.find("{{"), std::string::npos) << "a name that nothing was put in for";
}

TEST(Page, TellsTheMapAsNestedLists) {
    const std::string page = paged(small().map());
    const std::string outline = between(page, "<ul class=\"lines\">", "<div class=\"notes\"");
    EXPECT_THAT(valuesOf(outline, "data-box"), ElementsAre("a", "b", "d", "c"));
    EXPECT_THAT(valuesOf(outline, "data-level"), ElementsAre("0", "1", "2", "1"));
    EXPECT_THAT(
        outline,
        HasSubstr("<li id=\"o:b\" data-box=\"b\" data-level=\"1\" class=\"support\"><p><span "
                  "class=\"how\">because</span> "
                  "<span class=\"number\">1.1</span> <a class=\"go\" href=\"#b\">Second</a> "
                  "<span class=\"note\">claim · S1 ¶5 · B2</span></p>"));
    EXPECT_THAT(outline, HasSubstr("<span class=\"how\">and</span> <span "
                                   "class=\"number\">1.2</span> <a class=\"go\" href=\"#c\">"));
    EXPECT_THAT(outline, HasSubstr("<span class=\"how\">undercut by</span>"));
    EXPECT_THAT(outline, HasSubstr("<li>“Third” contradicts “Fourth”.</li>"));
}

TEST(Page, CitesWithQuotationSourceAndLink) {
    const std::string page = paged(small().map());
    EXPECT_THAT(
        page, HasSubstr("<details class=\"cited\"><summary>Source</summary><div class=\"place\"><p "
                        "class=\"mark\">S1 ¶5 · B2</p>"
                        "<blockquote>Its own &lt;words&gt;.</blockquote><p>Article (reliability B) "
                        "<a rel=\"noopener noreferrer\" target=\"_blank\" "
                        "href=\"https://example.org/?a=1&amp;b=2\">"
                        "https://example.org/?a=1&amp;b=2</a></p></div></details>"));
}

TEST(Page, NamesTheGroupWhereItIsAnother) {
    Sketch s = small();
    s.group("g", "The <group>").into("g", {"b", "c", "d"});
    const std::string page = paged(s.map());
    const std::string outline = between(page, "<ul class=\"lines\">", "<div class=\"notes\"");
    EXPECT_THAT(outline, HasSubstr("<span class=\"note\">claim · S1 ¶5 · B2</span> <span "
                                   "class=\"note\">in “The &lt;group&gt;”</span></p>"));
    EXPECT_EQ(std::regex_replace(outline, std::regex("The &lt;group"), "").size(),
              outline.size() - 2 * 13)
        << "d stands below b in the same group";
}

TEST(Page, LeadsNowhereDangerous) {
    Sketch s;
    s.source("S1", "Article", "B", "javascript:alert(1)").claim("a", "A").cite("a", "S1", "1");
    for (const std::string& address : valuesOf(bodyOf(paged(s.map())), "href"))
        EXPECT_TRUE(address.starts_with("#")) << address;
}

TEST(Page, NeedsNothingElse) {
    const std::string page = paged(small().map());
    EXPECT_THAT(page, HasSubstr("content=\"default-src 'none'; style-src 'sha256-"));
    for (const char* never :
         {" src=", "<link", "<iframe", "<img", "<object", "@import", "url(", "unsafe", "fetch(",
          "XMLHttp", "import(", "innerHTML", "eval(", " style=", " onclick="})
        EXPECT_THAT(page, Not(HasSubstr(never)));
    for (const std::string& address : valuesOf(bodyOf(page), "href"))
        EXPECT_TRUE(address.starts_with("#") || address.starts_with("https://example.org/"))
            << address;
}

std::string digestOf(const std::string& text) {
    const char* const program =
        "import base64, hashlib, sys; "
        "print(base64.b64encode(hashlib.sha256(sys.stdin.buffer.read()).digest()).decode())";
    const support::Outcome outcome =
        support::run({.words = {"python3", "-c", program}, .input = text});
    EXPECT_EQ(outcome.status, 0) << outcome.errors;
    return "'sha256-" + outcome.output.substr(0, outcome.output.find('\n')) + "'";
}

TEST(Page, LetsItsOwnScriptAndStyleRunAndNoOther) {
    const std::string page = paged(small().map());
    const std::string policy =
        between(page, "<meta http-equiv=\"Content-Security-Policy\" content=\"", "\">");
    EXPECT_EQ(policy, "default-src 'none'; style-src " +
                          digestOf(between(page, "<style>", "</style>")) + "; script-src " +
                          digestOf(between(page, "<script>", "</script>")) +
                          "; base-uri 'none'; form-action 'none'");
    EXPECT_EQ(page.find("<script"), page.rfind("<script"));
}

// Fonts change the policy and bring a style sheet, nothing else.
TEST(Page, TakesItsFontsAlongWhenAsked) {
    const Picture picture(small().map());
    const std::string along = paged(picture.scene().bytes(), {{"fonts", "embedded"}});
    const std::string sheet = between(along, "<link rel=\"stylesheet\" href=\"", "\">\n");
    EXPECT_THAT(sheet,
                StartsWith("data:text/css;charset=utf-8,@font-face{font-family:'Noto%20Sans'"));
    EXPECT_EQ(sheet.find_first_of("<> \n#"), std::string::npos);
    std::string plain = along;
    for (const std::string& part : {"<link rel=\"stylesheet\" href=\"" + sheet + "\">\n",
                                    std::string(" data:; font-src data:")})
        plain.erase(plain.find(part), part.size());
    EXPECT_EQ(plain, paged(picture.scene().bytes()));
}

wire::SceneItem item(std::uint32_t role, const std::string& id) {
    wire::SceneItem result;
    result.role = role;
    result.id = id;
    result.title = id;
    return result;
}

// One item on two pages, ids that are made fit for XML alike, and those of the page itself.
TEST(Page, HasNoIdTwice) {
    wire::SceneBuilder builder;
    for (int page = 0; page < 3; ++page) {
        builder.beginPage(100, 100, "Page " + std::to_string(page));
        builder.begin(item(ARGMAP_DRAWN_GROUP, "1"));
        wire::SceneItem step = item(ARGMAP_DRAWN_INFERENCE, "_1");
        step.premises = {"b"};
        step.target = "a";
        builder.begin(step);
        for (const char* id : {"a", "b", "o", "_1-2", "-1"})
            builder.begin(item(ARGMAP_DRAWN_STATEMENT, id));
    }
    const std::string page = paged(builder.finish());
    const std::vector<std::string> ids = valuesOf(page, "id");
    EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), ids.size());
    EXPECT_EQ(ids.size(), 3U * 7U + 5U + 1U);
    EXPECT_EQ(std::count(ids.begin(), ids.end(), "a"), 1);
    EXPECT_THAT(page, HasSubstr("aria-label=\"Page 0\""));
    EXPECT_THAT(page, HasSubstr("aria-label=\"Page 2\""));
    const std::set<std::string> all(ids.begin(), ids.end());
    for (const std::string& address : valuesOf(bodyOf(page), "href"))
        EXPECT_TRUE(all.contains(address.substr(1))) << address << " leads nowhere";
}

TEST(Page, KeepsHostileTextText) {
    const std::string hostile = "</title></script></style></text></svg></ul>--> "
                                "<script>alert(1)</script> \" onload=\"x\" ' {{script}} \x01";
    wire::SceneBuilder builder;
    wire::SceneHead head;
    head.title = head.description = head.date = head.language = hostile;
    head.authors = {hostile};
    builder.setHead(head);
    builder.beginPage(10000, 10000, hostile);
    const std::uint32_t font = builder.addFont({hostile, hostile, 400, false, 0, {}});
    for (std::uint32_t role = ARGMAP_DRAWN_GROUP; role <= ARGMAP_DRAWN_CAPTION; ++role) {
        builder.begin({role,
                       hostile + std::to_string(role),
                       {hostile},
                       hostile,
                       hostile,
                       hostile,
                       {hostile},
                       hostile,
                       hostile,
                       {hostile, hostile},
                       {hostile},
                       {},
                       {{hostile, hostile, hostile, "https://" + hostile}}});
        for (std::uint32_t part = ARGMAP_PART_BOX; part <= ARGMAP_PART_ORNAMENT; ++part) {
            const wire::SceneRun run{font, 1200, 0, 0, 100, false, hostile, {}};
            builder.text({part, 0, ARGMAP_NO_COLOUR, 0, false, {}, "https://" + hostile},
                         {0, 0, 100, 100}, std::span(&run, 1));
        }
    }
    const std::string page = paged(builder.finish());
    for (const char* once : {"<script>", "</script>", "<style>", "</style>"})
        EXPECT_EQ(page.find(once), page.rfind(once)) << once;
    EXPECT_EQ(page.find("<script>alert"), std::string::npos);
    EXPECT_EQ(page.find("\" onload=\"x"), std::string::npos);
    EXPECT_EQ(page.find('\x01'), std::string::npos);
    EXPECT_THAT(page, HasSubstr("{{script}} \xEF\xBF\xBD"))
        << "what looks like a name of the frame is text";
}

// Browsers nest no deeper than some 500 elements.
TEST(Page, NestsListsNoDeeperThanBrowsersDo) {
    Sketch s;
    s.claim("c0", "The main claim");
    for (int i = 1; i < 400; ++i) {
        const std::string n = std::to_string(i);
        s.claim("c" + n, "Reason")
            .step("i" + n, Stance::Support, {"c" + n}, "c" + std::to_string(i - 1));
    }
    const std::string page = paged(s.map());
    const std::string outline = between(page, "<ul class=\"lines\">", "<div class=\"notes\"");
    EXPECT_EQ(valuesOf(outline, "data-level").back(), "399");
    EXPECT_EQ(std::regex_replace(outline, std::regex("<ul>"), "").size(), outline.size() - 4 * 59);
    EXPECT_EQ(std::regex_replace(outline, std::regex("<li "), "").size() + std::size_t{4 * 400},
              outline.size());
}

TEST(Page, OpensWithTheOutlineOrWithout) {
    const Picture picture(small().map());
    EXPECT_THAT(paged(picture.scene().bytes(), {{"panel", "outline"}}),
                HasSubstr("<body data-panel=\"outline\">"));
    EXPECT_THAT(paged(picture.scene().bytes(), {{"panel", "none"}}),
                HasSubstr("<body data-panel=\"none\">"));
}

TEST(Page, IsTheSameOnEveryRun) {
    EXPECT_EQ(paged(small().map()), paged(small().map()));
}

TEST(Page, IsWholeWhereNothingIsDrawn) {
    wire::SceneBuilder builder;
    builder.beginPage(100, 100);
    const std::string page = paged(builder.finish());
    EXPECT_THAT(page, HasSubstr("<h1>Argument map</h1>"));
    EXPECT_TRUE(page.ends_with("</html>\n"));
}

} // namespace
