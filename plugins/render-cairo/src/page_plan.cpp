#include "page_plan.hpp"

#include <algorithm>
#include <string>

namespace argmap::render_cairo {
namespace {

constexpr double PointsPerHundredth = 0.75 / 100; // 96 CSS pixels are an inch
constexpr double LargestLength = 4'000'000;       // points that Cairo can count
constexpr std::size_t MostSheets = 2'000;
constexpr double LeastStep = 30; // points by which a sheet goes on

double lengthOf(const sdk::Options& options, std::string_view name) {
    const double millimetres = options.real(name, 10);
    if (!(millimetres >= 0 && millimetres <= 1'000))
        throw sdk::Failure("pdf.option",
                           "The option " + std::string(name) + " is not from 0 to 1000.");
    return millimetres * PointsPerMillimetre;
}

} // namespace

Wishes wishesOf(const sdk::Options& options) {
    Wishes wishes;
    wishes.scale = options.real("scale", 1);
    if (!(wishes.scale >= 0.01 && wishes.scale <= 100))
        throw sdk::Failure("pdf.option", "The option scale is not from 0.01 to 100.");
    wishes.turn = options.text("turn", "auto");
    Tiling tiling;
    tiling.paper = paperCalled(options.text("tile", "none"));
    tiling.margin = lengthOf(options, "margin");
    tiling.overlap = lengthOf(options, "overlap");
    if (tiling.paper.width == 0)
        return wishes;
    const Size room = tiling.room();
    if (std::min(room.width, room.height) < tiling.overlap + LeastStep)
        throw sdk::Failure("pdf.option", "Margins and overlap leave no room on the paper.", {},
                           "Make them smaller: --opt margin=10 --opt overlap=10");
    wishes.tiling = tiling;
    return wishes;
}

Plan::Plan(const wire::SceneView& scene, const Wishes& wishes)
    : m_unit(PointsPerHundredth * wishes.scale) {
    int next = 1;
    for (std::uint32_t row = 0; row < scene.pages().size(); ++row) {
        const argmap_scene_page& from = scene.pages()[row];
        PagePlan page{next, {from.width * m_unit, from.height * m_unit}, {}};
        if (std::min(from.width, from.height) <= 0)
            throw sdk::Failure("pdf.empty", "The picture has no size: there is nothing to draw.");
        if (std::max(page.size.width, page.size.height) > LargestLength)
            throw sdk::Failure("pdf.too-large", "The picture is longer than a kilometre on paper.",
                               {}, "Draw a part of the map, or make it smaller: --opt scale=0.1");
        page.sheets = sheetsFor(page.size, wishes);
        next += page.sheetCount();
        m_pages.push_back(page);
    }
}

std::optional<Sheets> Plan::sheetsFor(const Size& page, const Wishes& wishes) const {
    if (!wishes.tiling)
        return std::nullopt;
    Tiling lying = *wishes.tiling;
    std::swap(lying.paper.width, lying.paper.height);
    const Sheets upright(page, *wishes.tiling);
    const Sheets across(page, lying);
    const bool lies = wishes.turn == "landscape" ||
                      (wishes.turn != "portrait" && across.count() < upright.count());
    const Sheets& sheets = lies ? across : upright;
    if (sheets.count() > MostSheets)
        throw sdk::Failure("pdf.sheets",
                           "The picture would take " + std::to_string(sheets.count()) +
                               " sheets; at most " + std::to_string(MostSheets) + " are made.",
                           {}, "Larger paper or a smaller scale takes fewer: --opt scale=0.5");
    return sheets;
}

// The sheet that begins last before the place.
Spot Plan::spotOf(std::uint32_t row, const argmap_rect& place) const {
    const PagePlan& page = m_pages[row];
    const double x = std::max(place.x, 0) * m_unit;
    const double y = std::max(place.y, 0) * m_unit;
    if (!page.sheets)
        return {page.firstSheet, x, y};
    const Tiling& tiling = page.sheets->tiling();
    const auto along = [&](double at, double room, std::size_t count) {
        const auto index = static_cast<std::size_t>(at / (room - tiling.overlap));
        return std::min(index, count - 1);
    };
    const std::size_t sheetRow = along(y, tiling.room().height, page.sheets->rows());
    const std::size_t column = along(x, tiling.room().width, page.sheets->columns());
    const Sheet sheet = page.sheets->sheet(sheetRow, column);
    return {page.firstSheet + static_cast<int>(sheetRow * page.sheets->columns() + column),
            x - sheet.left + tiling.margin, y - sheet.top + tiling.margin};
}

} // namespace argmap::render_cairo
