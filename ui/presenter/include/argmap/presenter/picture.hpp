// The picture that is shown, and where its boxes are; keeps it up to date in the background.
//
// Owned by the presenter; main thread. While a new layout is on its way the old picture stays, and
// boxes that it does not have yet stand beside their parents ("provisional"). In the new one all that
// did not change stands where it stood, seen from its neighbours: the page as a whole may have moved,
// and `kept` tells by how much.
#pragma once

#include <argmap/diagram/scene.hpp>
#include <argmap/diagram/style.hpp>
#include <argmap/model/structure.hpp>
#include <argmap/presenter/background.hpp>
#include <argmap/presenter/viewport.hpp>
#include <argmap/workbench/workbench.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace argmap::presenter {

/// A box that the next layout will place.
struct ProvisionalBox {
    model::ItemRef item;
    Rect box;
    model::Stance stance = model::Stance::Unspecified;
    bool undercut = false;
};

class Picture {
public:
    Picture(const workbench::Workbench& bench, Post post)
        : m_bench(bench), m_background(std::move(post)) {}

    enum class Shape : std::uint8_t { Keep, Anew };
    /// Lays the map out in the background and calls `done` in the main thread, with what went wrong
    /// or nothing. A newer call replaces an older one that is not done.
    void update(const model::ArgumentMap& map, Shape shape,
                std::function<void(const base::Diagnostics&)> done);
    /// No picture: another map comes.
    void clear();
    [[nodiscard]] bool busy() const { return m_background.busy(); }

    /// The newest picture; null before the first.
    [[nodiscard]] const std::shared_ptr<const diagram::Scene>& scene() const { return m_scene; }
    [[nodiscard]] const std::string& layout() const {
        return m_layout;
    } ///< its name; empty before the first
    /// Those of the picture that is shown.
    [[nodiscard]] const diagram::Palette& colours() const { return m_colours; }
    [[nodiscard]] Rect bounds() const; ///< of the whole picture
    /// The box of an item in the picture; of an inference the bounds of its lines.
    [[nodiscard]] std::optional<Rect> boxOf(const model::ArgumentMap& map,
                                            model::ItemRef item) const;
    struct Kept {
        Rect before;
        Rect now;
    };
    /// Of the boxes that are in this picture and in the one before, the one that stood nearest to a
    /// place of that; nothing: there is none.
    [[nodiscard]] std::optional<Kept> kept(Rect place) const;
    /// Boxes of the map that the picture does not have, beside their parents.
    [[nodiscard]] std::vector<ProvisionalBox> provisional(const model::ArgumentMap& map,
                                                          const model::Structure& structure) const;

    using Draw =
        std::function<workbench::Written(std::string_view target, const workbench::Watch& watch)>;
    /// Writes the diagram in a format, in any thread: what is shown where that is the map as it is
    /// now, else a picture that goes by it. What is exported is what was seen. On paper the map is
    /// laid out for its sheets.
    [[nodiscard]] Draw drawing(const model::ArgumentMap& map,
                               const std::optional<diagram::Paper>& paper = {}) const;

private:
    [[nodiscard]] workbench::Picture wanted(const model::ArgumentMap& map, Shape shape) const;
    void show(workbench::Drawn shown, std::shared_ptr<const diagram::Places> places,
              const model::ArgumentMap& map);

    const workbench::Workbench& m_bench;
    std::shared_ptr<const diagram::Scene> m_scene;
    model::ArgumentMap m_map;                        ///< that it shows
    std::shared_ptr<const diagram::Places> m_places; ///< in it, and of what was in those before
    std::string m_layout;
    diagram::Palette m_colours;
    using Boxes = std::unordered_map<std::string, Rect>; ///< by stable id
    Boxes m_boxes;
    Boxes m_before; ///< of the picture before
    Background m_background;
};

} // namespace argmap::presenter
