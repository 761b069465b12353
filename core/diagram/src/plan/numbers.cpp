#include "plan/numbers.hpp"

namespace argmap::diagram {

namespace {

constexpr std::uint32_t deepestNumber = 12;

} // namespace

std::vector<std::string> numbersOf(const model::Structure& structure) {
    const std::vector<model::StructureNode>& nodes = structure.nodes();
    std::vector<std::string> numbers(nodes.size());
    std::size_t root = 0;
    for (const std::uint32_t row : structure.roots())
        numbers[row] = std::to_string(++root);
    for (std::size_t row = 0; row < nodes.size(); ++row) {
        if (nodes[row].depth + 1 >= deepestNumber)
            continue;
        std::size_t child = 0;
        for (const std::uint32_t at : nodes[row].children)
            numbers[at] = numbers[row] + "." + std::to_string(++child);
    }
    return numbers;
}

} // namespace argmap::diagram
