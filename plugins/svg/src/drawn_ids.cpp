#include <argmap/svg/drawn_ids.hpp>

#include <argmap/wire/number_table.hpp>

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

} // namespace

DrawnIds::DrawnIds(const wire::SceneView& scene, argmap_list drawn)
    : m_first(drawn.first), m_ids(drawn.count) {
    for (std::uint32_t i = 0; i < drawn.count; ++i) {
        const std::string_view id = scene.text(scene.drawn()[drawn.first + i].id);
        m_ids[i] = id.empty() || isSafe(id) ? id : m_made.emplace_back(safe(id));
    }
    makeUnique();
}

// The first keeps an id, the others get a suffix.
void DrawnIds::makeUnique() {
    wire::NumberTable known(m_ids.size());
    const auto isNew = [&](std::uint32_t row) {
        return known.findOrAdd(std::hash<std::string_view>()(m_ids[row]), row,
                               [&](std::uint32_t other) { return m_ids[other] == m_ids[row]; }) ==
               row;
    };
    std::vector<std::uint32_t> twins;
    for (std::uint32_t row = 0; row < m_ids.size(); ++row)
        if (!m_ids[row].empty() && !isNew(row))
            twins.push_back(row);
    std::unordered_map<std::string_view, std::size_t> suffixes; // to try next
    for (const std::uint32_t row : twins) {
        const std::string_view id = m_ids[row];
        std::size_t& suffix = suffixes.try_emplace(id, 2).first->second;
        std::string& made = m_made.emplace_back();
        do {
            made = std::string(id) + "-" + std::to_string(suffix++);
            m_ids[row] = made;
        } while (!isNew(row));
    }
}

} // namespace argmap::svg
