#include <argmap/svg/drawn_ids.hpp>

#include <algorithm>
#include <functional>
#include <unordered_map>

namespace argmap::svg {

namespace {

bool mayBegin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool mayFollow(char c) {
    return mayBegin(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

bool isSafe(std::string_view id) {
    return mayBegin(id.front()) && std::ranges::all_of(id, mayFollow);
}

std::string safe(std::string_view id) {
    std::string result(mayBegin(id.front()) ? "" : "_");
    for (const char c : id)
        result += mayFollow(c) ? c : '_';
    return result;
}

std::size_t hashOf(std::string_view id) {
    return std::hash<std::string_view>()(id);
}

} // namespace

DrawnIds::DrawnIds(const wire::SceneView& scene, argmap_list drawn)
    : m_first(drawn.first), m_ids(drawn.count) {
    for (std::uint32_t i = 0; i < drawn.count; ++i) {
        const std::string_view id = scene.text(scene.drawn()[drawn.first + i].id);
        m_ids[i] = id.empty() || isSafe(id) ? id : m_made.emplace_back(safe(id));
    }
    makeUnique();
}

// The first keeps an id, the others get a suffix. Ids of maps are unique; so only where two hashes are
// equal one looks closer.
void DrawnIds::makeUnique() {
    std::vector<std::size_t> hashes;
    hashes.reserve(m_ids.size());
    for (const std::string_view id : m_ids)
        if (!id.empty())
            hashes.push_back(hashOf(id));
    std::ranges::sort(hashes);
    if (std::ranges::adjacent_find(hashes) == hashes.end())
        return;
    std::unordered_map<std::string_view, std::size_t> shared; // with the suffix to try next
    const auto isTaken = [&](std::string_view id) {
        return shared.contains(id) || std::ranges::binary_search(hashes, hashOf(id));
    };
    for (std::string_view& id : m_ids) {
        const auto [first, last] = std::ranges::equal_range(hashes, hashOf(id));
        if (id.empty() || last - first < 2 || shared.try_emplace(id, 2).second)
            continue;
        std::string next;
        do
            next = std::string(id) + "-" + std::to_string(shared[id]++);
        while (isTaken(next));
        id = m_made.emplace_back(std::move(next));
        shared.try_emplace(id, 2);
    }
}

} // namespace argmap::svg
