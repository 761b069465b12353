/* scene_image.h - a finished picture: the one description that the canvas and every renderer draw.
 *
 * A scene has one page or several; a page has a size and items, and everything of an item lies on its page.
 * A renderer never shapes text and never opens a font file: text comes as runs of positioned glyphs
 * together with the text that they stand for, fonts come as blobs. Items stand in reading order (groups,
 * inferences, relations, then statements, arguments and issues depth first, then legend and caption), which
 * is also the order in which they are painted. Lengths are hundredths of a CSS pixel, y downwards. */
#ifndef ARGMAP_ABI_SCENE_IMAGE_H
#define ARGMAP_ABI_SCENE_IMAGE_H

#include <argmap/abi/image.h>
#include <argmap/abi/layout_image.h> /* argmap_point, argmap_rect */

#ifdef __cplusplus
extern "C" {
#endif

enum {
    ARGMAP_TABLE_SCENE = 2,    /* argmap_scene, one row */
    ARGMAP_TABLE_DRAWN = 3,    /* argmap_drawn: what is drawn, in reading order */
    ARGMAP_TABLE_SHAPES = 4,   /* argmap_shape: those of a drawn item stand together, in paint order */
    ARGMAP_TABLE_SEGMENTS = 5, /* argmap_segment: pieces of paths */
    ARGMAP_TABLE_DASHES = 6,   /* int32_t: dash, gap, dash … */
    ARGMAP_TABLE_RUNS = 7,     /* argmap_run: glyph runs */
    ARGMAP_TABLE_GLYPHS = 8,   /* argmap_glyph */
    ARGMAP_TABLE_FONTS = 9,    /* argmap_font */
    ARGMAP_TABLE_BLOBS = 10,   /* bytes, stride 1 */
    ARGMAP_TABLE_WORDS = 11,   /* argmap_text: lists of ids, of class names, of authors, of links */
    ARGMAP_TABLE_SCENE_PAGES = 12, /* argmap_scene_page: one at least; DRAWN holds the items of the first, of the second … */
    ARGMAP_TABLE_CITED = 13    /* argmap_cited: those of a drawn item stand together */
};

/* Colour 0xRRGGBB, or nothing painted. */
#define ARGMAP_NO_COLOUR 0xFFFFFFFFu

typedef struct argmap_scene {
    argmap_text title;
    argmap_text description; /* one sentence with the map's counts */
    argmap_list authors;     /* WORDS */
    argmap_text date;
    argmap_text language;
    argmap_list map_json; /* BLOBS: the whole map as JSON, when asked for; else empty */
    uint32_t background;  /* colour of the page */
    uint32_t reserved;
} argmap_scene;

typedef struct argmap_scene_page {
    int32_t width; /* everything drawn on it lies in (0, 0, width, height) */
    int32_t height;
    argmap_text title; /* what it shows, "" where the scene is one page */
    argmap_list drawn; /* DRAWN */
} argmap_scene_page;

/* What a drawn item is. */
enum {
    ARGMAP_DRAWN_GROUP = 1,
    ARGMAP_DRAWN_INFERENCE = 2,
    ARGMAP_DRAWN_RELATION = 3,
    ARGMAP_DRAWN_STATEMENT = 4,
    ARGMAP_DRAWN_ARGUMENT = 5,
    ARGMAP_DRAWN_ISSUE = 6,
    ARGMAP_DRAWN_LEGEND = 7,
    ARGMAP_DRAWN_CAPTION = 8
};

typedef struct argmap_drawn {
    uint32_t role;       /* ARGMAP_DRAWN_… */
    uint32_t reserved;
    argmap_text id;      /* stable id of the map's item; empty: legend, caption */
    argmap_list classes; /* WORDS: built-in names only (support, rebuttal, linked, implicit, evidence …) */
    argmap_text kind;    /* kind, relation name or scheme that is not built in */
    argmap_text title;   /* the whole text, or the step as a sentence */
    argmap_text description;
    argmap_list premises; /* WORDS: ids */
    argmap_text target;   /* id */
    argmap_text argument; /* id */
    argmap_list members;  /* WORDS: ids, of a relation */
    argmap_list links;    /* WORDS: addresses of its sources */
    argmap_list shapes;   /* SHAPES */
    argmap_rect bounds;   /* of all its shapes; of a box: the box alone */
    argmap_list cited;    /* CITED: each place that it cites, in the map's order */
} argmap_drawn;

/* A place in a source that an item cites: what a footer says in short, for those who show more. */
typedef struct argmap_cited {
    argmap_text mark;    /* "S1 ¶5 · B2" */
    argmap_text quote;   /* the source's own words; "" where none are kept */
    argmap_text source;  /* title, publisher, date, reliability */
    argmap_text address; /* of the source; may be "" */
} argmap_cited;

enum { ARGMAP_SHAPE_RECT = 1, ARGMAP_SHAPE_CIRCLE = 2, ARGMAP_SHAPE_PATH = 3, ARGMAP_SHAPE_TEXT = 4 };

/* What a shape is for; a renderer turns it into a class name (docs/svg.md), the canvas into detail. */
enum {
    ARGMAP_PART_BOX = 1,
    ARGMAP_PART_BAR = 2,
    ARGMAP_PART_TITLE = 3,      /* text: title of a group, label over a box's text */
    ARGMAP_PART_TEXT = 4,       /* text: a line of the text */
    ARGMAP_PART_FOOTER = 5,     /* text or rule */
    ARGMAP_PART_NUMBER = 6,     /* plate and text of a box's number */
    ARGMAP_PART_PREMISE = 7,    /* path */
    ARGMAP_PART_CONCLUSION = 8, /* path */
    ARGMAP_PART_JUNCTION = 9,
    ARGMAP_PART_HEAD = 10,      /* arrow head, bar end */
    ARGMAP_PART_LABEL = 11,     /* word at a line, and its plate */
    ARGMAP_PART_ORNAMENT = 12   /* anything else: rules and samples of the legend */
};

typedef struct argmap_shape {
    uint32_t type; /* ARGMAP_SHAPE_… */
    uint32_t part; /* ARGMAP_PART_… */
    uint32_t fill; /* of a text: its colour */
    uint32_t stroke;
    int32_t stroke_width;
    uint32_t round_caps; /* 1: round line ends */
    argmap_list dashes;  /* DASHES */
    argmap_rect frame;   /* rect, circle (its square); of paths and texts: the bounds */
    int32_t radius;      /* of a rect's corners */
    uint32_t link;       /* row of WORDS with an address, or ARGMAP_NO_ROW */
    argmap_list segments; /* SEGMENTS, of a path */
    argmap_list runs;     /* RUNS, of a text: one line */
} argmap_shape;

enum { ARGMAP_SEGMENT_MOVE = 1, ARGMAP_SEGMENT_LINE = 2, ARGMAP_SEGMENT_CURVE = 3, ARGMAP_SEGMENT_CLOSE = 4 };

typedef struct argmap_segment {
    uint32_t op; /* ARGMAP_SEGMENT_… */
    uint32_t reserved;
    argmap_point points[3]; /* move, line: [0]; curve: two controls and the end */
} argmap_segment;

typedef struct argmap_run {
    uint32_t font; /* row of FONTS */
    int32_t size;  /* of the font */
    int32_t x;     /* start of the baseline (its left end, in either direction) */
    int32_t y;
    int32_t width; /* advance of all glyphs */
    uint32_t rtl;  /* 1: the text runs from right to left */
    argmap_text text;   /* what the glyphs stand for, in logical order */
    argmap_list glyphs; /* GLYPHS, in visual order from left to right */
} argmap_run;

typedef struct argmap_glyph {
    uint32_t id; /* in the font */
    int32_t x;   /* from the run's start */
    int32_t y;
    uint32_t letter; /* byte of the run's text where the letters begin that it is drawn for; several glyphs may have the same */
} argmap_glyph;

typedef struct argmap_font {
    argmap_text family; /* "Noto Sans" */
    argmap_text style;  /* "Regular", "Bold" */
    uint32_t weight;    /* 400, 700 */
    uint32_t italic;
    uint32_t face;      /* index of the face in the blob */
    uint32_t reserved;
    argmap_list data; /* BLOBS: the font file */
} argmap_font;

#ifdef __cplusplus
}
#endif
#endif
