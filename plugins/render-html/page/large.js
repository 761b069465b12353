// ---- large maps: what is out of sight is not laid out; from afar boxes are painted as what they are, small marks ----

const manyBoxes = 1500;
const farScale = 0.25; // text of 12 pixels is 3 high
const cellSize = 1024;
const large = { on: false, cells: new Map(), wide: [], near: new Set(), covered: null, marks: null, canvas: null };

function prepareLarge() {
    large.on = itemOf.size > 2 * manyBoxes;
    if (!large.on)
        return;
    picture.classList.add("large");
    large.canvas = element("canvas", "far");
    picture.append(large.canvas);
    dropBlanks();
    for (const group of findAll(".groups > g, .inferences > g, .relations > g, .statements > g", sheet))
        file(group);
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

// Paths are written in whole coordinates: the hull of all their points holds them.
function areaOfLines(group) {
    const area = { x: Infinity, y: Infinity, right: -Infinity, bottom: -Infinity };
    for (const path of findAll("path", group)) {
        const numbers = path.getAttribute("d").match(/-?[\d.]+/g).map(Number);
        for (let i = 0; i + 1 < numbers.length; i += 2) {
            area.x = Math.min(area.x, numbers[i]);
            area.right = Math.max(area.right, numbers[i]);
            area.y = Math.min(area.y, numbers[i + 1]);
            area.bottom = Math.max(area.bottom, numbers[i + 1]);
        }
    }
    return area.right >= area.x ? area : null;
}

function cellsOf(area) {
    const cells = [];
    for (let x = Math.floor(area.x / cellSize); x <= Math.floor(area.right / cellSize); ++x)
        for (let y = Math.floor(area.y / cellSize); y <= Math.floor(area.bottom / cellSize); ++y)
            cells.push(x + " " + y);
    return cells;
}

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
        paintMarks();
        return;
    }
    const now = seen(0);
    const { covered } = large;
    if (covered && now.x >= covered.x && now.y >= covered.y && now.right <= covered.right && now.bottom <= covered.bottom)
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
        .map(box => ({ box, area: box.area, bar: find(".bar", box)?.getAttribute("fill") ?? "#6B7177" }));
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

function paintMarks() {
    const { canvas } = large;
    const sharp = devicePixelRatio;
    const [width, height] = [picture.clientWidth * sharp, picture.clientHeight * sharp];
    if (canvas.width !== width || canvas.height !== height)
        [canvas.width, canvas.height] = [width, height];
    const pen = canvas.getContext("2d");
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, width, height);
    const scale = view.scale * sharp;
    pen.setTransform(scale, 0, 0, scale, view.x * sharp, view.y * sharp);
    pen.lineWidth = Math.max(1.6, 0.4 / scale);
    for (const [colour, path] of marks().lines) {
        pen.strokeStyle = colour;
        pen.stroke(path);
    }
    const window = seen(0);
    const bar = Math.max(8, 1 / scale);
    for (const mark of marks().boxes) {
        if (!meet(mark.area, window))
            continue;
        const { x, y, right, bottom } = mark.area;
        pen.fillStyle = "#7A8087";
        pen.fillRect(x, y, right - x, bottom - y);
        const rim = 1 / scale;
        pen.fillStyle = mark.box.classList.contains("found") ? "#FFD633" : "#FFFFFF";
        if (right - x > 4 * rim && bottom - y > 4 * rim)
            pen.fillRect(x + rim, y + rim, right - x - 2 * rim, bottom - y - 2 * rim);
        pen.fillStyle = mark.bar;
        pen.fillRect(x, y, bar, bottom - y);
    }
}
