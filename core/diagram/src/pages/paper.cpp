#include <argmap/diagram/pages.hpp>

#include <algorithm>
#include <array>
#include <cctype>

namespace argmap::diagram {

namespace {

constexpr double hundredthsAnInch = 9600;

constexpr std::int32_t millimetres(double length) {
    return static_cast<std::int32_t>(length / 25.4 * hundredthsAnInch + 0.5);
}

constexpr std::array papers{
    Paper{"A4", millimetres(210), millimetres(297)},
    Paper{"A3", millimetres(297), millimetres(420)},
    Paper{"letter", millimetres(215.9), millimetres(279.4)},
};

bool isSame(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](unsigned char x, unsigned char y) {
        return std::tolower(x) == std::tolower(y);
    });
}

} // namespace

std::optional<Paper> paperNamed(std::string_view name) {
    const auto found = std::find_if(papers.begin(), papers.end(),
                                    [&](const Paper& paper) { return isSame(paper.name, name); });
    return found == papers.end() ? std::nullopt : std::optional(*found);
}

std::vector<std::string> paperNames() {
    std::vector<std::string> names;
    for (const Paper& paper : papers)
        names.emplace_back(paper.name);
    return names;
}

} // namespace argmap::diagram
