#include <argmap/diagram/theme.hpp>

#include "themes.hpp"

#include <argmap/diagram/diagram.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <optional>

namespace argmap::diagram {

namespace {

using Json = nlohmann::json;

constexpr double longest = 1000; // CSS pixels

struct Colour {
    std::string_view name;
    std::uint32_t Palette::* field;
};

constexpr std::array colours{
    Colour{"page", &Palette::page},
    Colour{"box", &Palette::box},
    Colour{"boxFrame", &Palette::boxFrame},
    Colour{"mainFrame", &Palette::mainFrame},
    Colour{"text", &Palette::text},
    Colour{"quiet", &Palette::quiet},
    Colour{"rule", &Palette::rule},
    Colour{"groupFill", &Palette::groupFill},
    Colour{"groupFrame", &Palette::groupFrame},
    Colour{"nestedGroupFill", &Palette::nestedGroupFill},
    Colour{"support", &Palette::support},
    Colour{"attack", &Palette::attack},
    Colour{"undercut", &Palette::undercut},
    Colour{"neutral", &Palette::neutral},
};

struct Length {
    std::string_view name;
    std::int32_t Style::* field;
};

constexpr std::array lengths{
    Length{"boxWidth", &Style::boxWidth},
    Length{"lineWidth", &Style::lineWidth},
    Length{"positionWidth", &Style::positionWidth},
    Length{"frameWidth", &Style::frameWidth},
    Length{"mainFrameWidth", &Style::mainFrameWidth},
    Length{"barWidth", &Style::barWidth},
    Length{"corner", &Style::corner},
    Length{"ownCorner", &Style::ownCorner},
    Length{"rankGap", &Style::rankGap},
    Length{"siblingGap", &Style::siblingGap},
};

template <class Fields>
std::string namesOf(const Fields& fields) {
    std::string names;
    for (const auto& field : fields)
        names += (names.empty() ? "" : ", ") + std::string(field.name);
    return names;
}

// "#0072B2"
std::optional<std::uint32_t> colourOf(const Json& value) {
    if (!value.is_string())
        return std::nullopt;
    const std::string& text = value.get_ref<const std::string&>();
    std::uint32_t rgb = 0;
    const char* const end = text.data() + text.size();
    if (text.size() != 7 || text[0] != '#' ||
        std::from_chars(text.data() + 1, end, rgb, 16).ptr != end)
        return std::nullopt;
    return rgb;
}

std::optional<std::int32_t> lengthOf(const Json& value) {
    if (!value.is_number())
        return std::nullopt;
    const double pixels = value.get<double>();
    if (!(pixels >= 0 && pixels <= longest))
        return std::nullopt;
    return static_cast<std::int32_t>(std::lround(pixels * 100));
}

std::string shown(std::uint32_t colour) {
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "#%06X", colour & 0xFFFFFFU);
    return text.data();
}

double shown(std::int32_t length) {
    return length / 100.0;
}

// What is not as it is usually.
template <class Fields, class Values>
Json differing(const Fields& fields, const Values& values, const Values& usual) {
    Json object = Json::object();
    for (const auto& field : fields)
        if (values.*(field.field) != usual.*(field.field))
            object[std::string(field.name)] = shown(values.*(field.field));
    return object;
}

class ThemeReader {
public:
    ThemeReader(std::string_view json, const std::string& file) : m_json(json), m_file(file) {}

