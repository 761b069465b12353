#include "shape_writer.hpp"

namespace argmap::svg {

namespace {

// The segments of a path, from its first point on as steps from the one before: these have fewer digits.
class PathWriter {
public:
    explicit PathWriter(XmlBuffer& out) : m_out(out) {}

    void write(const argmap_segment& segment) {
        switch (segment.op) {
        case ARGMAP_SEGMENT_MOVE:
            move(segment.points[0]);
            break;
        case ARGMAP_SEGMENT_LINE:
            line(segment.points[0]);
            break;
        case ARGMAP_SEGMENT_CURVE:
            m_out.raw("c");
            step(segment.points[0], "");
            step(segment.points[1], " ");
            step(segment.points[2], " ");
            m_at = segment.points[2];
            break;
        default:
            m_out.raw("z");
            m_at = m_start;
        }
    }

private:
    void move(argmap_point to) {
        if (m_begun) {
            m_out.raw("m");
            step(to, "");
        } else {
            m_out.raw("M").number(to.x).raw(",").number(to.y);
        }
        m_begun = true;
        m_at = m_start = to;
    }

    void line(argmap_point to) {
        const Step by = from(to);
        if (by.y == 0) {
            m_out.raw("h").number(by.x);
        } else if (by.x == 0) {
            m_out.raw("v").number(by.y);
        } else {
            m_out.raw("l");
            step(to, "");
        }
        m_at = to;
    }

    // A minus divides numbers, too.
    void step(argmap_point to, std::string_view divider) {
        const Step by = from(to);
        m_out.raw(by.x < 0 ? "" : divider).number(by.x);
        m_out.raw(by.y < 0 ? "" : ",").number(by.y);
    }

    struct Step {
        std::int64_t x, y;
    };
    [[nodiscard]] Step from(argmap_point to) const {
        return {std::int64_t{to.x} - m_at.x, std::int64_t{to.y} - m_at.y};
    }

    XmlBuffer& m_out;
    bool m_begun = false;
    argmap_point m_at{};
    argmap_point m_start{};
};

void writePaint(const wire::SceneView& scene, const argmap_shape& shape, const UsualLook& usual,
                XmlBuffer& out) {
    if (shape.fill != usual.fill)
        writeFill(shape.fill, out);
    if (shape.stroke == ARGMAP_NO_COLOUR)
        return;
    out.colourAttribute("stroke", shape.stroke);
    if (shape.stroke_width != usual.strokeWidth)
        out.attribute("stroke-width", shape.stroke_width);
    if (shape.dashes.count > 0) {
        out.raw(" stroke-dasharray=\"");
        for (std::uint32_t i = 0; i < shape.dashes.count; ++i)
            out.raw(i > 0 ? " " : "").number(scene.dashes()[shape.dashes.first + i]);
        out.raw("\"");
    }
    if (shape.round_caps != 0)
        out.raw(" stroke-linecap=\"round\"");
}

// Each box has one, and as a path it is the shortest.
void writeBar(const argmap_rect& frame, XmlBuffer& out) {
    out.raw(" d=\"M").number(frame.x).raw(",").number(frame.y);
    out.raw("h").number(frame.width).raw("v").number(frame.height);
    out.raw("h").number(-std::int64_t{frame.width}).raw("z\"");
}

} // namespace

std::string_view partName(std::uint32_t role, std::uint32_t part) {
    switch (part) {
    case ARGMAP_PART_BOX:
        return "box";
    case ARGMAP_PART_BAR:
        return "bar";
    case ARGMAP_PART_TITLE:
        return role == ARGMAP_DRAWN_GROUP || role == ARGMAP_DRAWN_CAPTION ? "title" : "label";
    case ARGMAP_PART_TEXT:
        return "text";
    case ARGMAP_PART_FOOTER:
        return "footer";
    case ARGMAP_PART_NUMBER:
        return "number";
    case ARGMAP_PART_PREMISE:
        return "premise";
    case ARGMAP_PART_CONCLUSION:
        return "conclusion";
    case ARGMAP_PART_JUNCTION:
        return "junction";
    case ARGMAP_PART_HEAD:
        return "head";
    case ARGMAP_PART_LABEL:
        return "label";
    default:
        return {};
    }
}

void writeShape(const wire::SceneView& scene, const argmap_shape& shape, std::string_view className,
                const UsualLook& usual, XmlBuffer& out) {
    const argmap_rect& frame = shape.frame;
    const bool bar = shape.type == ARGMAP_SHAPE_RECT && shape.part == ARGMAP_PART_BAR;
    out.raw(bar                                 ? "<path"
            : shape.type == ARGMAP_SHAPE_RECT   ? "<rect"
            : shape.type == ARGMAP_SHAPE_CIRCLE ? "<circle"
                                                : "<path");
    if (!className.empty())
        out.attribute("class", className);
    if (bar) {
        writeBar(frame, out);
    } else if (shape.type == ARGMAP_SHAPE_RECT) {
        out.attribute("x", frame.x).attribute("y", frame.y);
        out.attribute("width", frame.width).attribute("height", frame.height);
        if (shape.radius != 0)
            out.attribute("rx", shape.radius);
    } else if (shape.type == ARGMAP_SHAPE_CIRCLE) {
        out.attribute("cx", std::int64_t{frame.x} + frame.width / 2);
        out.attribute("cy", std::int64_t{frame.y} + frame.height / 2);
        out.attribute("r", frame.width / 2);
    } else {
        out.raw(" d=\"");
        PathWriter path(out);
        for (std::uint32_t i = 0; i < shape.segments.count; ++i)
            path.write(scene.segments()[shape.segments.first + i]);
        out.raw("\"");
    }
    writePaint(scene, shape, usual, out);
    out.raw("/>");
}

} // namespace argmap::svg
