/* map_image.h - the tables of a map image: every item of an argument map (docs/glossary.md).
 *
 * Items stand in the order of their reader or file. Texts, lists and references are those of image.h.
 * Numbers of strength and likelihood are whole parts per million; ARGMAP_ABSENT where there is none.
 * Kinds, schemes, roles, relation names, origins and grades are open texts: an unknown one is kept word
 * for word. Only the stance is a closed list. A reference may name nothing, except in a list; each names an item of the
 * types that its comment says. Groups and replies form no circle. */
#ifndef ARGMAP_ABI_MAP_IMAGE_H
#define ARGMAP_ABI_MAP_IMAGE_H

#include <argmap/abi/image.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Kinds of tables. The first group holds items, which references may name; the second their parts. */
enum {
    ARGMAP_TABLE_MAP = 2, /* one row */
    ARGMAP_TABLE_STATEMENTS = 3,
    ARGMAP_TABLE_INFERENCES = 4,
    ARGMAP_TABLE_ARGUMENTS = 5,
    ARGMAP_TABLE_ISSUES = 6,
    ARGMAP_TABLE_RELATIONS = 7,
    ARGMAP_TABLE_SOURCES = 8,
    ARGMAP_TABLE_CITATIONS = 9,
    ARGMAP_TABLE_GROUPS = 10,
    ARGMAP_TABLE_COMMENTS = 11,
    ARGMAP_TABLE_WAIVERS = 12,
    ARGMAP_TABLE_VIEWS = 13,

    ARGMAP_TABLE_TEXTS = 32,     /* argmap_text */
    ARGMAP_TABLE_REFS = 33,      /* argmap_ref */
    ARGMAP_TABLE_METADATA = 34,  /* argmap_metadata */
    ARGMAP_TABLE_WORDINGS = 35,  /* argmap_wording */
    ARGMAP_TABLE_MARKS = 36,     /* argmap_mark */
    ARGMAP_TABLE_PREMISES = 37,  /* argmap_premise */
    ARGMAP_TABLE_SPANS = 38,     /* argmap_span */
    ARGMAP_TABLE_POSITIONS = 39  /* argmap_position */
};

/* How an inference bears on its target. */
enum { ARGMAP_STANCE_UNSPECIFIED = 0, ARGMAP_STANCE_SUPPORT = 1, ARGMAP_STANCE_ATTACK = 2 };

/* The head of every item. */
typedef struct argmap_item {
    argmap_text id;        /* stable id, [A-Za-z0-9_.-]{1,64}, unique in the map over all types */
    argmap_text order;     /* fractional index among siblings; empty: the order of the table */
    argmap_ref group;      /* the group that the item stands in; of a group: its parent */
    argmap_list tags;      /* TEXTS */
    argmap_list metadata;  /* METADATA */
    argmap_text origin_file;   /* provenance: file name without folder */
    argmap_text origin_format; /* provenance: name of the format */
    argmap_text origin_id;     /* provenance: the id that the format used */
    argmap_text unknown;       /* fields of a newer file, kept as they were */
    uint32_t origin_line;      /* provenance: line in the file, from 1; 0: unknown */
    uint32_t reserved;
} argmap_item;

typedef struct argmap_metadata {
    argmap_text key;
    argmap_text value; /* JSON text without blanks around it, at most 200 levels deep; numbers as written */
} argmap_metadata;

typedef struct argmap_mark {
    argmap_text type;   /* bold, italic, link, tag, mention … */
    argmap_text target; /* address of a link, id or title of a mention */
    uint32_t start;     /* first code point */
    uint32_t end;       /* code point behind the last */
} argmap_mark;

typedef struct argmap_wording {
    argmap_text text;     /* plain UTF-8 */
    argmap_text language; /* BCP 47; empty: the map's */
    argmap_list marks;    /* MARKS */
} argmap_wording;

typedef struct argmap_map {
    argmap_text title;
    argmap_list authors; /* TEXTS */
    argmap_text abstract;
    argmap_text language; /* BCP 47 */
    argmap_text date;
    argmap_text cutoff; /* information cut-off, ISO 8601 */
    argmap_text revision;
    argmap_text marking;
    argmap_ref main_item; /* a statement or an issue */
    argmap_list tags;     /* TEXTS */
    argmap_list metadata; /* METADATA */
    argmap_text unknown;  /* fields of a newer file */
    argmap_list unknown_records; /* TEXTS: records of a newer file */
} argmap_map;

