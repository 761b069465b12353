/* image.h - the container in which maps, articles, layout graphs, layouts and scenes cross the border between
 * Argmap and a plugin, and between processes.
 *
 * An image is one block of bytes: a header, a directory of tables, the tables. It holds no pointers,
 * only offsets from its first byte, so that it can be mapped anywhere. Integers are those of the
 * machine (little-endian on every machine that Argmap runs on); an image never leaves the machine.
 *
 *   argmap_image_header
 *   argmap_image_table[table_count]        in ascending order of kind
 *   the rows of each table                 each table starts at a multiple of 8
 *
 * The table of strings is valid UTF-8 as a whole. A row of a table of parts stands in one list at most; texts
 * may be shared, but all texts of an image together are at most 16 times its size. (So a small image cannot
 * claim much time or memory.)
 *
 * Growth: a row is only ever extended at its end and `stride` tells how long it is; a table that a
 * reader does not know is skipped; a table that it misses is empty. Bytes past the known end of a row
 * are ignored; a stride shorter than a reader knows means that the missing fields are zero.
 *
 * Thread: an image is immutable once made; any thread may read it. Ownership: whoever made the block
 * owns it; during a call to a plugin it lives until the call returns. */
#ifndef ARGMAP_ABI_IMAGE_H
#define ARGMAP_ABI_IMAGE_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define ARGMAP_IMAGE_VERSION 0u

/* What an image holds; the first field of its header. */
enum {
    ARGMAP_IMAGE_MAP = 0x504D4741u,    /* "AGMP", map_image.h */
    ARGMAP_IMAGE_GRAPH = 0x524C4741u,  /* "AGLR", layout_image.h: what a layout gets */
    ARGMAP_IMAGE_LAYOUT = 0x594C4741u, /* "AGLY", layout_image.h: what a layout gives */
    ARGMAP_IMAGE_SCENE = 0x43534741u,  /* "AGSC", scene_image.h */
    ARGMAP_IMAGE_ARTICLE = 0x52414741u /* "AGAR", article_image.h: what a source gives */
};

/* The table of bytes that argmap_text points into; the same kind in every image. Stride 1. */
#define ARGMAP_TABLE_STRINGS 1u

typedef struct argmap_image_header {
    uint32_t magic;       /* one of ARGMAP_IMAGE_… */
    uint32_t version;     /* ARGMAP_IMAGE_VERSION */
    uint64_t size;        /* of the whole image in bytes */
    uint32_t table_count; /* entries of the directory that follows */
    uint32_t reserved;    /* 0 */
} argmap_image_header;

typedef struct argmap_image_table {
    uint32_t kind;   /* ARGMAP_TABLE_… */
    uint32_t stride; /* bytes a row */
    uint64_t count;  /* rows; below 2^32 */
    uint64_t offset; /* of the first row from the image's first byte; a multiple of 8 */
} argmap_image_table;

/* A text: `size` bytes of UTF-8 in the table of strings, not terminated. Size 0: no text. */
typedef struct argmap_text {
    uint32_t offset;
    uint32_t size;
} argmap_text;

/* `count` rows of another table (the field's comment names it), from row `first` on. */
typedef struct argmap_list {
    uint32_t first;
    uint32_t count;
} argmap_list;

/* A row of a table. `table` is a table's kind; 0: refers to nothing. */
typedef struct argmap_ref {
    uint32_t table;
    uint32_t row;
} argmap_ref;

/* The value of an optional number that is absent. */
#define ARGMAP_ABSENT INT32_MIN

#ifdef __cplusplus
}
#endif
#endif
