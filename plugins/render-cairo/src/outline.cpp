#include "outline.hpp"

#include <unordered_set>

namespace argmap::render_cairo {
namespace {

constexpr std::size_t LongestTitle = 80;

bool isBox(const argmap_drawn& drawn) {
    return drawn.role == ARGMAP_DRAWN_STATEMENT || drawn.role == ARGMAP_DRAWN_ARGUMENT ||
           drawn.role == ARGMAP_DRAWN_ISSUE;
}

/// The ids of what bears on something, and of what something bears on.
struct Structure {
    std::unordered_set<std::string_view> reasons;
    std::unordered_set<std::string_view> targets;
};

// A position is a relation: its first member answers the second.
Structure structureOf(const wire::SceneView& scene, const argmap_scene_page& page) {
    Structure structure;
    for (std::uint32_t row = 0; row < page.drawn.count; ++row) {
        const argmap_drawn& drawn = scene.drawn()[page.drawn.first + row];
        if (drawn.role == ARGMAP_DRAWN_INFERENCE) {
            structure.targets.insert(scene.text(drawn.target));
            structure.reasons.insert(scene.text(drawn.argument));
            for (const std::string_view premise : scene.words(drawn.premises))
                structure.reasons.insert(premise);
        } else if (drawn.classes.count > 0 && drawn.members.count > 0 &&
                   scene.word(drawn.classes, 0) == "position") {
            structure.reasons.insert(scene.word(drawn.members, 0));
        }
    }
    return structure;
}

} // namespace

std::vector<Bookmark> bookmarksOf(const wire::SceneView& scene, const argmap_scene_page& page) {
    const Structure structure = structureOf(scene, page);
    std::vector<Bookmark> all;
    std::vector<Bookmark> groups;
    for (std::uint32_t row = 0; row < page.drawn.count; ++row) {
        const argmap_drawn& drawn = scene.drawn()[page.drawn.first + row];
        const std::string_view id = scene.text(drawn.id);
        const std::string_view title = scene.text(drawn.title);
        if (title.empty())
            continue;
        const bool isMain =
            drawn.role == ARGMAP_DRAWN_ISSUE ||
            (isBox(drawn) && structure.targets.contains(id) && !structure.reasons.contains(id));
        if (isMain || drawn.role == ARGMAP_DRAWN_GROUP)
            (isMain ? all : groups).push_back({shortened(title, LongestTitle), drawn.bounds});
    }
    all.insert(all.end(), groups.begin(), groups.end());
    return all;
}

std::string shortened(std::string_view text, std::size_t characters) {
    std::size_t seen = 0;
    for (std::size_t at = 0; at < text.size(); ++at)
        if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U && ++seen > characters)
            return std::string(text.substr(0, at)) + "…";
    return std::string(text);
}

} // namespace argmap::render_cairo