    base::Result<Theme> run() {
        Json whole;
        try {
            whole = Json::parse(m_json);
        } catch (const Json::parse_error& error) {
            return tl::unexpected(at("theme.syntax", "this is no sound JSON", "",
                                     error.byte > 0 ? error.byte - 1 : 0));
        }
        if (!whole.is_object())
            return tl::unexpected(at("theme.syntax", "a theme is a JSON object",
                                     "docs/theme.schema.json describes it.", 0));
        for (const auto& [key, value] : whole.items()) {
            if (key == "title" && value.is_string())
                m_theme.title = value.get<std::string>();
            else if (key == "colours" && value.is_object())
                read(value, colours, colourOf, m_theme.style.colours, "a colour as \"#0072B2\"");
            else if (key == "lengths" && value.is_object())
                read(value, lengths, lengthOf, m_theme.style, "a number of pixels, 0 to 1000");
            else
                fail("theme.key", "a theme has no \"" + key + "\" like this",
                     "It has title, colours and lengths.", key);
        }
        if (m_problem)
            return tl::unexpected(std::move(*m_problem));
        return std::move(m_theme);
    }

private:
    template <class Fields, class Parse, class Target>
    void read(const Json& object, const Fields& fields, Parse&& parse, Target& target,
              const std::string& wanted) {
        for (const auto& [key, value] : object.items()) {
            const auto field = std::find_if(fields.begin(), fields.end(),
                                            [&](const auto& f) { return f.name == key; });
            if (field == fields.end()) {
                fail("theme.key", "a theme has no \"" + key + "\"",
                     "There are " + namesOf(fields) + ".", key);
                continue;
            }
            const auto parsed = parse(value);
            if (parsed)
                target.*(field->field) = *parsed;
            else
                fail("theme.value", "\"" + key + "\" is not " + wanted, "", key);
        }
    }

    // The first problem stays.
    void fail(const char* code, std::string message, std::string advice, const std::string& key) {
        if (!m_problem)
            m_problem =
                at(code, std::move(message), std::move(advice), m_json.find('"' + key + '"'));
    }

    [[nodiscard]] base::Diagnostic at(const char* code, std::string message, std::string advice,
                                      std::size_t offset) const {
        base::Diagnostic d;
        d.code = code;
        d.message = std::move(message);
        d.advice = std::move(advice);
        d.file = m_file;
        if (offset != std::string_view::npos)
            d.begin = positionOf(std::min(offset, m_json.size()));
        return d;
    }

    [[nodiscard]] base::TextPosition positionOf(std::size_t offset) const {
        base::TextPosition position{1, 1};
        for (const char c : m_json.substr(0, offset)) {
            const bool begins = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; // a code point
            position.column += begins ? 1U : 0U;
            if (c == '\n')
                position = {position.line + 1, 1};
        }
        return position;
    }

    std::string_view m_json;
    const std::string& m_file;
    Theme m_theme;
    std::optional<base::Diagnostic> m_problem;
};

} // namespace

std::vector<std::string> themeNames() {
    std::vector<std::string> names;
    for (const ThemeFile& file : themeFiles)
        names.emplace_back(file.name);
    return names;
}

base::Result<Theme> themeNamed(std::string_view name) {
    const auto found = std::find_if(themeFiles.begin(), themeFiles.end(),
                                    [&](const ThemeFile& file) { return file.name == name; });
    if (found == themeFiles.end())
        return base::fail("theme.unknown", "there is no theme \"" + std::string(name) + "\"",
                          "There are " + namesOf(themeFiles) +
                              "; a file of yours is named with its suffix .json.");
    return readTheme(found->json, std::string(name) + ".json");
}

base::Result<Theme> readTheme(std::string_view json, const std::string& file) {
    return ThemeReader(json, file).run();
}

std::string writeTheme(const Theme& theme) {
    const Style usual;
    return Json{{"title", theme.title},
                {"colours", differing(colours, theme.style.colours, usual.colours)},
                {"lengths", differing(lengths, theme.style, usual)}}
        .dump();
}

Look lookOf(const model::ArgumentMap& map) {
    const model::ViewId shown = firstView(map);
    if (!shown || map[shown].theme.empty())
        return {};
    const model::View& view = map[shown];
    base::Result<Theme> theme = themeNamed(view.theme);
    const auto own = std::ranges::find(view.metadata, themeKey, &model::Metadata::key);
    if (!theme && own != view.metadata.end())
        theme = readTheme(own->value, view.theme);
    if (theme)
        return {*std::move(theme), {}};
    base::Diagnostic problem = std::move(theme.error());
    problem.severity = base::Severity::Warning;
    problem.message = "the map is drawn in the light theme: " + problem.message;
    problem.advice = "Choose another one: " + namesOf(themeFiles) + ", or a file of yours.";
    return {{}, std::move(problem)};
}

} // namespace argmap::diagram
