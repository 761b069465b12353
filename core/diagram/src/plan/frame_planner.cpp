#include "plan/frame_planner.hpp"

#include <numeric>
#include <vector>

namespace argmap::diagram {

namespace {

/// Which boxes hang together, if only lines within one frame count.
class Parts {
public:
    explicit Parts(std::size_t boxes) : m_parent(boxes) {
        std::iota(m_parent.begin(), m_parent.end(), 0U);
    }

    std::uint32_t find(std::uint32_t box) {
        while (m_parent[box] != box) {
            m_parent[box] = m_parent[m_parent[box]];
            box = m_parent[box];
        }
        return box;
    }

    void join(std::uint32_t a, std::uint32_t b) { m_parent[find(a)] = find(b); }

private:
    std::vector<std::uint32_t> m_parent;
};

// A box that stands for an end: itself, or the first source of a step.
std::uint32_t boxAt(const Plan& plan, const PlanEnd& end) {
    if (!end.joint)
        return end.row;
    const PlanStep& step = plan.steps[end.row];
    return step.sources.empty() ? noRow : step.sources[0].box;
}

bool hangTogether(const Plan& plan) {
    Parts parts(plan.boxes.size());
    const auto join = [&](std::uint32_t a, std::uint32_t b) {
        if (a != noRow && b != noRow && plan.boxes[a].frame == plan.boxes[b].frame)
            parts.join(a, b);
    };
    for (const PlanStep& step : plan.steps)
        for (const PlanSource& source : step.sources) {
            join(source.box, step.sources[0].box);
            if (step.target)
                join(source.box, boxAt(plan, *step.target));
        }
    for (const PlanLink& link : plan.links)
        join(boxAt(plan, link.from), boxAt(plan, link.to));
    std::size_t framed = 0;
    std::size_t pieces = 0;
    std::vector<std::uint32_t> boxesOfFrame(plan.frames.size(), 0);
    for (std::uint32_t box = 0; box < plan.boxes.size(); ++box) {
        if (plan.boxes[box].frame == noRow)
            continue;
        ++framed;
        ++boxesOfFrame[plan.boxes[box].frame];
        pieces += parts.find(box) == box ? 1U : 0U;
    }
    std::size_t inhabited = 0;
    for (const std::uint32_t boxes : boxesOfFrame)
        inhabited += boxes > 0 ? 1U : 0U;
    return (pieces - inhabited) * 3 <= framed;
}

void dropAll(Plan& plan) {
    plan.frames.clear();
    for (PlanBox& box : plan.boxes)
        box.frame = noRow;
    for (PlanStep& step : plan.steps)
        step.frame = noRow;
}

} // namespace

std::uint32_t commonFrame(const Plan& plan, std::uint32_t a, std::uint32_t b) {
    while (a != b && a != noRow && b != noRow) {
        if (plan.frames[a].depth >= plan.frames[b].depth)
            a = plan.frames[a].parent;
        else
            b = plan.frames[b].parent;
    }
    return a == b ? a : noRow;
}

void chooseFrames(Plan& plan, const Options& options) {
    std::vector<std::uint32_t> boxes(plan.frames.size(), 0);
    for (const PlanBox& box : plan.boxes)
        if (box.frame != noRow)
            ++boxes[box.frame];
    for (std::size_t row = plan.frames.size(); row-- > 0;)
        if (plan.frames[row].parent != noRow)
            boxes[plan.frames[row].parent] += boxes[row];
    if (plan.frames.empty() || (options.frames == Frames::Readable && !hangTogether(plan))) {
        dropAll(plan);
        return;
    }
    // Rows move up as frames go; a frame that goes hands what it holds to its parent.
    std::vector<std::uint32_t> kept(plan.frames.size(), noRow);
    std::vector<PlanFrame> frames;
    for (std::size_t row = 0; row < plan.frames.size(); ++row) {
        PlanFrame frame = plan.frames[row];
        frame.parent = frame.parent == noRow ? noRow : kept[frame.parent];
        frame.depth = frame.parent == noRow ? 0 : frames[frame.parent].depth + 1;
        const bool whole = boxes[row] == plan.boxes.size() && options.frames != Frames::All;
        if (boxes[row] == 0 || whole) {
            kept[row] = frame.parent;
            continue;
        }
        kept[row] = static_cast<std::uint32_t>(frames.size());
        frames.push_back(frame);
    }
    plan.frames = std::move(frames);
    for (PlanBox& box : plan.boxes)
        box.frame = box.frame == noRow ? noRow : kept[box.frame];
    for (PlanStep& step : plan.steps)
        step.frame = step.frame == noRow ? noRow : kept[step.frame];
}

} // namespace argmap::diagram
