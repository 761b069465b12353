/* layout_image.h - what a layout gets (a graph of boxes, joints and plain edges, grouped in clusters)
 * and what it gives (positions, edge paths, cluster boxes).
 *
 * All lengths are hundredths of a CSS pixel (96 an inch); y points down. A layout knows nothing of
 * texts, colours or arrow heads: boxes come measured. Paths that it gives end on the borders of their
 * boxes; the diagram draws heads itself, and calm curves of its own in place of paths that the layout
 * does not want drawn as they are. */
#ifndef ARGMAP_ABI_LAYOUT_IMAGE_H
#define ARGMAP_ABI_LAYOUT_IMAGE_H

#include <argmap/abi/image.h>

#ifdef __cplusplus
extern "C" {
#endif

enum {
    /* in ARGMAP_IMAGE_GRAPH */
    ARGMAP_TABLE_GRAPH = 2,    /* argmap_graph, one row */
    ARGMAP_TABLE_NODES = 3,    /* argmap_graph_node: boxes and joints, siblings in the author's order */
    ARGMAP_TABLE_EDGES = 4,    /* argmap_graph_edge; those that end at one node in the author's order */
    ARGMAP_TABLE_CLUSTERS = 5, /* argmap_graph_cluster, parents before children */

    /* in ARGMAP_IMAGE_LAYOUT; rows correspond to those of the graph */
    ARGMAP_TABLE_LAYOUT = 16,         /* argmap_layout, one row */
    ARGMAP_TABLE_PLACES = 17,         /* argmap_place, one a node */
    ARGMAP_TABLE_PATHS = 18,          /* argmap_path, one an edge */
    ARGMAP_TABLE_POINTS = 19,         /* argmap_point */
    ARGMAP_TABLE_CLUSTER_PLACES = 20, /* argmap_rect, one a cluster */
    ARGMAP_TABLE_LABEL_PLACES = 21    /* argmap_rect, one an edge that asked for a label, or empty */
};

/* Where the reasons stand, seen from the main item. */
enum {
    ARGMAP_DIRECTION_RIGHT = 0, /* main item at the left, reasons to the right */
    ARGMAP_DIRECTION_DOWN = 1,
    ARGMAP_DIRECTION_LEFT = 2,
    ARGMAP_DIRECTION_UP = 3
};

#define ARGMAP_NO_ROW 0xFFFFFFFFu

typedef struct argmap_graph {
    uint32_t direction;    /* ARGMAP_DIRECTION_… */
    int32_t rank_gap;      /* between a claim and its reasons */
    int32_t sibling_gap;   /* between neighbours */
    int32_t cluster_inset; /* between a cluster's frame and what is in it */
} argmap_graph;

enum { ARGMAP_NODE_BOX = 0, ARGMAP_NODE_JOINT = 1 };

typedef struct argmap_graph_node {
    uint32_t kind; /* ARGMAP_NODE_… */
    int32_t width;
    int32_t height;
    uint32_t cluster; /* row of CLUSTERS, or ARGMAP_NO_ROW */
    int32_t earlier_x; /* centre in the earlier layout, or ARGMAP_ABSENT */
    int32_t earlier_y;
    uint32_t pinned; /* 1: keep the earlier place */
    uint32_t reserved;
} argmap_graph_node;

enum {
    ARGMAP_EDGE_INFERENCE = 0,  /* a whole inference of one premise: reason -> claim */
    ARGMAP_EDGE_PREMISE = 1,    /* premise -> joint */
    ARGMAP_EDGE_CONCLUSION = 2, /* joint -> claim */
    ARGMAP_EDGE_UNDERCUT = 3,   /* reason -> joint of another inference */
    ARGMAP_EDGE_RELATION = 4,   /* symmetric or foreign relation; ranks need not follow it */
    ARGMAP_EDGE_POSITION = 5    /* position -> issue */
};

typedef struct argmap_graph_edge {
    uint32_t from; /* row of NODES: the reason's side */
    uint32_t to;   /* row of NODES: the claim's side */
    uint32_t role; /* ARGMAP_EDGE_… */
    uint32_t inference; /* number shared by the edges of one inference, or ARGMAP_NO_ROW */
    uint32_t weight;    /* 1: ordinary */
    int32_t label_width; /* room wanted for a word at the line; 0: none */
    int32_t label_height;
    uint32_t reserved;
} argmap_graph_edge;

typedef struct argmap_graph_cluster {
    uint32_t parent; /* row of CLUSTERS, or ARGMAP_NO_ROW; less than its own row */
    int32_t title_width;
    int32_t title_height;
    uint32_t reserved;
} argmap_graph_cluster;

enum {
    ARGMAP_PATHS_GUIDE = 0, /* drawn where simpler curves would run into something */
    ARGMAP_PATHS_DRAWN = 1  /* drawn as they are */
};

typedef struct argmap_layout {
    int32_t width; /* everything placed lies in (0, 0, width, height) */
    int32_t height;
    uint32_t paths; /* ARGMAP_PATHS_… */
} argmap_layout;

typedef struct argmap_point {
    int32_t x;
    int32_t y;
} argmap_point;

typedef struct argmap_rect {
    int32_t x; /* left */
    int32_t y; /* top */
    int32_t width;
    int32_t height;
} argmap_rect;

typedef struct argmap_place {
    int32_t x; /* centre */
    int32_t y;
} argmap_place;

/* A chain of cubic Bézier curves from the edge's `from` to its `to`: 3k+1 points, k > 0. */
typedef struct argmap_path {
    argmap_list points; /* POINTS */
} argmap_path;

#ifdef __cplusplus
}
#endif
#endif
