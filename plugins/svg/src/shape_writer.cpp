#include "shape_writer.hpp"

namespace argmap::svg {

namespace {

void writePoint(argmap_point point, XmlBuffer& out) {
    out.number(point.x).raw(",").number(point.y);
}

void writeSegments(const wire::SceneView& scene, argmap_list segments, XmlBuffer& out) {
    for (std::uint32_t i = 0; i < segments.count; ++i) {
        const argmap_segment& segment = scene.segments()[segments.first + i];
        switch (segment.op) {
        case ARGMAP_SEGMENT_MOVE:
            writePoint(segment.points[0], out.raw("M"));
            break;
        case ARGMAP_SEGMENT_LINE:
            writePoint(segment.points[0], out.raw("L"));
            break;
        case ARGMAP_SEGMENT_CURVE:
            writePoint(segment.points[0], out.raw("C"));
            writePoint(segment.points[1], out.raw(" "));
            writePoint(segment.points[2], out.raw(" "));
            break;
        default:
            out.raw("Z");
        }
    }
}

void writePaint(const wire::SceneView& scene, const argmap_shape& shape, XmlBuffer& out) {
    if (shape.fill == ARGMAP_NO_COLOUR)
        out.raw(" fill=\"none\"");
    else
        out.colourAttribute("fill", shape.fill);
    if (shape.stroke == ARGMAP_NO_COLOUR)
        return;
    out.colourAttribute("stroke", shape.stroke);
    if (shape.stroke_width != 100)
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
                XmlBuffer& out) {
    const argmap_rect& frame = shape.frame;
    out.raw(shape.type == ARGMAP_SHAPE_RECT     ? "<rect"
            : shape.type == ARGMAP_SHAPE_CIRCLE ? "<circle"
                                                : "<path");
    if (!className.empty())
        out.attribute("class", className);
    if (shape.type == ARGMAP_SHAPE_RECT) {
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
        writeSegments(scene, shape.segments, out);
        out.raw("\"");
    }
    writePaint(scene, shape, out);
    out.raw("/>");
}

} // namespace argmap::svg
