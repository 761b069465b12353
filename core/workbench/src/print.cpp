#include "print.hpp"

#include "list_estimate.hpp"

#include <argmap/wire/layout_graph.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace argmap::workbench {

namespace {

constexpr double visible = 1.05; // a gain in size that one sees

base::Diagnostic report(const diagram::Printed& printed, const diagram::Paper& paper) {
    const diagram::PrintedPage& least = *smallestOf(printed.pages);
    const auto page = static_cast<std::size_t>(&least - printed.pages.data()) + 1;
    const bool isSmall = least.smallest < diagram::leastPrinted;
    base::Diagnostic d;
    d.severity = isSmall ? base::Severity::Warning : base::Severity::Note;
    d.code = isSmall ? "page.small-text" : "page.printed";
    d.message = fmt::format("{} page{} {}; the smallest text is printed at {:.1f} points",
                            printed.pages.size(), printed.pages.size() == 1 ? "" : "s", paper.name,
                            least.smallest);
    if (printed.pages.size() > 1)
        d.message += fmt::format(", on page {}", page);
    if (isSmall)
        d.advice = "Larger paper, shorter texts or a part of the map (--root, --group, --depth) "
                   "make it larger.";
    return d;
}

// All pages may say the same.
void addOnce(base::Diagnostics& all, base::Diagnostics more) {
    for (base::Diagnostic& one : more)
        if (std::find(all.begin(), all.end(), one) == all.end())
            all.push_back(std::move(one));
}

base::Diagnostic whyNot(base::Diagnostics diagnostics) {
    if (!diagnostics.empty())
        return std::move(diagnostics.back());
    base::Diagnostic d;
    d.code = "layout.stopped";
    d.message = "the layout was stopped";
    return d;
}

// A map set on its pages in one direction.
struct Attempt {
    std::optional<diagram::Printed> printed;
    Ending ending = Ending::Done;
    base::Diagnostics said;
    std::vector<std::string> layouts; // their names, as PrintedPage counts them

