// Whole documents of small maps, compared byte for byte.
#include "rendered.hpp"
#include "sketch.hpp"

#include <argmap/support/files.hpp>
#include <argmap/support/golden.hpp>

#include <gtest/gtest.h>

namespace {

using namespace argmap;
using namespace argmap::test;

// Glyphs and widths are those of one font file: the Noto Sans of Debian 12.
class Golden : public ::testing::Test {
protected:
    void SetUp() override {
        const diagram::FontInfo font = measurer().font(0);
        if (font.family != "Noto Sans" || font.data.size() != goldenFontSize)
            GTEST_SKIP() << "the Noto Sans that the golden files were made with (" << goldenFontSize
                         << " bytes) is not installed; found " << font.family << " of "
                         << font.data.size() << " bytes";
    }

    static void expectGolden(const model::ArgumentMap& map, const std::string& name,
                             const diagram::Options& options = {}) {
        const std::string svg = rendered(map, options);
        EXPECT_TRUE(isWellFormed(svg));
        EXPECT_TRUE(
            support::matchesGolden(svg, support::fixture("render_svg/golden/" + name + ".svg")));
    }

    static constexpr std::size_t goldenFontSize = 512672;
};

Sketch pact() {
    Sketch s;
    s.properties([](model::MapProperties& map) {
        map.title = "The pact of pariahs?";
        map.abstract = "Argument map of an article on the Kim–Putin meeting, September 2023.";
        map.cutoff = "2023-09-16";
        map.revision = "3";
        map.language = "en";
    });
    const auto own = [](model::Statement& statement) { statement.origin = "analyst"; };
    const auto evidence = [](model::Statement& statement) { statement.kind = "evidence"; };
    s.source("S1", "Article on the Kim–Putin meeting, 2023", "B", "https://example.org/article");
    s.claim("ww", "Closer cooperation could be a win–win for both regimes",
            [](model::Statement& statement) {
                statement.likelihoodTerm = "likely";
                statement.likelihoodYardstick = "ICD 203";
                statement.confidence = "low";
            });
    s.claim("nc", "Whether any concrete cooperation will follow is only a guess");
    s.claim("ru", "Russia urgently needs artillery munitions for its war against Ukraine",
            evidence);
    s.claim("nk",
            "North Korea wants Russian technology for its nuclear, missile and satellite "
            "programme",
            evidence);
    s.claim("im", "Each side can spare what the other lacks", own);
    s.claim("sh", "Shells are apparently abundant in the Kim dynasty’s realm", evidence);
    s.claim("pr", "Putin promised to abide by the UN sanctions on arms and technology", evidence);
    s.claim("cr", "Moscow’s promises have little credibility since the invasion");
    s.claim("po", "An interest shown is not yet a pact agreed", own);
    s.claim("q", "Will Russia and North Korea enter into a pact of pariahs, with real military "
                 "cooperation?");
    s.properties([&](model::MapProperties& map) { map.mainItem = s.find("q"); });
    s.cite("ww", "S1", "5").cite("nc", "S1", "2").cite("ru", "S1", "1", "2");
    s.cite("nk", "S1", "1", "2").cite("sh", "S1", "1", "3").cite("pr", "S1", "5", "2");
    s.cite("cr", "S1", "3");
    s.step("i1", Stance::Support, {"ww"}, "q").step("i2", Stance::Attack, {"nc"}, "q");
    s.step("i3", Stance::Support, {"ru", "nk", "im"}, "ww",
           [](model::Inference& inference) { inference.premises[2].implicit = true; });
    s.step("i4", Stance::Support, {"sh"}, "ru").step("i5", Stance::Support, {"pr"}, "nc");
    s.step("i6", Stance::Support, {"po"}, "nc").step("i7", Stance::Attack, {"cr"}, "i5");
    s.group("gains", "What each side gains").group("against", "What speaks against a pact");
    s.into("gains", {"ru", "nk", "im", "sh"}).into("against", {"pr", "po", "cr"});
    return s;
}

TEST_F(Golden, ThePact) {
    expectGolden(pact().map(), "pact");
}

TEST_F(Golden, ThePactDownwardsWithSigns) {
    diagram::Options options;
    options.direction = diagram::Direction::Down;
    options.words = diagram::LineWords::Signs;
    options.numbers = false;
    options.frames = diagram::Frames::None;
    expectGolden(pact().map(), "pact-down", options);
}

TEST_F(Golden, QuestionsArgumentsAndRelations) {
    Sketch s;
    s.properties([](model::MapProperties& map) { map.title = "Everything else"; });
    s.claim("yes", "Yes, it will").claim("no", "No, it will not").claim("p1", "First premise");
    s.claim("p2", "Second premise")
        .claim("x", "A statement of another kind", [](model::Statement& x) { x.kind = "value"; });
    s.issue("q", "Will it happen?", {"yes", "no"}, [](model::Issue& issue) {
        issue.metadata = {{"stances", R"({"yes": "support", "no": "attack"})"}};
    });
    s.argument("open", "An open argument").argument("shut", "A shut argument", "Not spelt out.");
    s.step("i1", Stance::Support, {"p1", "p2"}, "yes", [&](model::Inference& inference) {
        inference.argument = s.find<model::ArgumentId>("open");
        inference.scheme = "Analogy";
        inference.strength = 800000;
    });
    s.step("i2", Stance::Attack, {}, "no", [&](model::Inference& inference) {
        inference.argument = s.find<model::ArgumentId>("shut");
    });
    s.step("i3", Stance::Unspecified, {"x"}, "no");
    s.relation("r1", "contradiction", "yes", "no").relation("r2", "equivalence", "p1", "p2");
    s.group("closed", "A closed group", "", true).claim("c1", "Hidden").into("closed", {"c1"});
    s.step("i4", Stance::Support, {"c1"}, "no");
    expectGolden(s.map(), "everything-else");
}

TEST_F(Golden, OtherScripts) {
    Sketch s;
    s.properties([](model::MapProperties& map) { map.title = "Письмо · مكتوب"; });
    s.claim("ru", "Россия остро нуждается в артиллерийских боеприпасах");
    s.claim("ar", "روسيا في حاجة ماسة إلى ذخائر المدفعية NATO 2023 للحرب");
    s.claim("he", "He said שלום עולם to us");
    s.step("i", Stance::Support, {"ar"}, "ru").step("j", Stance::Attack, {"he"}, "ru");
    expectGolden(s.map(), "other-scripts");
}

} // namespace
