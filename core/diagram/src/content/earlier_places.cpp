#include "content/earlier_places.hpp"

#include "middle_way.hpp"

#include <argmap/wire/layout_graph.hpp>

#include <vector>

namespace argmap::diagram {

namespace {

// A place that is on no page, as a foreign file may name it, is none.
bool isOnPage(argmap_point at) {
    const auto fits = [](std::int32_t length) {
        return length >= -wire::maxLength && length <= wire::maxLength;
    };
    return fits(at.x) && fits(at.y);
}

} // namespace

EarlierPlaces::EarlierPlaces(const model::ArgumentMap& map, const model::View* view,
                             const Places* places)
    : m_map(map), m_places(places) {
    if (view != nullptr)
        readView(*view);
    takePageOut();
}

void EarlierPlaces::readView(const model::View& view) {
    for (const model::Position& position : view.positions) {
        const EarlierPlace place{{position.x, position.y}, position.pinned};
        if (isOnPage(place.centre))
            m_ofView.emplace(position.item, place);
    }
}

// A layout's places are moved as a whole on to their page: below its title, behind its margin. What
// the view places shows how far; without that it does not matter.
void EarlierPlaces::takePageOut() {
    std::vector<argmap_point> ways;
    for (const auto& [item, place] : m_ofView)
        if (const auto on = m_map.contains(item) ? inPicture(item) : std::nullopt)
            ways.push_back({on->x - place.centre.x, on->y - place.centre.y});
    m_page = middleWay(ways);
}

std::optional<argmap_point> EarlierPlaces::inPicture(model::ItemRef item) const {
    if (m_places == nullptr)
        return std::nullopt;
    const std::string& id = m_map.item(item).id;
    return item.type == model::ItemType::Inference ? m_places->ofJoint(id) : m_places->ofBox(id);
}

std::optional<EarlierPlace> EarlierPlaces::of(model::ItemRef item) const {
    if (const auto place = m_ofView.find(item); place != m_ofView.end())
        return place->second;
    const auto on = inPicture(item);
    if (!on)
        return std::nullopt;
    const argmap_point centre{on->x - m_page.x, on->y - m_page.y};
    return isOnPage(centre) ? std::optional(EarlierPlace{centre, false}) : std::nullopt;
}

} // namespace argmap::diagram
