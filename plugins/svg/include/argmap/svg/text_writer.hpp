// Writes lines of text: selectable, each exactly as wide as it was measured.
//
// Belongs to one writer; one thread; borrows the scene.
#pragma once

#include <argmap/svg/letters.hpp>
#include <argmap/svg/usual_look.hpp>
#include <argmap/svg/xml_buffer.hpp>
#include <argmap/wire/scene_view.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::svg {

/// A family's name and a comma behind it, as `font-family` takes them.
void writeFamily(std::string_view family, XmlBuffer& out);

/// The family that a document names once for all.
[[nodiscard]] std::string_view mainFamily(const wire::SceneView& scene);

class TextWriter {
public:
    /// `letters`: draws the letters of each text, which is not seen then; null: nobody does.
    TextWriter(const wire::SceneView& scene, XmlBuffer& out, Letters* letters = nullptr);

    /// What the elements around the next ones have said.
    void enter(const UsualLook& usual) { m_usual = usual; }

    /// The whole text of the item whose lines follow.
    void begin(std::string_view whole) { m_rest = whole; }

    /// Whether two lines of text can stand in one element.
    [[nodiscard]] bool continues(const argmap_shape& a, const argmap_shape& b) const;

    /// The lines of the shapes from `first` to before `end`.
    void write(std::uint32_t first, std::uint32_t end, std::string_view className);

private:
    /// A run without the blanks at its ends.
    struct Part {
        std::int32_t x = 0; ///< its left end
        std::int32_t y = 0;
        std::int32_t width = 0;
        bool blank = false; ///< there is one between it and the part before
        std::string_view text;
        bool unseen = false; ///< its letters are drawn
        bool bold = false;
    };
    struct Line {
        bool plain = true; ///< one font, from left to right
        std::vector<Part> parts;
        std::string text;
    };
    void readLine(const argmap_shape& shape);
    [[nodiscard]] Part partOf(const argmap_run& run) const;
    [[nodiscard]] bool isBold(const argmap_run& run) const;
    void writeFont(const argmap_shape& shape);
    void writePlace(const Part& part);
    void writeParts(const Part& whole);
    [[nodiscard]] bool blankAfter(std::string_view line);

    const wire::SceneView& m_scene;
    XmlBuffer& m_out;
    Letters* m_letters;
    std::string_view m_mainFamily;
    UsualLook m_usual;
    Line m_line;             // that was read last
    std::string_view m_rest; // of the item's whole text, behind the lines that were written
};

} // namespace argmap::svg
