#include <argmap/presenter/copy_text.hpp>

#include <argmap/presenter/edit.hpp>

#include <vector>

namespace argmap::presenter {

using namespace model;

namespace {

std::string_view sign(const ArgumentMap& map, const StructureNode& node) {
    switch (node.bond) {
    case Bond::Root:
        return "";
    case Bond::Position:
        return "* ";
    case Bond::Undercut:
        return "_ ";
    case Bond::Premise:
        break;
    }
    switch (map[node.via].stance) {
    case Stance::Support:
        return "+ ";
    case Stance::Attack:
        return "- ";
    case Stance::Unspecified:
        break;
    }
    return "";
}

// A text of several lines stays one item: its line breaks become blanks.
void append(std::string& out, std::string_view text) {
    for (const char c : text)
        out += c == '\n' || c == '\r' ? ' ' : c;
}

} // namespace

std::string copyAsText(const ArgumentMap& map, const Structure& structure,
                       const document::Selection& items) {
    const auto& nodes = structure.nodes();
    std::vector<bool> selected(nodes.size(), false);
    for (const ItemRef item : items)
        if (const StructureNode* node = nodeOf(map, structure, item))
            selected[*structure.find(node->item)] = true;
    std::string text;
    std::uint32_t base = 0; // depth of the branch that is being copied
    bool inBranch = false;
    for (std::size_t row = 0; row < nodes.size(); ++row) {
        const StructureNode& node = nodes[row];
        const bool below = inBranch && node.depth > base;
        if (!below && !selected[row]) {
            inBranch = false;
            continue;
        }
        if (!below) {
            base = node.depth;
            inBranch = true;
        }
        text.append(std::size_t{2} * (node.depth - base), ' ');
        if (below)
            text += sign(map, node);
        append(text, textOf(map, node.item));
        text += '\n';
    }
    return text;
}

} // namespace argmap::presenter
