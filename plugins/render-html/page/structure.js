// ---- the map: its boxes, as outline and picture tell them ----

const find = (selector, within = document) => within.querySelector(selector);
const findAll = (selector, within = document) => [...within.querySelectorAll(selector)];
let picture, sheet, outline, panel, input;

// An item: its line of the outline, its boxes (several pages may show it) and the one at which a reader is, what stands below
// it and what it bears on.
const items = new Map(); // by the id of its first box
const itemOf = new Map(); // by box, and by line
const byName = new Map(); // by the item's own id
const roots = [];

function readBoxes() {
    for (const box of findAll(".statements > g[data-id]", sheet)) {
        const item = byName.get(box.dataset.id) ?? { boxes: [], here: box, below: [], above: [], folded: false, hidden: false };
        byName.set(box.dataset.id, item);
        item.boxes.push(box);
        itemOf.set(box, item);
        if (item.boxes.length === 1)
            items.set(box.id, item);
    }
}

function readOutline() {
    const path = [];
    for (const line of findAll("li[data-level]", outline)) {
        const level = Number(line.dataset.level);
        const item = items.get(line.dataset.box ?? line.dataset.again);
        if (line.dataset.box) {
            item.line = line;
            item.level = level;
            itemOf.set(line, item);
            path[level] = item;
        }
        const how = line.className;
        if (level === 0)
            roots.push(item);
        else if (!path[level - 1].below.some(bond => bond.item === item)) {
            path[level - 1].below.push({ item, how });
            item.above.push({ item: path[level - 1], how });
        }
    }
}

const textOf = item => item.boxes[0].getAttribute("aria-label");
const numberOf = item => find(".number", item.line)?.textContent ?? "";
const shortOf = item => {
    const text = textOf(item);
    return text.length > 60 ? text.slice(0, 57).trimEnd() + "…" : text;
};

// Where one goes from an item: only to what is shown. The claim is the one from which its reason was entered.
const reasonsOf = item => item.folded ? [] : item.below.map(bond => bond.item).filter(other => !other.hidden);
const claimOf = item => {
    const shown = item.above.map(bond => bond.item).filter(other => !other.hidden && !other.folded);
    return shown.includes(item.from) ? item.from : shown[0];
};
const siblingsOf = item => {
    const claim = claimOf(item);
    return claim ? reasonsOf(claim) : roots;
};

let inReadingOrder = null;
const allItems = () => inReadingOrder ??= [...itemOf].filter(([element]) => element.tagName === "LI").map(([, item]) => item);

// The colour of its stance: the bar is a stroke where corners are round.
function colourOf(box) {
    const bar = find(":scope > .bar", box);
    const fill = bar?.closest("[fill]").getAttribute("fill") ?? "none"; // a section says what most have
    return fill !== "none" ? fill : bar?.getAttribute("stroke") ?? "#6B7177";
}

const announce = text => find(".status").textContent = text;

// The boxes become a tree that keys walk; the outline tells of lines, groups and notes.
function makeTree() {
    for (const group of findAll("svg > .groups, svg > .inferences, svg > .relations, svg > .legend, svg > .caption", sheet))
        group.setAttribute("aria-hidden", "true");
    for (const group of findAll("svg > .statements", sheet)) {
        group.setAttribute("role", "tree");
        group.setAttribute("aria-label", "Boxes");
    }
    for (const link of findAll("a", sheet))
        link.setAttribute("tabindex", "-1");
    const place = (item, siblings, index) => {
        for (const box of item.boxes) {
            box.setAttribute("role", "treeitem");
            box.setAttribute("aria-level", item.level + 1);
            box.setAttribute("aria-setsize", siblings);
            box.setAttribute("aria-posinset", index + 1);
            if (item.below.length > 0)
                box.setAttribute("aria-expanded", "true");
        }
    };
    roots.forEach((item, index) => place(item, roots.length, index));
    for (const item of allItems())
        item.below.forEach((bond, index) => {
            if (bond.item.above[0].item === item)
                place(bond.item, item.below.length, index);
        });
}
