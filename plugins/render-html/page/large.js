// ---- large maps: what is out of sight is not laid out; from afar boxes are painted as what they are, small marks ----

const manyBoxes = 1500;
const farScale = 0.25; // text of 12 pixels is 3 high
const cellSize = 1024;
const large = { on: false, cells: new Map(), wide: [], near: new Set(), covered: null, marks: null, painted: null, canvas: null };

function prepareLarge() {
    large.on = itemOf.size > 2 * manyBoxes;
    if (!large.on)
        return;
    picture.classList.add("large");
    large.canvas = element("canvas", "far");
    picture.append(large.canvas);
    openLines(roots[0].line);
    dropBlanks();
    for (const group of findAll(".groups > g, .inferences > g, .relations > g, .statements > g", sheet))
        file(group);
}

function openLines(line) {
    for (const open of findAll(".open", outline))
        open.classList.remove("open");
    for (let each = line; each; each = each.parentElement.closest("li"))
        each.classList.add("open");
}

// Blanks between boxes that are not laid out cost a browser the square of their number.
function dropBlanks() {
    for (const section of findAll("svg > g", sheet))
        for (const node of [...section.childNodes])
            if (node.nodeType === Node.TEXT_NODE)
                node.remove();
}

function file(group) {
    const area = areaOf(group) ?? areaOfLines(group);
    if (!area)
        return;
    const top = topOf(group.ownerSVGElement);
    group.area = { x: area.x, y: area.y + top, right: area.right, bottom: area.bottom + top };
    const cells = cellsOf(group.area);
    if (cells.length > 100) {
        large.wide.push(group);
        return;
    }
    for (const cell of cells) {
        if (!large.cells.has(cell))
            large.cells.set(cell, []);
        large.cells.get(cell).push(group);
    }
}

// The hull of all the points of paths holds them.
function areaOfLines(group) {
    const area = { x: Infinity, y: Infinity, right: -Infinity, bottom: -Infinity };
    for (const path of findAll("path", group))
        for (const { x, y } of pointsOf(path.getAttribute("d"))) {
            area.x = Math.min(area.x, x);
            area.right = Math.max(area.right, x);
            area.y = Math.min(area.y, y);
            area.bottom = Math.max(area.bottom, y);
        }
    return area.right >= area.x ? area : null;
}

// Of a path as pictures write it: absolute to begin with, then in steps.
function* pointsOf(path) {
    let at = { x: 0, y: 0 };
    for (const [, op, words] of path.matchAll(/([Mmhvlc])([^a-zA-Z]*)/g)) {
        const steps = words.match(/-?[\d.]+/g).map(Number);
        const from = op === "M" ? { x: 0, y: 0 } : at;
        const wide = op !== "v", high = op !== "h"; // one number a point, or two
        for (let i = 0; i < steps.length; i += wide && high ? 2 : 1)
            yield at = { x: from.x + (wide ? steps[i] : 0), y: from.y + (high ? steps[wide ? i + 1 : i] : 0) };
    }
}

function cellsOf(area) {
    const cells = [];
    for (let x = Math.floor(area.x / cellSize); x <= Math.floor(area.right / cellSize); ++x)
        for (let y = Math.floor(area.y / cellSize); y <= Math.floor(area.bottom / cellSize); ++y)
            cells.push(x + " " + y);
    return cells;
}

const holds = (a, b) => b.x >= a.x && b.y >= a.y && b.right <= a.right && b.bottom <= a.bottom;
const meet = (a, b) => a.x < b.right && b.x < a.right && a.y < b.bottom && b.y < a.bottom;

// What of the sheet is seen, with some more around it.
function seen(more) {
    const { clientWidth: width, clientHeight: height } = picture;
    return { x: (-view.x - more * width) / view.scale, y: (-view.y - more * height) / view.scale,
             right: (width * (1 + more) - view.x) / view.scale, bottom: (height * (1 + more) - view.y) / view.scale };
}

