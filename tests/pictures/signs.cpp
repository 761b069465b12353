#include "signs.hpp"

#include "sketch.hpp"

namespace argmap::pictures {
namespace {

using test::Sketch;
using test::Stance;

void addStatements(Sketch& s) {
    s.properties([](model::MapProperties& map) {
        map.title = "Every sign";
        map.abstract = "What a picture can show, all of it.";
        map.marking = "FOR TRAINING";
        map.cutoff = "2023-09-16";
        map.revision = "3";
    });
    s.source("S1", "An article", "B", "https://example.org/");
    s.claim("yes", "The claim that all of this is about, long enough for several lines of text",
            [](model::Statement& one) {
                one.likelihoodTerm = "likely";
                one.likelihoodYardstick = "ICD 203";
                one.confidence = "low";
                one.marking = "SECRET";
            });
    s.claim("no", "The other answer").claim("one", "A first premise");
    s.claim("two", "The analyst’s own premise",
            [](model::Statement& one) { one.origin = "analyst"; });
    s.claim("three", "An implicit premise");
    s.claim("fact", "What was seen", [](model::Statement& one) { one.kind = "evidence"; });
    s.claim("guess", "What is supposed", [](model::Statement& one) { one.kind = "hypothesis"; });
    s.claim("value", "A kind that is not built in",
            [](model::Statement& one) { one.kind = "value"; });
    s.claim("against", "What speaks against it").claim("undercut", "Why that does not count");
    s.claim("hidden", "In a closed group").claim("ru", "Россия · שלום · مكتوب");
    s.cite("fact", "S1", "5", "2").cite("one", "S1", "7");
    s.issue("q", "Will it happen?", {"yes", "no"});
}

void addSteps(Sketch& s) {
    s.argument("open", "An argument that is spelt out")
        .argument("shut", "An argument that is not", "Only described.");
    s.step("i1", Stance::Support, {"one", "two", "three"}, "yes", [&](model::Inference& step) {
        step.argument = s.find<model::ArgumentId>("open");
        step.scheme = "Analogy";
        step.strength = 800'000;
        step.premises[1].negated = true;
        step.premises[2].implicit = true;
    });
    s.step("i2", Stance::Attack, {"against"}, "yes").step("i3", Stance::Attack, {"undercut"}, "i2");
    s.step("i4", Stance::Attack, {}, "no",
           [&](model::Inference& step) { step.argument = s.find<model::ArgumentId>("shut"); });
    s.step("i5", Stance::Unspecified, {"value"}, "no");
    s.step("i6", Stance::Support, {"fact", "guess"}, "one", [](model::Inference& step) {
        step.strict = true;
        step.premises[0].type = "exception";
        step.premises[1].type = "assumption";
    });
    s.step("i7", Stance::Support, {"hidden"}, "no").step("i8", Stance::Support, {"ru"}, "against");
}

} // namespace

model::ArgumentMap everySign() {
    Sketch s;
    addStatements(s);
    addSteps(s);
    s.relation("r1", "contradiction", "yes", "no").relation("r2", "equivalence", "one", "two");
    s.relation("r3", "preference", "fact", "guess").relation("r4", "reminds of", "ru", "value");
    s.group("outer", "A group").group("inner", "A group in it", "outer");
    s.group("closed", "A closed group", "", true);
    s.into("outer", {"one", "two"}).into("inner", {"fact", "guess"}).into("closed", {"hidden"});
    return s.map();
}

} // namespace argmap::pictures
