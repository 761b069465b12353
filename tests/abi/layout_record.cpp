// The record of the ABI's layout as C++ sees it.
#ifdef __GNUC__
#pragma GCC diagnostic ignored "-Wold-style-cast" // it is C
#endif
#include "layout_record.c"
