#include "words.hpp"

namespace argmap::layout_tree {

std::vector<Patch> placeWords(const Graph& graph, const Axes& axes, const Forest& forest,
                              const Spacing& spacing, const Placed& placed, const Ports& ports) {
    std::vector<Patch> words(graph.edges.size());
    std::vector<Length> used(graph.nodes.size(), 0);
    for (std::uint32_t row = 0; row < words.size(); ++row) {
        const auto& edge = graph.edges[row];
        if (edge.label_width <= 0 || edge.label_height <= 0)
            continue;
        const auto& reason = placed.patches[edge.from];
        if (forest.isListed(edge.from)) {
            words[row] = wordInList(axes, reason, edge);
            continue;
        }
        const auto length = axes.length(edge.label_width, edge.label_height);
        const auto breadth = axes.breadth(edge.label_width, edge.label_height);
        const auto cross = placed.lines[edge.from] + ports.atFrom[row];
        words[row] = {reason.main - used[edge.from] - AroundWord - length, cross - breadth / 2,
                      length, breadth};
        if (spacing.leaving[edge.from].oneByOne)
            used[edge.from] += length + 2 * AroundWord;
    }
    return words;
}

} // namespace argmap::layout_tree
