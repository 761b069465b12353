// ---- folding: what stands below a box is hidden, and the box says how much ----

const counted = (count, what) => `${count} ${what}${count === 1 ? "" : what.endsWith("x") ? "es" : "s"}`;

function fold(item, folded) {
    if (item.below.length === 0 || item.folded === folded)
        return;
    item.folded = folded;
    const count = folded ? 0 : hiddenBehind(item);
    showFolding();
    announce(folded ? `Folded: ${counted(hiddenBehind(item), "box")} below “${shortOf(item)}”.`
                    : `Unfolded: ${counted(count, "box")} below “${shortOf(item)}”.`);
}

function foldAll() {
    const unfold = allItems().some(item => item.folded);
    for (const item of allItems())
        item.folded = !unfold && item.below.length > 0 && item.level > 0;
    if (!unfold && !allItems().some(item => item.folded))
        for (const item of roots)
            item.folded = item.below.length > 0;
    showFolding();
    announce(unfold ? "All is unfolded." : `Folded: ${counted(allItems().filter(item => item.hidden).length, "box")} hidden.`);
}

// An item is shown when some way leads to it from the roots that no folded box bars.
function showFolding() {
    const shown = reach(roots, item => !item.folded);
    for (const item of allItems()) {
        item.hidden = !shown.has(item);
        for (const box of item.boxes) {
            box.classList.toggle("away", item.hidden);
            if (item.below.length > 0)
                box.setAttribute("aria-expanded", !item.folded);
        }
        item.line.classList.toggle("folded", item.folded);
    }
    for (const item of allItems())
        if (item.folded || item.badge)
            showBadge(item);
    hideLines();
    hideFrames();
    large.marks = large.painted = null;
    paintOverview();
    moved();
    find("[data-do=fold-all] span").textContent = allItems().some(item => item.folded) ? "Unfold all" : "Fold all";
    if (current?.hidden)
        choose([...reach([current], () => true, "above")].find(item => !item.hidden) ?? roots[0]);
}

function reach(from, passes, way = "below") {
    const met = new Set(from);
    for (const item of met)
        if (passes(item))
            for (const bond of item[way])
                met.add(bond.item);
    return met;
}

const hiddenBehind = item => [...reach([item], () => true)].filter(other => other.hidden && other !== item).length;

// A step is drawn where all its ends are.
function hideLines() {
    const steps = findAll(".inferences > g", sheet);
    const away = new Set();
    const names = (text = "") => text.split(" ").filter(name => name);
    const isAway = name => byName.get(name)?.hidden || away.has(name);
    for (let grown = true; grown;) {
        grown = false;
        for (const step of steps)
            if (!away.has(step.dataset.id) && [...names(step.dataset.premises), ...names(step.dataset.target), ...names(step.dataset.argument)].some(isAway)) {
                away.add(step.dataset.id);
                grown = true;
            }
    }
    for (const step of steps)
        step.classList.toggle("away", away.has(step.dataset.id));
    for (const relation of findAll(".relations > g", sheet))
        relation.classList.toggle("away", names(relation.dataset.members).some(isAway));
}

// A frame without a box that is shown stands around nothing.
function hideFrames() {
    for (const frame of findAll(".groups > .group", sheet)) {
        const around = areaOf(frame);
        if (!around)
            continue;
        frame.within ??= findAll(".statements > g", frame.ownerSVGElement).filter(box => {
            const area = areaOf(box);
            return area.x >= around.x && area.y >= around.y && area.right <= around.right && area.bottom <= around.bottom;
        });
        frame.classList.toggle("away", frame.within.length > 0 && frame.within.every(box => itemOf.get(box).hidden));
    }
}

function areaOf(group) {
    const rect = find(":scope > .box", group);
    if (!rect)
        return null;
    const [x, y, width, height] = ["x", "y", "width", "height"].map(name => Number(rect.getAttribute(name)));
    return { x, y, right: x + width, bottom: y + height };
}

// A handle on the lower edge of a box: "−" folds, "+3" unfolds three.
function showBadge(item) {
    item.badge ??= item.boxes.map(makeBadge);
    const text = item.folded ? `+${hiddenBehind(item)}` : "−";
    for (const badge of item.badge) {
        badge.classList.toggle("closed", item.folded);
        badge.lastChild.textContent = text;
        const width = Math.max(22, 10 + 7.5 * text.length);
        badge.children[1].setAttribute("width", width);
        badge.lastChild.setAttribute("x", width / 2);
    }
}

function makeBadge(box) {
    const make = (name, attributes) => {
        const element = document.createElementNS("http://www.w3.org/2000/svg", name);
        for (const [key, value] of Object.entries(attributes))
            element.setAttribute(key, value);
        return element;
    };
    const { right, bottom } = areaOf(box);
    const badge = make("g", { class: "fold", transform: `translate(${right - 50} ${bottom - 7})`, "aria-hidden": "true" });
    badge.append(make("rect", { class: "reach", x: -4, y: -14, width: 58, height: 48 }),
                 make("rect", { class: "plate", height: 20, rx: 10 }),
                 make("text", { y: 14.5, "text-anchor": "middle" }));
    box.append(badge);
    return badge;
}
