// A map on sheets of paper.
//
// Where one sheet would print text under 7 points, there is an overview and a page for each group;
// what is too large for a page even so is cut at a level, and each branch goes on on a page of its
// own. Boxes say where. Pure, but for the layout that is asked for; any thread. A page costs some
// layouts of what may stand on it.
#pragma once

#include <argmap/base/result.hpp>
#include <argmap/diagram/diagram.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::diagram {

enum class Orientation : std::uint8_t {
    Auto, ///< each page as it prints larger
    Portrait,
    Landscape
};

/// Text that prints smaller is hard to read on paper; in points.
inline constexpr double leastPrinted = 7;

struct Paper {
    std::string_view name;
    std::int32_t width = 0; ///< upright, hundredths of a CSS pixel
    std::int32_t height = 0;
    Orientation orientation = Orientation::Auto;
};

/// "A4", "A3", "letter", in any case.
[[nodiscard]] std::optional<Paper> paperNamed(std::string_view name);
[[nodiscard]] std::vector<std::string> paperNames();

struct PrintedPage {
    std::string title;   ///< what it shows; of the first: the map's
    double smallest = 0; ///< size of its smallest text, in points
};

struct Printed {
    Scene scene; ///< the overview, or all, first
    std::vector<PrintedPage> pages;
};

/// Errors: those of the layout; diagram.bad-layout; page.too-many beyond 5,000 pages.
[[nodiscard]] base::Result<Printed> drawPages(const model::ArgumentMap& map, model::ViewId view,
                                              const Style& style, const Options& options,
                                              const Paper& paper, TextMeasurer& measurer,
                                              const Layout& layout);

} // namespace argmap::diagram
