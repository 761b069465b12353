// The picture that is shown, and where its boxes are; keeps it up to date in the background.
//
// Owned by the presenter; main thread. While a new layout is on its way the old picture stays, and
// boxes that it does not have yet stand beside their parents ("provisional").
#pragma once

#include <argmap/diagram/scene.hpp>
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

    /// Lays the map out in the background and calls `done` in the main thread, with what went wrong
    /// or nothing. A newer call replaces an older one that is not done.
    void update(const model::ArgumentMap& map, std::function<void(const base::Diagnostics&)> done);
    /// No picture: another map comes.
    void clear();
    [[nodiscard]] bool busy() const { return m_background.busy(); }

    /// The newest picture; null before the first.
    [[nodiscard]] const std::shared_ptr<const diagram::Scene>& scene() const { return m_scene; }
    [[nodiscard]] const std::string& layout() const {
        return m_layout;
    } ///< its name; empty before the first
    [[nodiscard]] Rect bounds() const; ///< of the whole picture
    /// The box of an item in the picture; of an inference the bounds of its lines.
    [[nodiscard]] std::optional<Rect> boxOf(const model::ArgumentMap& map,
                                            model::ItemRef item) const;
    /// Boxes of the map that the picture does not have, beside their parents.
    [[nodiscard]] std::vector<ProvisionalBox> provisional(const model::ArgumentMap& map,
                                                          const model::Structure& structure) const;

private:
    void show(std::shared_ptr<const diagram::Scene> scene);

    const workbench::Workbench& m_bench;
    std::shared_ptr<const diagram::Scene> m_scene;
    std::string m_layout;
    std::unordered_map<std::string, Rect> m_boxes; ///< by stable id
    Background m_background;
};

} // namespace argmap::presenter
