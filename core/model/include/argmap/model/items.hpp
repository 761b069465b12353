// The items of an argument map (docs/glossary.md): plain values that refer to each other by dense
// ids.
//
// Values, no behaviour; any thread. The map holds them behind shared pointers and never changes one
// that it has given out. Kinds, schemes, roles, relation names, origins and grades are open texts
// (constants in terms.hpp); an unknown one is kept word for word. Numbers of strength and
// likelihood are whole parts per million.
#pragma once

#include <argmap/model/ids.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::model {

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
    std::string language; ///< BCP 47; empty: the map's
    std::vector<Mark> marks;
    friend bool operator==(const Wording&, const Wording&) = default;
};

/// The head of every item.
struct Item {
    std::string id;    ///< [A-Za-z0-9_.-]{1,64}, unique over all types
    std::string order; ///< fractional index among siblings; empty: the order of ids
    GroupId group;     ///< the group it stands in; of a group: its parent
    std::vector<std::string> tags;
    std::vector<Metadata> metadata;
    std::string originFile;       ///< provenance: file name without folder
    std::string originFormat;     ///< provenance: name of the format
    std::string originId;         ///< provenance: the id that the format used
    std::uint32_t originLine = 0; ///< provenance: line, from 1; 0: unknown
    std::string unknown;          ///< fields of a newer file, kept as they were
    friend bool operator==(const Item&, const Item&) = default;
};

/// What is said of the map as a whole.
struct MapProperties {
    std::string title;
    std::vector<std::string> authors;
    std::string abstract;
    std::string language;
    std::string date;
    std::string cutoff;
    std::string revision;
    std::string marking;
    ItemRef mainItem; ///< a statement or an issue
    std::vector<std::string> tags;
    std::vector<Metadata> metadata;
    std::string unknown;
    std::vector<std::string> unknownRecords; ///< of a newer file, each once; see isUnknownRecord
    friend bool operator==(const MapProperties&, const MapProperties&) = default;
};

/// Whether the text can be a record of a newer file: a tag in small letters that no known record
/// has, a space, the rest.
[[nodiscard]] bool isUnknownRecord(std::string_view record);

struct Statement : Item {
    using Id = StatementId;
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
    StatementId statement;
    std::string role;
    std::string type; ///< "ordinary" (or empty), "assumption", "exception"
    bool negated = false;
    bool implicit = false;
    friend bool operator==(const Premise&, const Premise&) = default;
};

struct Inference : Item {
    using Id = InferenceId;
    std::vector<Premise> premises; ///< none: an argument not yet reconstructed
    ItemRef target;                ///< statement, inference or argument; may be empty
    ArgumentId argument;           ///< the argument that it is a step of
    std::string scheme;
    std::string note;
    Stance stance = Stance::Unspecified;
    bool strict = false;
    std::optional<std::int32_t> strength;
    friend bool operator==(const Inference&, const Inference&) = default;
};

struct Argument : Item {
    using Id = ArgumentId;
    std::string title;
    std::vector<Wording> wordings;
    friend bool operator==(const Argument&, const Argument&) = default;
};

struct Issue : Item {
    using Id = IssueId;
    std::string title;
    std::vector<Wording> wordings;
    std::vector<StatementId> positions; ///< statements
    std::string proofStandard;
    friend bool operator==(const Issue&, const Issue&) = default;
};

struct Relation : Item {
    using Id = RelationId;
    std::string kind; ///< contradiction, contrary, equivalence, preference …
    ItemRef from;
    ItemRef to;
    std::string note;
    friend bool operator==(const Relation&, const Relation&) = default;
};

struct Source : Item {
    using Id = SourceId;
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
    std::vector<SourceId> restsOn;
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
    using Id = CitationId;
    ItemRef cited; ///< a statement or an inference
    SourceId source;
    std::vector<Span> spans;
    std::string page;
    std::string paragraph;
    std::string credibility; ///< 1 to 6
    friend bool operator==(const Citation&, const Citation&) = default;
};

/// How deep groups may nest.
inline constexpr std::size_t maxGroupDepth = 100;

struct Group : Item {
    using Id = GroupId;
    std::string title;
    bool closed = false;
    friend bool operator==(const Group&, const Group&) = default;
};

struct Comment : Item {
    using Id = CommentId;
    ItemRef on;
    std::string author;
    std::string time;
    std::string text;
    CommentId replyTo;
    bool resolved = false;
    friend bool operator==(const Comment&, const Comment&) = default;
};

struct Waiver : Item {
    using Id = WaiverId;
    std::string check;
    ItemRef on;
    std::string reason;
    std::string author;
    friend bool operator==(const Waiver&, const Waiver&) = default;
};

struct Position {
    ItemRef item;
    std::int32_t x = 0; ///< hundredths of a CSS pixel, of the box's centre
    std::int32_t y = 0;
    bool pinned = false;
    friend bool operator==(const Position&, const Position&) = default;
};

struct View : Item {
    using Id = ViewId;
    std::string name;
    std::string engine;
    std::vector<Metadata> options;
    std::string theme;
    std::string filter;
    std::vector<Position> positions;
    std::vector<ItemRef> folded;
    friend bool operator==(const View&, const View&) = default;
};

} // namespace argmap::model
