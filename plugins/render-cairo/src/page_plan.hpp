// On which sheets of paper the pages of a scene come to stand, and where on them a place of a page
// is.
//
// Values; any thread. Lengths are points (72 an inch), of scenes hundredths of a CSS pixel.
#pragma once

#include "sheets.hpp"

#include <argmap/sdk/renderer.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace argmap::render_cairo {

/// How pages are put on paper.
struct Wishes {
    double scale = 1;
    std::optional<Tiling> tiling; ///< none: a sheet as large as the page
    std::string_view turn;        ///< "portrait", "landscape"; anything else: as it takes fewer
};

/// Throws sdk::Failure where the options leave no room.
[[nodiscard]] Wishes wishesOf(const sdk::Options& options);

struct Spot {
    int sheet = 0; ///< from 1
    double x = 0;
    double y = 0;
};

struct PagePlan {
    int firstSheet = 1;
    Size size;
    std::optional<Sheets> sheets; ///< none: one as large as the page

    [[nodiscard]] int sheetCount() const { return sheets ? static_cast<int>(sheets->count()) : 1; }
};

class Plan {
public:
    /// Throws sdk::Failure where a page is empty, too long, or takes too many sheets.
    Plan(const wire::SceneView& scene, const Wishes& wishes);

    /// How many points a hundredth of a CSS pixel is.
    [[nodiscard]] double unit() const { return m_unit; }
    [[nodiscard]] const PagePlan& page(std::uint32_t row) const { return m_pages[row]; }
    [[nodiscard]] int sheetCount() const {
        return m_pages.back().firstSheet + m_pages.back().sheetCount() - 1;
    }
    [[nodiscard]] Spot spotOf(std::uint32_t page, const argmap_rect& place) const;

private:
    [[nodiscard]] std::optional<Sheets> sheetsFor(const Size& page, const Wishes& wishes) const;

    double m_unit;
    std::vector<PagePlan> m_pages;
};

} // namespace argmap::render_cairo
