#include <argmap/diagram/harfbuzz_measurer.hpp>

#include "text/clean_text.hpp"
#include "text/line_breaker.hpp"
#include "text/word_shaper.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace argmap::diagram {

namespace {

class HarfBuzzMeasurer final : public TextMeasurer {
public:
    explicit HarfBuzzMeasurer(WordShaper shaper) : m_shaper(std::move(shaper)) {}

    TextBlock wrap(std::string_view text, TextStyle style, std::int32_t width) override {
        return set(cleanText(text, LineBreaks::Keep), style, width);
    }

    TextBlock line(std::string_view text, TextStyle style) override {
        return set(cleanText(text, LineBreaks::Join), style,
                   std::numeric_limits<std::int32_t>::max());
    }

    [[nodiscard]] FontInfo font(std::uint32_t number) const override {
        return m_shaper.book()->face(number).info();
    }

    [[nodiscard]] TextMeasurer& helper(std::size_t number) override {
        while (m_helpers.size() <= number)
            m_helpers.push_back(std::make_unique<HarfBuzzMeasurer>(WordShaper(m_shaper.book())));
        return *m_helpers[number];
    }

private:
    TextBlock set(std::string text, TextStyle style, std::int32_t width) {
        m_shaper.recycle();
        TextBlock block;
        block.text = std::move(text);
        block.style = style;
        if (style.everyGlyph)
            block.glyphs.reserve(block.text.size());
        LineBreaker(m_shaper, block, width).run();
        return block;
    }

    WordShaper m_shaper;
    std::vector<std::unique_ptr<HarfBuzzMeasurer>> m_helpers;
};

} // namespace

base::Result<Measurer> makeMeasurer(const std::string& family) {
    FontCatalog catalog(family);
    const std::optional<FontFile> regular = catalog.primary(Weight::Regular);
    const std::optional<FontFile> bold = catalog.primary(Weight::Bold);
    std::optional<FontFace> regularFace = regular ? FontFace::open(*regular) : std::nullopt;
    std::optional<FontFace> boldFace = bold ? FontFace::open(*bold) : std::nullopt;
    if (!regularFace || !boldFace)
        return base::fail("diagram.no-font", "No font is installed that text can be measured with.",
                          "Install one: apt install fonts-noto-core");
    Measurer made;
    if (regular->family != family) {
        base::Diagnostic warning;
        warning.severity = base::Severity::Warning;
        warning.code = "diagram.font-missing";
        warning.message = "The font " + family + " is not installed; " + regular->family +
                          " stands in, so the picture differs from what others get.";
        warning.advice = family == "Noto Sans" ? "Install it: apt install fonts-noto-core"
                                               : "Install it, or name another font.";
        made.diagnostics.push_back(std::move(warning));
    }
    made.measurer = std::make_unique<HarfBuzzMeasurer>(WordShaper(std::make_shared<FontBook>(
        std::move(catalog), std::move(*regularFace), std::move(*boldFace))));
    return made;
}

} // namespace argmap::diagram
