/* article_image.h - what a source plugin gives: the text of an article and a map of its parts.
 *
 * The text is one plain text (UTF-8). Paragraphs are ranges of it, in its order, which do not overlap; what
 * stands between two of them, usually an empty line, belongs to none. A paragraph's number is that of its row,
 * from 1: what an analyst cites as "para 14". Headings, list items and the like are paragraphs too and count.
 * Pages are ranges of the same text, in its order; a paragraph may begin on one page and end on the next.
 * An article without pages has none. Texts and lists are those of image.h. */
#ifndef ARGMAP_ABI_ARTICLE_IMAGE_H
#define ARGMAP_ABI_ARTICLE_IMAGE_H

#include <argmap/abi/image.h>
#include <argmap/abi/map_image.h> /* argmap_metadata, ARGMAP_TABLE_TEXTS, ARGMAP_TABLE_METADATA */

#ifdef __cplusplus
extern "C" {
#endif

enum {
    /* in ARGMAP_IMAGE_ARTICLE, besides TEXTS and METADATA of map_image.h */
    ARGMAP_TABLE_ARTICLE = 2,    /* argmap_article, one row */
    ARGMAP_TABLE_PARAGRAPHS = 3, /* argmap_paragraph */
    ARGMAP_TABLE_PAGES = 4       /* argmap_page */
};

/* What a paragraph is. A kind that a reader does not know is read as TEXT. */
enum {
    ARGMAP_PARAGRAPH_TEXT = 0,
    ARGMAP_PARAGRAPH_HEADING = 1,   /* level: 1 is the highest */
    ARGMAP_PARAGRAPH_LIST_ITEM = 2, /* level: how many lists it stands in, from 1 */
    ARGMAP_PARAGRAPH_QUOTATION = 3, /* level: how many quotations it stands in, from 1 */
    ARGMAP_PARAGRAPH_CODE = 4,      /* line ends and blanks as they were */
    ARGMAP_PARAGRAPH_CAPTION = 5,   /* of a picture or table, or what is told in a picture's place */
    ARGMAP_PARAGRAPH_TABLE_ROW = 6  /* cells with tabs between them */
};

/* Levels go up to this; deeper ones are told as this. */
#define ARGMAP_PARAGRAPH_MAX_LEVEL 100u

/* A page of a paragraph that stands on none. */
#define ARGMAP_NO_PAGE 0xFFFFFFFFu

/* A piece of the article's text, both ways: spans of citations count code points, programs bytes. */
typedef struct argmap_range {
    uint32_t start;  /* code points before it */
    uint32_t end;    /* code points before what follows it */
    uint32_t offset; /* bytes before it */
    uint32_t size;   /* its bytes */
} argmap_range;

typedef struct argmap_article {
    argmap_text text; /* the whole; may be empty */
    argmap_text title;
    argmap_list authors; /* TEXTS */
    argmap_text publisher;
    argmap_text date;     /* when it was published: ISO 8601 where it is known to the day, else as it was written */
    argmap_text language; /* BCP 47 */
    argmap_text address;  /* where it says that it can be found */
    argmap_list metadata; /* METADATA */
} argmap_article;

typedef struct argmap_paragraph {
    argmap_range range; /* not empty */
    uint32_t kind;      /* ARGMAP_PARAGRAPH_… */
    uint32_t level;     /* of headings, list items and quotations; else 0 */
    uint32_t page;      /* row of PAGES that it begins on, or ARGMAP_NO_PAGE */
    uint32_t line;      /* of the input where it begins, from 1; 0: unknown */
} argmap_paragraph;

typedef struct argmap_page {
    argmap_range range; /* may be empty */
    argmap_text label;  /* as it is printed: "14", "xii" */
} argmap_page;

#ifdef __cplusplus
}
#endif
#endif
