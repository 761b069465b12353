// The fields of each item, once for all: name, owned value (items.hpp), record (map_image.h).
//
// `Fields<T>::visit(visitor, item, record)` calls `visitor(name, item.field, record.field)` for
// each field in the order of the file formats. Building, reading and validating images and the JSON
// interchange are all visitors, so that a new field is added in one place. No state; any thread.
#pragma once

#include <argmap/abi/map_image.h>
#include <argmap/wire/items.hpp>

namespace argmap::wire {

template <class T>
struct Fields;

template <class V, class I, class R>
void visitHead(V&& v, I& i, R& r) {
    v("id", i.id, r.item.id);
    v("order", i.order, r.item.order);
    v("group", i.group, r.item.group);
    v("tags", i.tags, r.item.tags);
    v("metadata", i.metadata, r.item.metadata);
    v("originFile", i.originFile, r.item.origin_file);
    v("originFormat", i.originFormat, r.item.origin_format);
    v("originId", i.originId, r.item.origin_id);
    v("originLine", i.originLine, r.item.origin_line);
    v("unknown", i.unknown, r.item.unknown);
}

// An item's table: the record type, the kind of table, and the name of its list in the JSON
// interchange.
#define ARGMAP_FIELDS(Type, RecordType, Table, ListName)                                           \
    template <>                                                                                    \
    struct Fields<Type> {                                                                          \
        using Record = RecordType;                                                                 \
        static constexpr std::uint32_t table = Table;                                              \
        static constexpr const char* listName = ListName;                                          \
        template <class V, class I, class R>                                                       \
        static void visit(V&& v, I& i, R& r);                                                      \
    };                                                                                             \
    template <class V, class I, class R>                                                           \
    void Fields<Type>::visit([[maybe_unused]] V&& v, [[maybe_unused]] I& i, [[maybe_unused]] R& r)

ARGMAP_FIELDS(Metadata, argmap_metadata, ARGMAP_TABLE_METADATA, "metadata") {
    v("key", i.key, r.key);
    v("value", i.value, r.value);
}

ARGMAP_FIELDS(Mark, argmap_mark, ARGMAP_TABLE_MARKS, "marks") {
    v("type", i.type, r.type);
    v("target", i.target, r.target);
    v("start", i.start, r.start);
    v("end", i.end, r.end);
}

ARGMAP_FIELDS(Wording, argmap_wording, ARGMAP_TABLE_WORDINGS, "wordings") {
    v("text", i.text, r.text);
    v("language", i.language, r.language);
    v("marks", i.marks, r.marks);
}

ARGMAP_FIELDS(Map, argmap_map, ARGMAP_TABLE_MAP, "map") {
    v("title", i.title, r.title);
    v("authors", i.authors, r.authors);
    v("abstract", i.abstract, r.abstract);
    v("language", i.language, r.language);
    v("date", i.date, r.date);
    v("cutoff", i.cutoff, r.cutoff);
    v("revision", i.revision, r.revision);
    v("marking", i.marking, r.marking);
    v("mainItem", i.mainItem, r.main_item);
    v("tags", i.tags, r.tags);
    v("metadata", i.metadata, r.metadata);
    v("unknown", i.unknown, r.unknown);
    v("unknownRecords", i.unknownRecords, r.unknown_records);
}

ARGMAP_FIELDS(Statement, argmap_statement, ARGMAP_TABLE_STATEMENTS, "statements") {
    visitHead(v, i, r);
    v("kind", i.kind, r.kind);
    v("title", i.title, r.title);
    v("wordings", i.wordings, r.wordings);
    v("origin", i.origin, r.origin);
    v("likelihoodTerm", i.likelihoodTerm, r.likelihood_term);
    v("likelihoodYardstick", i.likelihoodYardstick, r.likelihood_yardstick);
    v("likelihoodLow", i.likelihoodLow, r.likelihood_low);
    v("likelihoodHigh", i.likelihoodHigh, r.likelihood_high);
    v("confidence", i.confidence, r.confidence);
    v("confidenceReason", i.confidenceReason, r.confidence_reason);
    v("marking", i.marking, r.marking);
}

ARGMAP_FIELDS(Premise, argmap_premise, ARGMAP_TABLE_PREMISES, "premises") {
    v("statement", i.statement, r.statement);
    v("role", i.role, r.role);
    v("type", i.type, r.type);
    v("negated", i.negated, r.negated);
    v("implicit", i.implicit, r.implicit);
}

ARGMAP_FIELDS(Inference, argmap_inference, ARGMAP_TABLE_INFERENCES, "inferences") {
    visitHead(v, i, r);
    v("premises", i.premises, r.premises);
    v("target", i.target, r.target);
    v("argument", i.argument, r.argument);
    v("scheme", i.scheme, r.scheme);
    v("note", i.note, r.note);
    v("stance", i.stance, r.stance);
    v("strict", i.strict, r.strict);
    v("strength", i.strength, r.strength);
}

ARGMAP_FIELDS(Argument, argmap_argument, ARGMAP_TABLE_ARGUMENTS, "arguments") {
    visitHead(v, i, r);
    v("title", i.title, r.title);
    v("wordings", i.wordings, r.wordings);
}

ARGMAP_FIELDS(Issue, argmap_issue, ARGMAP_TABLE_ISSUES, "issues") {
    visitHead(v, i, r);
    v("title", i.title, r.title);
    v("wordings", i.wordings, r.wordings);
    v("positions", i.positions, r.positions);
    v("proofStandard", i.proofStandard, r.proof_standard);
}

ARGMAP_FIELDS(Relation, argmap_relation, ARGMAP_TABLE_RELATIONS, "relations") {
    visitHead(v, i, r);
    v("kind", i.kind, r.kind);
    v("from", i.from, r.from);
    v("to", i.to, r.to);
    v("note", i.note, r.note);
}

ARGMAP_FIELDS(Source, argmap_source, ARGMAP_TABLE_SOURCES, "sources") {
    visitHead(v, i, r);
    v("title", i.title, r.title);
    v("authors", i.authors, r.authors);
    v("publisher", i.publisher, r.publisher);
    v("date", i.date, r.date);
    v("address", i.address, r.address);
    v("language", i.language, r.language);
    v("text", i.text, r.text);
    v("digest", i.digest, r.digest);
    v("reliability", i.reliability, r.reliability);
    v("marking", i.marking, r.marking);
    v("restsOn", i.restsOn, r.rests_on);
}

ARGMAP_FIELDS(Span, argmap_span, ARGMAP_TABLE_SPANS, "spans") {
    v("exact", i.exact, r.exact);
    v("before", i.before, r.before);
    v("after", i.after, r.after);
    v("start", i.start, r.start);
    v("end", i.end, r.end);
}

ARGMAP_FIELDS(Citation, argmap_citation, ARGMAP_TABLE_CITATIONS, "citations") {
    visitHead(v, i, r);
    v("cited", i.cited, r.cited);
    v("source", i.source, r.source);
    v("spans", i.spans, r.spans);
    v("page", i.page, r.page);
    v("paragraph", i.paragraph, r.paragraph);
    v("credibility", i.credibility, r.credibility);
}

ARGMAP_FIELDS(Group, argmap_group, ARGMAP_TABLE_GROUPS, "groups") {
    visitHead(v, i, r);
    v("title", i.title, r.title);
    v("closed", i.closed, r.closed);
}

ARGMAP_FIELDS(Comment, argmap_comment, ARGMAP_TABLE_COMMENTS, "comments") {
    visitHead(v, i, r);
    v("on", i.on, r.on);
    v("author", i.author, r.author);
    v("time", i.time, r.time);
    v("text", i.text, r.text);
    v("replyTo", i.replyTo, r.reply_to);
    v("resolved", i.resolved, r.resolved);
}

ARGMAP_FIELDS(Waiver, argmap_waiver, ARGMAP_TABLE_WAIVERS, "waivers") {
    visitHead(v, i, r);
    v("check", i.check, r.check);
    v("on", i.on, r.on);
    v("reason", i.reason, r.reason);
    v("author", i.author, r.author);
}

ARGMAP_FIELDS(Position, argmap_position, ARGMAP_TABLE_POSITIONS, "positions") {
    v("item", i.item, r.item);
    v("x", i.x, r.x);
    v("y", i.y, r.y);
    v("pinned", i.pinned, r.pinned);
}

ARGMAP_FIELDS(View, argmap_view, ARGMAP_TABLE_VIEWS, "views") {
    visitHead(v, i, r);
    v("name", i.name, r.name);
    v("engine", i.engine, r.engine);
    v("options", i.options, r.options);
    v("theme", i.theme, r.theme);
    v("filter", i.filter, r.filter);
    v("positions", i.positions, r.positions);
    v("folded", i.folded, r.folded);
}

#undef ARGMAP_FIELDS

/// Calls `f.template operator()<T>()` for each type of item, in the order of the tables.
template <class F>
void forEachItemType(F&& f) {
    f.template operator()<Statement>();
    f.template operator()<Inference>();
    f.template operator()<Argument>();
    f.template operator()<Issue>();
    f.template operator()<Relation>();
    f.template operator()<Source>();
    f.template operator()<Citation>();
    f.template operator()<Group>();
    f.template operator()<Comment>();
    f.template operator()<Waiver>();
    f.template operator()<View>();
}

} // namespace argmap::wire
