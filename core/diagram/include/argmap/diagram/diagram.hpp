// From a map to a picture: open this header first.
//
//     Composition composition(map, view, style, options, measurer); // measured boxes
//     auto placed = layout(composition.graph());                    // a layout plugin, by the host
//     auto scene = composition.finish(*placed);                     // lines, words, legend, title
//
// `draw` does all three. A composition belongs to one thread at a time; the map, the style and the
// measurer must outlive it. It may be made in one thread and finished in another; where there is much to
// do it has threads of its own help it, which does not show in the result. Measuring 1,000 boxes takes
// some 10 ms, finishing them 15 ms.
#pragma once

#include <argmap/base/result.hpp>
#include <argmap/diagram/options.hpp>
#include <argmap/diagram/places.hpp>
#include <argmap/diagram/scene.hpp>
#include <argmap/diagram/style.hpp>
#include <argmap/diagram/text_measure.hpp>
#include <argmap/model/argument_map.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace argmap::diagram {

/// Turns a graph image into a layout image (abi/layout_image.h); says why when it cannot.
using Layout =
    std::function<base::Result<std::vector<std::uint8_t>>(std::span<const std::uint8_t> graph)>;

/// The map's first view by order, which says what is folded and where boxes stood; none where the
/// map has no view.
[[nodiscard]] model::ViewId firstView(const model::ArgumentMap& map);

class Composition {
public:
    /// `view`: which of the map's views is drawn (its folded items and positions); none: the map as
    /// it is. `earlier`: where boxes stood in the picture before this one, or null; what the view
    /// has put somewhere is there instead. Needed only while this runs.
    Composition(const model::ArgumentMap& map, model::ViewId view, const Style& style,
                const Options& options, TextMeasurer& measurer, const Places* earlier = nullptr);
    ~Composition();
    Composition(Composition&&) noexcept;
    Composition& operator=(Composition&&) noexcept;

    /// What the layout gets.
    [[nodiscard]] std::span<const std::uint8_t> graph() const;
    /// How many boxes and joints are in it.
    [[nodiscard]] std::size_t graphSize() const;

    /// Draws what does not depend on the layout, more than half of the work of the next `finish`: for
    /// another thread while the layout works. Nothing else may use the composition or its measurer
    /// meanwhile, but for what is above.
    void prepare() const;

    /// The picture, from what the layout gave. Errors: diagram.bad-layout when that does not fit
    /// the graph.
    [[nodiscard]] base::Result<Scene> finish(std::span<const std::uint8_t> layout) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Measures, lays out and draws.
[[nodiscard]] base::Result<Scene> draw(const model::ArgumentMap& map, model::ViewId view,
                                       const Style& style, const Options& options,
                                       TextMeasurer& measurer, const Layout& layout);

} // namespace argmap::diagram
