#include "outline_writer.hpp"

#include <argmap/svg/link_address.hpp>

#include <algorithm>

namespace argmap::render_html {

namespace {

// Browsers nest some 500 elements and no more; what lies deeper stands in the last list, with its level.
constexpr std::uint32_t deepestList = 60;

struct How {
    std::string_view className;
    std::string_view word;
};

How howOf(const wire::SceneView& scene, const OutlineLine& line) {
    if (line.bond == Bond::Answer)
        return {"answer", "answer"};
    if (line.bond == Bond::Undercut)
        return {"undercut", "undercut by"};
    if (line.step == noRow)
        return {"root", ""};
    const argmap_list classes = scene.drawn()[line.step].classes;
    const std::string_view stance = classes.count > 0 ? scene.word(classes, 0) : "";
    if (stance == "support")
        return {"support", "because"};
    if (stance == "attack")
        return {"attack", "but"};
    return {"related", "see"};
}

} // namespace

void OutlineWriter::write() {
    for (const OutlineLine& line : outlineOf(m_scene)) {
        moveTo(std::min(line.level, deepestList - 1) + 1);
        writeLine(line);
        m_flush();
    }
    moveTo(0);
}

// A list below another stands in its last item, which stays open until then.
void OutlineWriter::moveTo(std::uint32_t lists) {
    if (lists > m_open) {
        m_out.raw(m_open == 0 ? "<ul class=\"lines\">\n" : "<ul>\n");
        m_open = lists;
        return;
    }
    for (; m_open > lists; --m_open)
        m_out.raw("</li></ul>\n");
    if (lists > 0)
        m_out.raw("</li>\n");
}

void OutlineWriter::writeLine(const OutlineLine& line) {
    const argmap_drawn& box = m_scene.drawn()[line.drawn];
    const std::string_view id = m_ids.of(line.drawn);
    const How how = howOf(m_scene, line);
    m_out.raw("<li");
    if (line.again)
        m_out.attribute("data-again", id);
    else
        m_out.raw(" id=\"o:").text(id).raw("\"").attribute("data-box", id);
    m_out.raw(" data-level=\"").raw(std::to_string(line.level)).raw("\"");
    m_out.attribute("class", how.className).raw("><p>");
    writeHow(line);
    if (line.again) {
        writePointer(box, id);
        m_out.raw("</p>");
        return;
    }
    if (const std::string number = partOf(box, ARGMAP_PART_NUMBER, ""); !number.empty())
        m_out.raw("<span class=\"number\">").text(number).raw("</span> ");
    if (const std::string label = partOf(box, ARGMAP_PART_TITLE, " ");
        !label.empty() && label != m_scene.text(box.title))
        m_out.raw("<b class=\"label\">").text(label).raw("</b> ");
    m_out.raw("<a class=\"go\" href=\"#").text(id).raw("\">");
    m_out.text(m_scene.text(box.title)).raw("</a>");
    writeNote(box);
    writeGroup(line);
    m_out.raw("</p>");
    if (line.step != noRow && !line.further)
        writeStep(m_scene.drawn()[line.step]);
    writeCited(box.cited);
}

void OutlineWriter::writeHow(const OutlineLine& line) {
    const std::string_view word = line.further ? "and" : howOf(m_scene, line).word;
    if (!word.empty())
        m_out.raw("<span class=\"how\">").raw(word).raw("</span> ");
}

// Its number says which box it is, its text does where boxes have none.
void OutlineWriter::writePointer(const argmap_drawn& box, std::string_view id) {
    const std::string number = partOf(box, ARGMAP_PART_NUMBER, "");
    m_out.raw("<a class=\"go\" href=\"#o:").text(id).raw("\">");
    if (number.empty())
        m_out.text(m_scene.text(box.title));
    else
        m_out.raw("<span class=\"number\">").text(number).raw("</span>");
    m_out.raw("</a> <span class=\"note\">above</span>");
}

// The footer names the kind already where it is no common one.
void OutlineWriter::writeNote(const argmap_drawn& box) {
    const std::string kind = kindOf(box);
    const std::string footer = partOf(box, ARGMAP_PART_FOOTER, " · ");
    m_out.raw(" <span class=\"note\">");
    if ((" · " + footer + " · ").find(" · " + kind + " · ") == std::string::npos)
        m_out.text(kind).raw(footer.empty() ? "" : " · ");
    m_out.text(footer).raw("</span>");
}

// Where it stands in another group than what it stands below.
void OutlineWriter::writeGroup(const OutlineLine& line) {
    const std::uint32_t frame = m_frames[line.drawn];
    m_path.resize(line.level, noRow);
    const bool same = line.level == 0 ? frame == noRow : frame == m_path.back();
    m_path.push_back(frame);
    if (same || frame == noRow)
        return;
    const std::string_view title = m_scene.text(m_scene.drawn()[frame].title);
    m_out.raw(" <span class=\"note\">in “").text(title).raw("”</span>");
}

// A step is told as a sentence where the words between the boxes do not say all of it.
void OutlineWriter::writeStep(const argmap_drawn& step) {
    if (step.argument.size == 0 && step.kind.size == 0 && step.cited.count == 0)
        return;
    m_out.raw("<div class=\"step\"><p>").text(m_scene.text(step.title));
    if (step.kind.size > 0)
        m_out.raw(" Scheme: ").text(m_scene.text(step.kind)).raw(".");
    m_out.raw("</p>");
    writeCited(step.cited);
    m_out.raw("</div>");
}

void OutlineWriter::writeCited(argmap_list cited) {
    if (cited.count == 0)
        return;
    m_out.raw("<details class=\"cited\"><summary>");
    m_out.raw(cited.count == 1 ? "Source" : std::to_string(cited.count) + " places in sources");
    m_out.raw("</summary>");
    for (std::uint32_t i = 0; i < cited.count; ++i)
        writePlace(m_scene.cited()[cited.first + i]);
    m_out.raw("</details>");
}

void OutlineWriter::writePlace(const argmap_cited& place) {
    m_out.raw("<div class=\"place\"><p class=\"mark\">").text(m_scene.text(place.mark)).raw("</p>");
    if (place.quote.size > 0)
        m_out.raw("<blockquote>").text(m_scene.text(place.quote)).raw("</blockquote>");
    m_out.raw("<p>").text(m_scene.text(place.source));
    const std::string_view address = m_scene.text(place.address);
    if (svg::maySafelyLink(address))
        m_out.raw(" <a rel=\"noopener noreferrer\" target=\"_blank\"")
            .attribute("href", address)
            .raw(">")
            .text(address)
            .raw("</a>");
    m_out.raw("</p></div>");
}

std::string OutlineWriter::partOf(const argmap_drawn& box, std::uint32_t part,
                                  std::string_view between) const {
    std::string text;
    for (std::uint32_t i = 0; i < box.shapes.count; ++i) {
        const argmap_shape& shape = m_scene.shapes()[box.shapes.first + i];
        if (shape.part != part || shape.type != ARGMAP_SHAPE_TEXT)
            continue;
        text += text.empty() ? "" : between;
        for (std::uint32_t run = 0; run < shape.runs.count; ++run)
            text += m_scene.text(m_scene.runs()[shape.runs.first + run].text);
    }
    return text;
}

std::string OutlineWriter::kindOf(const argmap_drawn& box) const {
    switch (box.role) {
    case ARGMAP_DRAWN_ISSUE:
        return "question";
    case ARGMAP_DRAWN_ARGUMENT:
        return "argument";
    case ARGMAP_DRAWN_GROUP:
        return "group";
    default:
        break;
    }
    if (box.kind.size > 0)
        return std::string(m_scene.text(box.kind));
    return box.classes.count > 0 ? std::string(m_scene.word(box.classes, 0)) : "statement";
}

} // namespace argmap::render_html
