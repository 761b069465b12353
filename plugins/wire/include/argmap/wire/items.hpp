// The items of an argument map as plain owned values: what a reader makes and a writer gets.
//
// Values, no behaviour; any thread. Terms are those of docs/glossary.md. References are stable ids
// and may point to items that come later; MapBuilder resolves them at the end. Numbers of strength
// and likelihood are whole parts per million.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::wire {

/// The stable id of another item; empty: refers to nothing.
struct Reference {
    std::string id;

    Reference() = default;
    Reference(std::string text) : id(std::move(text)) {}
    Reference(std::string_view text) : id(text) {}
    Reference(const char* text) : id(text) {}
    [[nodiscard]] bool empty() const { return id.empty(); }
    friend bool operator==(const Reference&, const Reference&) = default;
};

enum class Stance : std::uint8_t { Unspecified = 0, Support = 1, Attack = 2 };

struct Metadata {
    std::string key;
    std::string value; ///< JSON text; numbers as they were written
    friend bool operator==(const Metadata&, const Metadata&) = default;
};

/// A range of a wording, in code points: bold, italic, link, tag, mention …
struct Mark {
    std::string type;
    std::string target; ///< address of a link, id or title of a mention
    std::uint32_t start = 0;
    std::uint32_t end = 0; ///< behind the last
    friend bool operator==(const Mark&, const Mark&) = default;
};

struct Wording {
    std::string text;
    std::string language = {}; ///< BCP 47; empty: the map's
    std::vector<Mark> marks = {};
    friend bool operator==(const Wording&, const Wording&) = default;
};

/// The head of every item.
struct Item {
    std::string id{};    ///< [A-Za-z0-9_.-]{1,64}, unique over all types
    std::string order{}; ///< fractional index among siblings; empty: the order of calls
    Reference group{};   ///< the group it stands in; of a group: its parent
    std::vector<std::string> tags{};
    std::vector<Metadata> metadata{};
    std::string originFile{};     ///< provenance: file name without folder
    std::string originFormat{};   ///< provenance: name of the format
    std::string originId{};       ///< provenance: the id that the format used
    std::uint32_t originLine = 0; ///< provenance: line, from 1; 0: unknown
    std::string unknown{};        ///< fields of a newer file, kept as they were
    friend bool operator==(const Item&, const Item&) = default;
};

struct Map {
    std::string title;
    std::vector<std::string> authors;
    std::string abstract;
    std::string language;
    std::string date;
    std::string cutoff;
    std::string revision;
    std::string marking;
    Reference mainItem; ///< a statement or an issue
    std::vector<std::string> tags;
    std::vector<Metadata> metadata;
    std::string unknown;
    std::vector<std::string> unknownRecords;
    friend bool operator==(const Map&, const Map&) = default;
};

struct Statement : Item {
    std::string kind; ///< claim, evidence, assumption, hypothesis …; empty: claim
    std::string title;
    std::vector<Wording> wordings; ///< the first is shown
    std::string origin;            ///< "source" (or empty), "analyst"
    std::string likelihoodTerm;
    std::string likelihoodYardstick;
    std::optional<std::int32_t> likelihoodLow;
    std::optional<std::int32_t> likelihoodHigh;
    std::string confidence; ///< low, moderate, high
    std::string confidenceReason;
    std::string marking;
    friend bool operator==(const Statement&, const Statement&) = default;
};

struct Premise {
    Reference statement;
    std::string role = {};
    std::string type = {}; ///< "ordinary" (or empty), "assumption", "exception"
    bool negated = false;
    bool implicit = false;
    friend bool operator==(const Premise&, const Premise&) = default;
};

struct Inference : Item {
    std::vector<Premise> premises; ///< none: an argument not yet reconstructed
    Reference target;              ///< statement, inference or argument; may be empty
    Reference argument;            ///< the argument that it is a step of
    std::string scheme;
    std::string note;
    Stance stance = Stance::Unspecified;
    bool strict = false;
    std::optional<std::int32_t> strength;
    friend bool operator==(const Inference&, const Inference&) = default;
};

struct Argument : Item {
    std::string title;
    std::vector<Wording> wordings;
    friend bool operator==(const Argument&, const Argument&) = default;
};

struct Issue : Item {
    std::string title;
    std::vector<Wording> wordings;
    std::vector<Reference> positions; ///< statements
    std::string proofStandard;
    friend bool operator==(const Issue&, const Issue&) = default;
};

struct Relation : Item {
    std::string kind; ///< contradiction, contrary, equivalence, preference …
    Reference from;
    Reference to;
    std::string note;
    friend bool operator==(const Relation&, const Relation&) = default;
};

struct Source : Item {
    std::string title;
    std::vector<std::string> authors;
    std::string publisher;
    std::string date;
    std::string address;
    std::string language;
    std::string text;
    std::string digest;      ///< "sha256:" and 64 hexadecimal digits
    std::string reliability; ///< A to F
    std::string marking;
    std::vector<Reference> restsOn;
    friend bool operator==(const Source&, const Source&) = default;
};

struct Span {
    std::string exact;
    std::string before;
    std::string after;
    std::optional<std::int32_t> start; ///< code points in the source's text
    std::optional<std::int32_t> end;
    friend bool operator==(const Span&, const Span&) = default;
};

struct Citation : Item {
    Reference cited; ///< a statement or an inference
    Reference source;
    std::vector<Span> spans;
    std::string page;
    std::string paragraph;
    std::string credibility; ///< 1 to 6
    friend bool operator==(const Citation&, const Citation&) = default;
};

struct Group : Item {
    std::string title;
    bool closed = false;
    friend bool operator==(const Group&, const Group&) = default;
};

struct Comment : Item {
    Reference on;
    std::string author;
    std::string time;
    std::string text;
    Reference replyTo;
    bool resolved = false;
    friend bool operator==(const Comment&, const Comment&) = default;
};

struct Waiver : Item {
    std::string check;
    Reference on;
    std::string reason;
    std::string author;
    friend bool operator==(const Waiver&, const Waiver&) = default;
};

struct Position {
    Reference item;
    std::int32_t x = 0; ///< hundredths of a CSS pixel, of the box's centre
    std::int32_t y = 0;
    bool pinned = false;
    friend bool operator==(const Position&, const Position&) = default;
};

struct View : Item {
    std::string name;
    std::string engine;
    std::vector<Metadata> options;
    std::string theme;
    std::string filter;
    std::vector<Position> positions;
    std::vector<Reference> folded;
    friend bool operator==(const View&, const View&) = default;
};

} // namespace argmap::wire