function showSeen() {
    const far = view.scale < farScale;
    large.canvas.hidden = !far;
    if (far) {
        leaveNear(new Set());
        large.covered = null;
        showMarks();
        return;
    }
    if (large.covered && holds(large.covered, seen(0)))
        return;
    large.covered = seen(0.6);
    const near = new Set(large.wide);
    for (const cell of cellsOf(large.covered))
        for (const group of large.cells.get(cell) ?? [])
            if (meet(group.area, large.covered))
                near.add(group);
    leaveNear(near);
}

function leaveNear(near) {
    for (const group of large.near)
        if (!near.has(group))
            group.classList.remove("near");
    for (const group of near)
        if (!large.near.has(group))
            group.classList.add("near");
    large.near = near;
}

// The box at a point of the window, which is no element there from afar.
function boxAt(x, y) {
    const edge = picture.getBoundingClientRect();
    const at = { x: (x - edge.left - view.x) / view.scale, y: (y - edge.top - view.y) / view.scale };
    const cell = Math.floor(at.x / cellSize) + " " + Math.floor(at.y / cellSize);
    return (large.cells.get(cell) ?? []).find(group => itemOf.has(group) && !itemOf.get(group).hidden &&
        at.x >= group.area.x && at.x <= group.area.right && at.y >= group.area.y && at.y <= group.area.bottom);
}

// Boxes with their colours, lines as one path a colour; made anew when something was folded.
function marks() {
    if (large.marks)
        return large.marks;
    const boxes = findAll(".statements > g:not(.away)", sheet)
        .map(box => ({ box, area: box.area, bar: colourOf(box) }));
    const lines = new Map();
    for (const path of findAll(":is(.inferences, .relations) > g:not(.away) > path:is(.premise, .conclusion)", sheet)) {
        const top = topOf(path.ownerSVGElement);
        const colour = path.getAttribute("stroke");
        if (!lines.has(colour))
            lines.set(colour, new Path2D());
        lines.get(colour).addPath(new Path2D(path.getAttribute("d")), { e: 0, f: top });
    }
    return large.marks = { boxes, lines };
}

// They are painted with some more around what is seen, so that moving is but shifting what is painted.
function showMarks() {
    const { canvas } = large;
    const ratio = large.painted ? view.scale / large.painted.scale : 0;
    const blurred = ratio !== 1 && !sheet.classList.contains("moving");
    if (!large.painted || !holds(large.painted.area, seen(0)) || ratio < 0.6 || ratio > 1.7 || blurred)
        paintMarks();
    const { area, scale } = large.painted;
    canvas.style.transform = `translate(${view.x + area.x * view.scale}px, ${view.y + area.y * view.scale}px) scale(${view.scale / scale})`;
}

function paintMarks() {
    const { canvas } = large;
    const area = seen(0.5);
    large.painted = { area, scale: view.scale };
    const [width, height] = [(area.right - area.x) * view.scale, (area.bottom - area.y) * view.scale];
    const scale = view.scale * devicePixelRatio;
    canvas.width = width * devicePixelRatio;
    canvas.height = height * devicePixelRatio;
    canvas.style.width = width + "px";
    canvas.style.height = height + "px";
    const pen = canvas.getContext("2d");
    pen.setTransform(scale, 0, 0, scale, -area.x * scale, -area.y * scale);
    pen.lineWidth = Math.max(1.6, 0.4 / scale);
    for (const [colour, path] of marks().lines) {
        pen.strokeStyle = colour;
        pen.stroke(path);
    }
    for (const mark of marks().boxes)
        if (meet(mark.area, area))
            paintBox(pen, mark, 1 / scale);
}

function paintBox(pen, { box, area: { x, y, right, bottom }, bar }, pixel) {
    pen.fillStyle = "#7A8087";
    pen.fillRect(x, y, right - x, bottom - y);
    pen.fillStyle = box.classList.contains("found") ? "#FFD633" : "#FFFFFF";
    if (right - x > 4 * pixel && bottom - y > 4 * pixel)
        pen.fillRect(x + pixel, y + pixel, right - x - 2 * pixel, bottom - y - 2 * pixel);
    pen.fillStyle = bar;
    pen.fillRect(x, y, Math.max(8, pixel), bottom - y);
}
