// The fields of each item, once for all.
//
// `Fields<T>::visit(visitor, item)` calls `visitor(name, item.field)` for each field in the order
// of the file formats. The native file, validation, the generator of the property tests are
// visitors, so that a new field is added in one place. No state; any thread.
#pragma once

#include <argmap/model/items.hpp>

namespace argmap::model {

template <class T>
struct Fields;

template <class V, class I>
void visitHead(V&& v, I& i) {
    v("id", i.id);
    v("order", i.order);
    v("group", i.group);
    v("tags", i.tags);
    v("metadata", i.metadata);
    v("originFile", i.originFile);
    v("originFormat", i.originFormat);
    v("originId", i.originId);
    v("originLine", i.originLine);
    v("unknown", i.unknown);
}

#define ARGMAP_FIELDS(Type)                                                                        \
    template <>                                                                                    \
    struct Fields<Type> {                                                                          \
        template <class V, class I>                                                                \
        static void visit(V&& v, I& i);                                                            \
    };                                                                                             \
    template <class V, class I>                                                                    \
    void Fields<Type>::visit(V&& v, I& i)

ARGMAP_FIELDS(Metadata) {
    v("key", i.key);
    v("value", i.value);
}

ARGMAP_FIELDS(Mark) {
    v("type", i.type);
    v("target", i.target);
    v("start", i.start);
    v("end", i.end);
}

ARGMAP_FIELDS(Wording) {
    v("text", i.text);
    v("language", i.language);
    v("marks", i.marks);
}

ARGMAP_FIELDS(MapProperties) {
    v("title", i.title);
    v("authors", i.authors);
    v("abstract", i.abstract);
    v("language", i.language);
    v("date", i.date);
    v("cutoff", i.cutoff);
    v("revision", i.revision);
    v("marking", i.marking);
    v("mainItem", i.mainItem);
    v("tags", i.tags);
    v("metadata", i.metadata);
    v("unknown", i.unknown);
    v("unknownRecords", i.unknownRecords);
}

ARGMAP_FIELDS(Statement) {
    visitHead(v, i);
    v("kind", i.kind);
    v("title", i.title);
    v("wordings", i.wordings);
    v("origin", i.origin);
    v("likelihoodTerm", i.likelihoodTerm);
    v("likelihoodYardstick", i.likelihoodYardstick);
    v("likelihoodLow", i.likelihoodLow);
    v("likelihoodHigh", i.likelihoodHigh);
    v("confidence", i.confidence);
    v("confidenceReason", i.confidenceReason);
    v("marking", i.marking);
}

ARGMAP_FIELDS(Premise) {
    v("statement", i.statement);
    v("role", i.role);
    v("type", i.type);
    v("negated", i.negated);
    v("implicit", i.implicit);
}

ARGMAP_FIELDS(Inference) {
    visitHead(v, i);
    v("premises", i.premises);
    v("target", i.target);
    v("argument", i.argument);
    v("scheme", i.scheme);
    v("note", i.note);
    v("stance", i.stance);
    v("strict", i.strict);
    v("strength", i.strength);
}

ARGMAP_FIELDS(Argument) {
    visitHead(v, i);
    v("title", i.title);
    v("wordings", i.wordings);
}

ARGMAP_FIELDS(Issue) {
    visitHead(v, i);
    v("title", i.title);
    v("wordings", i.wordings);
    v("positions", i.positions);
    v("proofStandard", i.proofStandard);
}

ARGMAP_FIELDS(Relation) {
    visitHead(v, i);
    v("kind", i.kind);
    v("from", i.from);
    v("to", i.to);
    v("note", i.note);
}

ARGMAP_FIELDS(Source) {
    visitHead(v, i);
    v("title", i.title);
    v("authors", i.authors);
    v("publisher", i.publisher);
    v("date", i.date);
    v("address", i.address);
    v("language", i.language);
    v("text", i.text);
    v("digest", i.digest);
    v("reliability", i.reliability);
    v("marking", i.marking);
    v("restsOn", i.restsOn);
}

ARGMAP_FIELDS(Span) {
    v("exact", i.exact);
    v("before", i.before);
    v("after", i.after);
    v("start", i.start);
    v("end", i.end);
}

ARGMAP_FIELDS(Citation) {
    visitHead(v, i);
    v("cited", i.cited);
    v("source", i.source);
    v("spans", i.spans);
    v("page", i.page);
    v("paragraph", i.paragraph);
    v("credibility", i.credibility);
}

ARGMAP_FIELDS(Group) {
    visitHead(v, i);
    v("title", i.title);
    v("closed", i.closed);
}

ARGMAP_FIELDS(Comment) {
    visitHead(v, i);
    v("on", i.on);
    v("author", i.author);
    v("time", i.time);
    v("text", i.text);
    v("replyTo", i.replyTo);
    v("resolved", i.resolved);
}

ARGMAP_FIELDS(Waiver) {
    visitHead(v, i);
    v("check", i.check);
    v("on", i.on);
    v("reason", i.reason);
    v("author", i.author);
}

ARGMAP_FIELDS(Position) {
    v("item", i.item);
    v("x", i.x);
    v("y", i.y);
    v("pinned", i.pinned);
}

ARGMAP_FIELDS(View) {
    visitHead(v, i);
    v("name", i.name);
    v("engine", i.engine);
    v("options", i.options);
    v("theme", i.theme);
    v("filter", i.filter);
    v("positions", i.positions);
    v("folded", i.folded);
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

} // namespace argmap::model