    [[nodiscard]] double smallest() const { return smallestOf(printed->pages)->smallest; }
    [[nodiscard]] bool isAtFullSize() const {
        return printed->pages.size() == 1 && printed->pages[0].scale >= 1;
    }
    /// Fewer pages; else a larger print, by so much that one sees it.
    [[nodiscard]] bool isBetterThan(const Attempt& other) const {
        const std::size_t pages = printed->pages.size();
        const std::size_t others = other.printed->pages.size();
        return pages != others ? pages < others : smallest() > other.smallest() * visible;
    }
};

Attempt attempt(const Drawing& of, const diagram::Paper& paper, diagram::Direction direction) {
    Attempt made;
    made.layouts.resize(1);
    const auto by = [&](const Layouts& layouts, std::span<const std::uint8_t> image,
                        const Options& options, std::string& name) -> plugin::Outcome {
        plugin::Call call;
        call.image = image;
        call.options = options;
        plugin::Offer taken;
        plugin::Outcome outcome = layOut(of.host, layouts, call, of.watch, taken);
        name = taken.interface->format;
        return outcome;
    };
    const auto usual =
        [&](std::span<const std::uint8_t> image) -> base::Result<std::vector<std::uint8_t>> {
        const auto graph = wire::GraphView::open(image);
        const Layouts layouts = layoutsFor(of.plugins.catalogue, of.picture, of.namedView(),
                                           graph ? graph->nodes().size() : 0);
        if (!layouts.first)
            return tl::unexpected(noLayout(of.plugins.formats, of.picture));
        plugin::Outcome outcome = by(layouts, image, of.picture.layoutOptions, made.layouts[0]);
        made.ending = endingOf(outcome.ending);
        if (made.ending != Ending::Done)
            return tl::unexpected(whyNot(std::move(outcome.diagnostics)));
        addOnce(made.said, std::move(outcome.diagnostics));
        return std::vector<std::uint8_t>(outcome.image.begin(), outcome.image.end());
    };
    std::vector<diagram::PageLayout> layouts{{usual, {}}};
    const plugin::Offer narrow =
        of.plugins.catalogue.find(plugin::InterfaceKind::Layout, narrowLayout);
    const auto lists =
        [&](std::span<const std::uint8_t> image) -> base::Result<std::vector<std::uint8_t>> {
        plugin::Outcome outcome = by({narrow}, image, inLists(), made.layouts[1]);
        if (outcome.ending != plugin::Ending::Done)
            return tl::unexpected(whyNot(std::move(outcome.diagnostics)));
        return std::vector<std::uint8_t>(outcome.image.begin(), outcome.image.end());
    };
    if (narrow && !isNamed(of.picture) &&
        !namedLayout(of.plugins.catalogue, of.picture, of.namedView())) {
        layouts.push_back({lists, extentInLists});
        made.layouts.emplace_back(narrowLayout);
    }
    diagram::Options options = of.picture.options;
    options.direction = direction;
    base::Result<diagram::Printed> printed =
        diagram::drawPages(of.map, of.view, of.picture.style, options, paper, of.measurer, layouts);
    if (printed)
        made.printed = std::move(*printed);
    else {
        made.ending = made.ending == Ending::Done ? Ending::Refused : made.ending;
        made.said.push_back(std::move(printed.error()));
    }
    return made;
}

base::Diagnostic whyDown(const Attempt& down, const Attempt& right) {
    const std::size_t pages = down.printed->pages.size();
    const std::size_t others = right.printed->pages.size();
    const std::string gain =
        pages < others
            ? fmt::format("takes {} page{} instead of {}", pages, pages == 1 ? "" : "s", others)
            : fmt::format("prints the smallest text at {:.1f} points instead of {:.1f}",
                          down.smallest(), right.smallest());
    return chosenNote("reasons stand below their claims: that " + gain,
                      "--direction right puts them beside their claims all the same.");
}

// Which pages hang reasons in lists.
void tellOfLists(const Attempt& made, base::Diagnostics& said) {
    std::vector<std::size_t> pages;
    for (std::size_t page = 0; page < made.printed->pages.size(); ++page)
        if (made.printed->pages[page].layout > 0)
            pages.push_back(page + 1);
    if (pages.empty())
        return;
    const std::string which =
        pages.size() == made.printed->pages.size()
            ? std::string("this map")
            : fmt::format("page{} {}", pages.size() == 1 ? "" : "s", fmt::join(pages, ", "));
    said.push_back(chosenNote(fmt::format("the layout \"{}\" draws {}, with reasons in lists: that "
                                          "prints larger than \"{}\"",
                                          made.layouts[1], which, made.layouts[0]),
                              fmt::format("--layout {} draws all by it.", made.layouts[0])));
}

} // namespace

Drawn print(const Drawing& of, const diagram::Paper& paper, Drawn drawn) {
    Attempt made = attempt(of, paper, of.picture.options.direction);
    base::Diagnostics why;
    if (made.printed && of.picture.anyDirection && !made.isAtFullSize()) {
        Attempt down = attempt(of, paper, diagram::Direction::Down);
        if (down.printed && down.isBetterThan(made)) {
            why.push_back(whyDown(down, made));
            made = std::move(down);
        } else if (down.ending == Ending::Stopped) {
            made = std::move(down);
        }
    }
    drawn.ending = made.ending;
    addOnce(drawn.diagnostics, std::move(made.said));
    if (!made.printed)
        return drawn;
    addOnce(drawn.diagnostics, std::move(why));
    tellOfLists(made, drawn.diagnostics);
    drawn.diagnostics.push_back(report(*made.printed, paper));
    const bool allInLists = std::ranges::all_of(
        made.printed->pages, [](const diagram::PrintedPage& page) { return page.layout > 0; });
    drawn.layout = made.layouts[allInLists ? 1 : 0];
    drawn.pages = std::move(made.printed->pages);
    drawn.scene = std::make_shared<const diagram::Scene>(std::move(made.printed->scene));
    return drawn;
}

} // namespace argmap::workbench
