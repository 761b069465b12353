// Where boxes and joints stood before: as the view says, else in an earlier picture.
//
// Borrows all that it is made from; may be asked by any thread. Lengths in hundredths of a pixel.
#pragma once

#include <argmap/diagram/places.hpp>
#include <argmap/model/argument_map.hpp>

#include <optional>
#include <unordered_map>

namespace argmap::diagram {

struct EarlierPlace {
    argmap_point centre;
    bool pinned = false;
};

class EarlierPlaces {
public:
    /// `view` and `places` may be null.
    EarlierPlaces(const model::ArgumentMap& map, const model::View* view, const Places* places);

    /// Of a box; of an inference the place where its lines join.
    [[nodiscard]] std::optional<EarlierPlace> of(model::ItemRef item) const;

private:
    void readView(const model::View& view);
    void takePageOut();
    [[nodiscard]] std::optional<argmap_point> inPicture(model::ItemRef item) const;

    const model::ArgumentMap& m_map;
    const Places* m_places;
    std::unordered_map<model::ItemRef, EarlierPlace> m_ofView;
    argmap_point m_page{}; ///< where the layout's corner lies on the page of the earlier picture
};

} // namespace argmap::diagram
