// A map on sheets of paper.
//
// Where one sheet would print text under 7 points, there is an overview and a page for each group;
// what is too large for a page even so is cut at a level, and each branch goes on on a page of its
// own. Boxes say where. Pure, but for the layouts that are asked for; any thread. A page costs some
// layouts of what may stand on it.
#pragma once

#include <argmap/base/result.hpp>
#include <argmap/diagram/diagram.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
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

/// How large a drawing is, in hundredths of a CSS pixel.
struct Extent {
    double width = 0;
    double height = 0;

    /// Width by height.
    [[nodiscard]] double proportions() const { return width / std::max(height, 1.0); }
};

/// A way to lay out a page.
struct PageLayout {
    Layout layout;
    /// Of all but the first: about how large its drawing of a graph would be; nothing: it does not
    /// suit that graph.
    std::function<std::optional<Extent>(std::span<const std::uint8_t> graph)> estimate{};
};

struct PrintedPage {
    std::string title;      ///< what it shows; of the first: the map's
    double smallest = 0;    ///< size of its smallest text, in points
    double scale = 1;       ///< of full size, at most 1
    std::size_t layout = 0; ///< which of those that were given drew it
};

/// The one with the smallest text, the first where several are equal; null: there is none.
[[nodiscard]] const PrintedPage* smallestOf(std::span<const PrintedPage> pages);

struct Printed {
    Scene scene; ///< the overview, or all, first
    std::vector<PrintedPage> pages;
};

/// A page that the first of the layouts does not print at full size takes the one that prints it
/// largest; those whose estimate promises nothing are not asked. Errors: those of the first layout;
/// diagram.bad-layout; page.too-many beyond 5,000 pages.
[[nodiscard]] base::Result<Printed> drawPages(const model::ArgumentMap& map, model::ViewId view,
                                              const Style& style, const Options& options,
                                              const Paper& paper, TextMeasurer& measurer,
                                              std::span<const PageLayout> layouts);

} // namespace argmap::diagram
