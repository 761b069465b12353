// The lines of a journal that are not items: they close a block of lines and say what it was
// (docs/journal.md).
//
// Values; pure functions; any thread. Their tags begin with a point, which no record's does.
#pragma once

#include "input_archive.hpp"
#include "output_archive.hpp"
#include "record_line.hpp"

#include <argmap/document/kept_work.hpp>
#include <argmap/model/fields.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::document {

inline constexpr std::string_view journalHeader = "argmap-journal 1 1 1\n";
inline constexpr std::string_view removeTag = ".remove"; ///< the id of an item, in a step's block

/// By this a block is known to be whole, and to follow the one before.
struct BlockEnd {
    std::uint64_t sequence = 0; ///< 0, 1, 2 …
    std::uint64_t lines = 0;    ///< of the block, without this one
    std::uint64_t chain = 0;    ///< hash of those lines and of the chain so far
};

/// Closes the records of the map that the journal begins with.
struct BaseLine {
    static constexpr std::string_view tag = ".base";
    BlockEnd end;
    std::uint64_t number = 0; ///< of its state
    std::string name;
    std::vector<SavedState> saved;
};

/// Closes the records that a step put in the place of others.
struct StepLine {
    static constexpr std::string_view tag = ".step";
    BlockEnd end;
    std::uint64_t number = 0;
    bool joined = false;
    std::string name;
    std::string mergeKey;
    std::vector<std::string> selectionBefore; ///< stable ids
    std::vector<std::string> selectionAfter;
};

struct GoLine {
    static constexpr std::string_view tag = ".go";
    BlockEnd end;
    std::uint64_t number = 0;
    std::vector<std::string> selection;
};

/// The file is about to become this state.
struct SavingLine {
    static constexpr std::string_view tag = ".saving";
    BlockEnd end;
    SavedState state;
};

/// The chain behind a block.
[[nodiscard]] std::uint64_t chained(std::uint64_t chain, std::string_view lines);

} // namespace argmap::document

namespace argmap::model {

template <>
struct Fields<document::SavedState> {
    template <class V, class I>
    static void visit(V&& v, I& i) {
        v("file", i.file);
        v("hash", i.hash);
        v("number", i.number);
    }
};

template <>
struct Fields<document::BlockEnd> {
    template <class V, class I>
    static void visit(V&& v, I& i) {
        v("sequence", i.sequence);
        v("lines", i.lines);
        v("chain", i.chain);
    }
};

template <>
struct Fields<document::BaseLine> {
    template <class V, class I>
    static void visit(V&& v, I& i) {
        v("end", i.end);
        v("number", i.number);
        v("name", i.name);
        v("saved", i.saved);
    }
};

template <>
struct Fields<document::StepLine> {
    template <class V, class I>
    static void visit(V&& v, I& i) {
        v("end", i.end);
        v("number", i.number);
        v("joined", i.joined);
        v("name", i.name);
        v("mergeKey", i.mergeKey);
        v("selectionBefore", i.selectionBefore);
        v("selectionAfter", i.selectionAfter);
    }
};

template <>
struct Fields<document::GoLine> {
    template <class V, class I>
    static void visit(V&& v, I& i) {
        v("end", i.end);
        v("number", i.number);
        v("selection", i.selection);
    }
};

template <>
struct Fields<document::SavingLine> {
    template <class V, class I>
    static void visit(V&& v, I& i) {
        v("end", i.end);
        v("state", i.state);
    }
};

} // namespace argmap::model

namespace argmap::document {

template <class Line>
void appendLine(std::string& to, const Line& line) {
    static const model::ArgumentMap none;
    std::string fields;
    OutputArchive archive(fields, none);
    archive & line;
    appendRecordLine(to, Line::tag, fields);
}

/// Nothing when the fields, which are escaped, are not those of such a line.
template <class Line>
std::optional<Line> readLine(std::string_view fields) {
    struct Nothing final : ItemLookup {
        std::optional<model::ItemRef> find(std::string_view) const override { return {}; }
    };
    std::string unescaped;
    if (!unescape(fields, unescaped))
        return std::nullopt;
    const Nothing nothing;
    Line line;
    InputArchive archive(unescaped, nothing);
    archive & line;
    if (!archive.rest().empty() || !archive.fault().empty())
        return std::nullopt;
    return line;
}

} // namespace argmap::document
