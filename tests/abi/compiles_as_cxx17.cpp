// The headers of the ABI in C++17, as plugins of older compilers use them.
#include <argmap/abi/article_image.h>
#include <argmap/abi/layout_image.h>
#include <argmap/abi/map_image.h>
#include <argmap/abi/plugin.h>
#include <argmap/abi/scene_image.h>

static_assert(__cplusplus == 201703L);
static_assert(sizeof(argmap_image_header) == 24);
static_assert(sizeof(argmap_image_table) == 24);