typedef struct argmap_statement {
    argmap_item item;
    argmap_text kind; /* claim, evidence, assumption, hypothesis, question … */
    argmap_text title;
    argmap_list wordings; /* WORDINGS; the first is shown */
    argmap_text origin;   /* whose it is: source (or empty), analyst */
    argmap_text likelihood_term;
    argmap_text likelihood_yardstick;
    int32_t likelihood_low; /* parts per million, or ARGMAP_ABSENT */
    int32_t likelihood_high;
    argmap_text confidence; /* low, moderate, high */
    argmap_text confidence_reason;
    argmap_text marking;
} argmap_statement;

typedef struct argmap_premise {
    argmap_ref statement;
    argmap_text role;
    argmap_text type;  /* ordinary (or empty), assumption, exception */
    uint32_t negated;  /* 0 or 1 */
    uint32_t implicit; /* 0 or 1 */
} argmap_premise;

typedef struct argmap_inference {
    argmap_item item;
    argmap_list premises; /* PREMISES; none: an argument not yet reconstructed */
    argmap_ref target;    /* statement, inference or argument; may be nothing */
    argmap_ref argument;  /* the argument that it is a step of */
    argmap_text scheme;
    argmap_text note;
    uint32_t stance;  /* ARGMAP_STANCE_… */
    uint32_t strict;  /* 1: strict, 0: defeasible */
    int32_t strength; /* parts per million, or ARGMAP_ABSENT */
    uint32_t reserved;
} argmap_inference;

typedef struct argmap_argument {
    argmap_item item;
    argmap_text title;
    argmap_list wordings; /* WORDINGS: descriptions */
} argmap_argument;

typedef struct argmap_issue {
    argmap_item item;
    argmap_text title;
    argmap_list wordings;  /* WORDINGS: the question */
    argmap_list positions; /* REFS: statements that answer it */
    argmap_text proof_standard;
} argmap_issue;

typedef struct argmap_relation {
    argmap_item item;
    argmap_text kind; /* contradiction, contrary, equivalence, preference … */
    argmap_ref from;
    argmap_ref to;
    argmap_text note;
} argmap_relation;

typedef struct argmap_source {
    argmap_item item;
    argmap_text title;
    argmap_list authors; /* TEXTS */
    argmap_text publisher;
    argmap_text date;
    argmap_text address;
    argmap_text language;
    argmap_text text;        /* the article's text; may be empty */
    argmap_text digest;      /* of the text: "sha256:" and 64 hexadecimal digits */
    argmap_text reliability; /* A to F, NATO AJP-2.1 */
    argmap_text marking;
    argmap_list rests_on; /* REFS: sources that it depends on */
} argmap_source;

typedef struct argmap_span {
    argmap_text exact;
    argmap_text before;
    argmap_text after;
    int32_t start; /* code points in the source's text, or ARGMAP_ABSENT */
    int32_t end;
} argmap_span;

typedef struct argmap_citation {
    argmap_item item;
    argmap_ref cited;  /* a statement or an inference */
    argmap_ref source;
    argmap_list spans; /* SPANS */
    argmap_text page;
    argmap_text paragraph;
    argmap_text credibility; /* 1 to 6, NATO AJP-2.1 */
} argmap_citation;

typedef struct argmap_group {
    argmap_item item; /* its `group` is the parent */
    argmap_text title;
    uint32_t closed; /* 1: drawn as one box */
    uint32_t reserved;
} argmap_group;

typedef struct argmap_comment {
    argmap_item item;
    argmap_ref on;
    argmap_text author;
    argmap_text time; /* ISO 8601 */
    argmap_text text;
    argmap_ref reply_to; /* a comment */
    uint32_t resolved;
    uint32_t reserved;
} argmap_comment;

typedef struct argmap_waiver {
    argmap_item item;
    argmap_text check; /* code of the check whose finding is accepted */
    argmap_ref on;
    argmap_text reason;
    argmap_text author;
} argmap_waiver;

typedef struct argmap_position {
    argmap_ref item;
    int32_t x; /* hundredths of a CSS pixel, of the box's centre; y downwards */
    int32_t y;
    uint32_t pinned;
    uint32_t reserved;
} argmap_position;

typedef struct argmap_view {
    argmap_item item;
    argmap_text name;
    argmap_text engine;   /* a layout's id; empty: the default */
    argmap_list options;  /* METADATA */
    argmap_text theme;
    argmap_text filter;
    argmap_list positions; /* POSITIONS */
    argmap_list folded;    /* REFS */
} argmap_view;

#ifdef __cplusplus
}
#endif
#endif
