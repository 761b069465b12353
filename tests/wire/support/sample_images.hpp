// A scene, a graph, its layout and an article with one of everything, for tests of builders, views and
// renderers.
//
// Values; any thread.
#pragma once

#include <argmap/wire/bytes.hpp>

namespace argmap::wire::testing {

/// Two items with each type of shape, dashes, a link, two fonts and the map's JSON.
[[nodiscard]] ImageBytes sampleScene();
/// Three nodes, two edges (one with a label), two clusters within each other.
[[nodiscard]] ImageBytes sampleGraph();
/// A layout of sampleGraph().
[[nodiscard]] ImageBytes sampleLayout();
/// A paragraph of each kind, on two pages and before them; two authors, metadata.
[[nodiscard]] ImageBytes sampleArticle();

} // namespace argmap::wire::testing
