#include <argmap/svg/drawn_ids.hpp>

#include <string_view>
#include <unordered_map>

namespace argmap::svg {

namespace {

std::string safe(std::string_view id) {
    std::string result;
    for (const char c : id) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        const bool other = (c >= '0' && c <= '9') || c == '-' || c == '.';
        if (result.empty() && !letter)
            result += '_';
        result += letter || other ? c : '_';
    }
    return result;
}

// Ids that are taken, each with the suffix to try next.
using Taken = std::unordered_map<std::string, std::size_t>;

std::string unique(std::string id, Taken& taken) {
    if (taken.try_emplace(id, 2).second)
        return id;
    for (;;) {
        std::string next = id + "-" + std::to_string(taken[id]++);
        if (taken.try_emplace(next, 2).second)
            return next;
    }
}

} // namespace

DrawnIds::DrawnIds(const wire::SceneView& scene, argmap_list drawn)
    : m_first(drawn.first), m_ids(drawn.count) {
    Taken taken;
    taken.reserve(drawn.count);
    for (std::uint32_t i = 0; i < drawn.count; ++i)
        if (const std::string_view id = scene.text(scene.drawn()[drawn.first + i].id); !id.empty())
            m_ids[i] = unique(safe(id), taken);
}

} // namespace argmap::svg
