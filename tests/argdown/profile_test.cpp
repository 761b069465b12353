// The Argmap profile of Argdown's data (docs/argdown-data.md), table by table.
#include "described.hpp"

#include <gtest/gtest.h>

namespace argmap::argdown::test {
namespace {

using Metadata = std::vector<sdk::Metadata>;

TEST(ArgdownProfile, FieldsOfAStatement) {
    const Read read = readText(
        "[A]: a {id: x.1, kind: evidence, origin: analyst, marking: m, likelihood: {term: likely, "
        "yardstick: PHIA, "
        "low: 55, high: 75.5}, confidence: {level: low, why: w}, weight: 0.50, isInMap: false}\n");
    ASSERT_EQ(read.items->statements.size(), 1u);
    const sdk::Statement& a = read.items->statements[0];
    EXPECT_EQ(a.id, "x.1");
    EXPECT_EQ(a.kind, "evidence");
    EXPECT_EQ(a.origin, "analyst");
    EXPECT_EQ(a.marking, "m");
    EXPECT_EQ(a.likelihoodTerm, "likely");
    EXPECT_EQ(a.likelihoodYardstick, "PHIA");
    EXPECT_EQ(a.likelihoodLow, 550'000);
    EXPECT_EQ(a.likelihoodHigh, 755'000);
    EXPECT_EQ(a.confidence, "low");
    EXPECT_EQ(a.confidenceReason, "w");
    EXPECT_EQ(a.metadata, (Metadata{{"weight", "0.50"}, {"isInMap", "false"}}));
    EXPECT_EQ(a.originFile, "map.argdown");
    EXPECT_EQ(a.originFormat, "argdown");
    EXPECT_EQ(a.originId, "A");
    EXPECT_EQ(a.originLine, 1u);
    EXPECT_EQ(codes(read), "");
}

TEST(ArgdownProfile, ShortFormsOfLikelihoodAndConfidence) {
    const Read read = readText("===\nargmap: {yardstick: ICD 203}\n===\n\n[A]: a {likelihood: "
                               "likely, confidence: high}\n\n"
                               "[B]: b {likelihood: 0.0001}\n\n[C]: c\n");
    const auto& all = read.items->statements;
    EXPECT_EQ(all[0].likelihoodTerm, "likely");
    EXPECT_EQ(all[0].likelihoodYardstick, "ICD 203");
    EXPECT_EQ(all[0].likelihoodLow, std::nullopt);
    EXPECT_EQ(all[0].confidence, "high");
    EXPECT_EQ(all[1].likelihoodLow, 1);
    EXPECT_EQ(all[1].likelihoodHigh, 1);
    EXPECT_EQ(all[2].likelihoodYardstick, "");
}

TEST(ArgdownProfile, Citations) {
    const Read read = readText("===\nargmap: {sources: {S1: {title: T}, S2: {via: S1}}}\n===\n\n"
                               "[A]: a {id: a, cite: [{source: S1, par: 5, page: \"3–4\", "
                               "credibility: 2, quote: \"some words\", "
                               "before: b, after: c, start: 10, end: 20, extra: 1.0}, "
                               "{source: S2, id: own, quote: [one, {exact: two, start: 3}]}]}\n");
    ASSERT_EQ(read.items->citations.size(), 2u) << messages(read);
    const sdk::Citation& first = read.items->citations[0];
    EXPECT_EQ(first.id, "a.S1");
    EXPECT_EQ(first.cited.id, "a");
    EXPECT_EQ(first.source.id, "S1");
    EXPECT_EQ(first.paragraph, "5");
    EXPECT_EQ(first.page, "3–4");
    EXPECT_EQ(first.credibility, "2");
    EXPECT_EQ(first.spans, (std::vector<sdk::Span>{{"some words", "b", "c", 10, 20}}));
    EXPECT_EQ(first.metadata, (Metadata{{"extra", "1.0"}}));
    const sdk::Citation& second = read.items->citations[1];
    EXPECT_EQ(second.id, "own");
    EXPECT_EQ(second.spans,
              (std::vector<sdk::Span>{{"one", "", "", {}, {}}, {"two", "", "", 3, {}}}));
    EXPECT_EQ(codes(read), "");
}

TEST(ArgdownProfile, AnUnknownSourceIsKeptByItsName) {
    const Read read = readText("[A]: a {cite: {source: S9, par: 1}}\n");
    ASSERT_EQ(read.items->citations.size(), 1u);
    EXPECT_EQ(read.items->citations[0].source.id, "");
    EXPECT_EQ(read.items->citations[0].metadata, (Metadata{{"source", "\"S9\""}}));
    EXPECT_EQ(messages(read),
              "1:24: warning: There is no source \"S9\". [argdown.data-reference]\n");
}

TEST(ArgdownProfile, FrontMatter) {
    const Read read =
        readText("===\ntitle: T\nsubTitle: s\nauthor: [One, Two]\nabstract: >\n  some\n  "
                 "text\ndate: 2023-10-02\ncolor: {a: 1}\n"
                 "argmap:\n  language: en\n  cutoff: 2023-09-16\n  revision: 1\n  marking: m\n  "
                 "main: q\n  odd: 07\n  sources:\n"
                 "    S1:\n      title: Article\n      authors: [A, B]\n      publisher: P\n      "
                 "date: 2023\n"
                 "      address: https://example.org/a\n      language: en\n"
                 "      sha256: 71EAAF0987bc1d5b9db958e55ce6964b50ae73035d3f1ffdd6014ec9e7f110b2\n"
                 "      reliability: C\n      marking: x\n      note: n\n    S2: {author: C, via: "
                 "S1, restsOn: [S1, S3]}\n===\n\n"
                 "[Q]: q? {id: q, kind: question}\n");
    const sdk::Map& map = read.items->map;
    EXPECT_EQ(map.title, "T");
    EXPECT_EQ(map.authors, (std::vector<std::string>{"One", "Two"}));
    EXPECT_EQ(map.abstract, "some text");
    EXPECT_EQ(map.date, "2023-10-02");
    EXPECT_EQ(map.language, "en");
    EXPECT_EQ(map.cutoff, "2023-09-16");
    EXPECT_EQ(map.revision, "1");
    EXPECT_EQ(map.marking, "m");
    EXPECT_EQ(map.mainItem.id, "q");
    EXPECT_EQ(map.metadata,
              (Metadata{{"subTitle", "\"s\""}, {"color", "{\"a\": 1}"}, {"argmap.odd", "\"07\""}}));
    ASSERT_EQ(read.items->sources.size(), 2u);
    const sdk::Source& source = read.items->sources[0];
    EXPECT_EQ(source.id, "S1");
    EXPECT_EQ(source.title, "Article");
    EXPECT_EQ(source.authors, (std::vector<std::string>{"A", "B"}));
    EXPECT_EQ(source.publisher, "P");
    EXPECT_EQ(source.date, "2023");
    EXPECT_EQ(source.address, "https://example.org/a");
    EXPECT_EQ(source.language, "en");
    EXPECT_EQ(source.digest,
              "sha256:71eaaf0987bc1d5b9db958e55ce6964b50ae73035d3f1ffdd6014ec9e7f110b2");
    EXPECT_EQ(source.reliability, "C");
    EXPECT_EQ(source.marking, "x");
    EXPECT_EQ(source.metadata, (Metadata{{"note", "\"n\""}}));
    EXPECT_EQ(read.items->sources[1].authors, (std::vector<std::string>{"C"}));
    EXPECT_EQ(read.items->sources[1].restsOn, (std::vector<sdk::Reference>{"S1"}));
    EXPECT_EQ(read.items->sources[1].metadata, (Metadata{{"via", "\"S1\""}}));
    EXPECT_EQ(codes(read), "data-reference") << "S3";
}

TEST(ArgdownProfile, AQuestionBecomesAnIssueWithPositions) {
    const Read read =
        readText("[Q]: q? {kind: question, proofStandard: preponderance, weight: 1}\n  + [A]: yes\n"
                 "    - [X]\n  - [B]: no\n\n[C]\n  +> [Q]\n");
    ASSERT_EQ(read.items->issues.size(), 1u);
    const sdk::Issue& issue = read.items->issues[0];
    EXPECT_EQ(issue.id, "Q");
    EXPECT_EQ(issue.wordings[0].text, "q?");
    EXPECT_EQ(issue.positions, (std::vector<sdk::Reference>{"A", "B", "C"}));
    EXPECT_EQ(issue.proofStandard, "preponderance");
    EXPECT_EQ(issue.metadata,
              (Metadata{{"stances", R"({"A": "support", "B": "attack", "C": "support"})"},
                        {"weight", "1"}}));
    EXPECT_EQ(steps(read), "X => A -\n");
    EXPECT_EQ(read.items->statements.size(), 4u);
}

TEST(ArgdownProfile, OnlyStatementsAnswerAQuestion) {
    const Read read =
        readText("[Q]: q? {kind: question}\n  + <A>\n  _ [U]\n  >< [V]\n\n[X]\n  + [Q]\n\n"
                 "(1) [Q]\n(2) [P]\n----\n(3) [C]\n\n(1) [P]\n----\n(2) [Q]\n");
    EXPECT_EQ(steps(read), "<Untitled-1> P => C +\n<Untitled-2> P => ? +\n");
    EXPECT_TRUE(read.items->issues[0].positions.empty());
    EXPECT_EQ(codes(read), "question question question question question question");
}

TEST(ArgdownProfile, InStrictModePositionsKeepTheirStance) {
    const Read read = readText("[Q]: q? {kind: question}\n  + [A]\n  - [B]\n", Mode::Strict);
    EXPECT_EQ(read.items->issues[0].metadata[0].value, R"({"A": "support", "B": "attack"})");
    EXPECT_EQ(steps(read), "");
}

TEST(ArgdownProfile, DataOfAnArgumentSpeaksOfItsSteps) {
    const Read read =
        readText("===\nargmap: {sources: {S: {}}}\n===\n\n[C]\n  + <A>: how {scheme: Analogy, "
                 "strength: 60, strict: true, note: n, cite: {source: S}, "
                 "odd: 1}\n\n[D]\n  - <A>\n\n<B> {id: b, scheme: Last}\n\n(1) [P]\n-- Rule --\n(2) "
                 "[Q]\n-- {scheme: Own} --\n(3) [R]\n----\n(4) [T]\n");
    EXPECT_EQ(steps(read),
              "<A> => C +! 600000 (Analogy)\n<A> => D -! 600000 (Analogy)\n<b> P => Q + (Rule)\n"
              "<b> Q => R + (Own)\n<b> R => T + (Last)\n");
    EXPECT_EQ(read.items->inferences[0].note, "n");
    ASSERT_EQ(read.items->citations.size(), 1u);
    EXPECT_EQ(read.items->citations[0].cited.id, "A.C");
    EXPECT_EQ(read.items->arguments[0].metadata, (Metadata{{"odd", "1"}}));
    const Read alone = readText("<A>: how {scheme: Analogy}\n");
    EXPECT_EQ(alone.items->arguments[0].metadata, (Metadata{{"scheme", "\"Analogy\""}}))
        << "no step to say it of";
}

TEST(ArgdownProfile, MembersAreJoined) {
    const Read read =
        readText("===\nargmap: {sources: {S: {}, R: {}}}\n===\n\n"
                 "[A]: a {kind: claim, likelihood: likely, cite: {source: S}, x: 1}\n\n"
                 "[A] {kind: evidence, likelihood: {low: 60}, confidence: low, cite: [{source: S}, "
                 "{source: R}], x: [2]}\n");
    const sdk::Statement& a = read.items->statements[0];
    EXPECT_EQ(a.kind, "evidence");
    EXPECT_EQ(a.likelihoodTerm, "likely");
    EXPECT_EQ(a.likelihoodLow, 600'000);
    EXPECT_EQ(a.metadata, (Metadata{{"x", "[2]"}}));
    ASSERT_EQ(read.items->citations.size(), 2u);
    EXPECT_EQ(read.items->citations[1].source.id, "R");
}

TEST(ArgdownProfile, KeysOfOneServiceAreMetadataElsewhere) {
    const Read read =
        readText("[A]: a {implicit: true, premise: assumption}\n\n[B] {language: de}\n");
    EXPECT_EQ(read.items->statements[0].metadata,
              (Metadata{{"implicit", "true"}, {"premise", "\"assumption\""}}));
    EXPECT_EQ(read.items->statements[1].metadata, (Metadata{{"language", "\"de\""}}));
}

TEST(ArgdownProfile, MalformedValuesAreToldOfAndKept) {
    const Read read = readText(
        "[A]: a {kind: [x], likelihood: {low: 120, high: 3, term: t}, confidence: [1], "
        "cite: S1}\n\n[B]: b {likelihood: {low: 60, high: 50}}\n\n(1) [C] {implicit: yes}\n"
        "-- {strength: 12.34567, strict: 1} --\n(2) [D]\n");
    EXPECT_EQ(
        codes(read),
        "data-value data-value data-value data-value data-value data-value data-value data-value");
    const auto& all = read.items->statements;
    EXPECT_EQ(all[0].kind, "");
    EXPECT_EQ(all[0].likelihoodTerm, "t");
    EXPECT_EQ(all[0].likelihoodHigh, 30'000);
    EXPECT_EQ(all[0].metadata, (Metadata{{"likelihood", "{\"low\": 120}"},
                                         {"kind", "[\"x\"]"},
                                         {"confidence", "[1]"},
                                         {"cite", "[\"S1\"]"}}));
    EXPECT_EQ(all[1].likelihoodLow, std::nullopt);
    EXPECT_EQ(all[1].metadata, (Metadata{{"likelihood", "{\"low\": 60, \"high\": 50}"}}));
    EXPECT_EQ(all[2].metadata, (Metadata{{"implicit", "\"yes\""}}));
    EXPECT_EQ(read.items->inferences[0].metadata,
              (Metadata{{"strength", "12.34567"}, {"strict", "1"}}));
    EXPECT_EQ(messages(read).substr(0, messages(read).find('\n')),
              "1:15: warning: The value of \"kind\" is not a text; it is kept as metadata. "
              "[argdown.data-value]");
}

TEST(ArgdownProfile, InvalidYamlIsAnErrorAtItsPlace) {
    const Read read =
        readText("[A]: a {kind: claim, x: }}: {}\n\n[B]: b\n  {a: [1, 2}\n\n[C]: c\n");
    EXPECT_EQ(read.items->statements.size(), 3u);
    EXPECT_EQ(read.reports.back().code, "argdown.data-yaml");
    EXPECT_EQ(read.reports.back().place.line, 4u);
    EXPECT_EQ(read.items->statements[1].metadata, (Metadata{{"data", "\"{a: [1, 2}\""}}));
}

TEST(ArgdownProfile, InlineDataBehindALineEndIsUnderstood) {
    const Read read = readText("[A]: a {\n  kind: claim,\n  weight: 1\n}\n");
    EXPECT_EQ(things(read), "A (claim): a\n");
    EXPECT_EQ(codes(read), "data-form");
}

TEST(ArgdownIds, ComeFromTheDataElseFromTheTitle) {
    const Read read = readText(
        "[Größe zählt!]: a\n\n[größe zählt]\n\n[A]: b {id: other}\n\n<A>\n\n# A\n\nuntitled\n");
    EXPECT_EQ(read.items->statements[0].id, "Groesse-zaehlt");
    EXPECT_EQ(read.items->statements[1].id, "groesse-zaehlt");
    EXPECT_EQ(read.items->statements[2].id, "other");
    EXPECT_EQ(read.items->arguments[0].id, "A");
    EXPECT_EQ(read.items->groups[0].id, "A-2");
    EXPECT_EQ(read.items->statements[3].id, "Untitled-1");
}

TEST(ArgdownIds, ThoseThatAreWrittenComeFirst) {
    const Read read =
        readText("[x]: a\n\n[y]: b {id: x}\n\n[z]: c {id: x}\n\n[v]: d {id: \"a b\"}\n");
    const auto& all = read.items->statements;
    EXPECT_EQ(all[0].id, "x-3");
    EXPECT_EQ(all[1].id, "x");
    EXPECT_EQ(all[2].id, "x-2");
    EXPECT_EQ(all[3].id, "a-b");
    EXPECT_EQ(codes(read), "data-id data-id");
}

TEST(ArgdownIds, OfStepsAndRelationsComeFromTheirEnds) {
    const Read read = readText("[A]\n  + [B]\n  + [B]\n  - [B]\n  >< [C]\n\n<D>\n\n(1) [A]\n-- "
                               "{id: own} --\n(2) [E]\n----\n(3) [F]\n");
    const auto& all = read.items->inferences;
    ASSERT_EQ(all.size(), 4u);
    EXPECT_EQ(all[0].id, "B.A");
    EXPECT_EQ(all[1].id, "B.A-2");
    EXPECT_EQ(all[2].id, "own");
    EXPECT_EQ(all[3].id, "D.2");
    EXPECT_EQ(read.items->relations[0].id, "A.C");
}

} // namespace
} // namespace argmap::argdown::test
