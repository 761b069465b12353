// ---- the chosen box and its details ----

let current = null;

// The one box that Tab leads to.
function choose(item, { focus = false, open = false, show = true, box = onSamePage(item) } = {}) {
    for (const each of current?.boxes ?? []) {
        each.classList.remove("chosen");
        each.setAttribute("tabindex", "-1");
    }
    current?.line.classList.remove("chosen");
    current = item;
    item.here = box;
    for (const each of item.boxes)
        each.classList.add("chosen");
    box.setAttribute("tabindex", "0");
    item.line.classList.add("chosen");
    showLine();
    if (item.below.length > 0)
        showBadge(item);
    try {
        history.replaceState(null, "", "#" + box.id);
    } catch {
        // A page that lies in a frame of its own has no address to change.
    }
    if (open)
        showPanel(true);
    if (!panel.hidden)
        fillPanel(item);
    if (focus)
        box.focus({ preventScroll: true });
    if (show)
        reveal(item, { readable: open });
}

// Of the boxes of an item, the one on the page where the reader is, else the first.
function onSamePage(item) {
    if (item === current)
        return item.here;
    return item.boxes.find(box => box.ownerSVGElement === current?.here.ownerSVGElement) ?? item.boxes[0];
}

// Shows an item wherever it is: what hides it is unfolded.
function goTo(item, options) {
    if (item.hidden) {
        for (const other of reach([item], () => true, "above"))
            if (other !== item)
                other.folded = false;
        showFolding();
    }
    choose(item, options);
}

function showPanel(shown) {
    panel.hidden = !shown;
    document.body.classList.toggle("detailed", shown);
}

// Scrolls the outline to the chosen item; that of a large map is open only where this stands.
function showLine() {
    if (large.on)
        openLines(current.line);
    if (document.body.classList.contains("outlined"))
        find(":scope > p", current.line).scrollIntoView({ block: "nearest" });
}

function closePanel() {
    if (panel.hidden)
        return;
    const inside = panel.contains(document.activeElement);
    showPanel(false);
    if (inside)
        current.here.focus({ preventScroll: true });
}

function element(name, className, ...content) {
    const made = document.createElement(name);
    made.className = className;
    made.append(...content);
    return made;
}

const words = { support: "Supported by", attack: "Attacked by", undercut: "Undercut by", answer: "Answered by", related: "Related" };
const waysUp = { support: "Supports", attack: "Attacks", undercut: "Attacks the step from", answer: "Answers", related: "Bears on" };

function fillPanel(item) {
    const said = find(".said", panel);
    const number = numberOf(item);
    const note = findAll(":scope > p .note", item.line).map(each => each.textContent).join(" · ");
    const label = find(":scope > p .label", item.line)?.textContent;
    said.replaceChildren(element("p", "kind", ...(number ? [element("span", "number", number)] : []), note));
    if (label)
        said.append(element("h3", "label", label));
    said.append(element("p", "text", textOf(item)));
    if (item.below.length > 0)
        said.append(foldButton(item));
    addQuotes(said, "Sources", findAll(":scope > .cited > .place", item.line));
    addBonds(said, item.below, words);
    addRelations(said, item);
    addBonds(said, item.above, waysUp);
    const step = find(":scope > .step", item.line);
    if (step) {
        said.append(element("h3", "", "Step"), find("p", step).cloneNode(true));
        addQuotes(said, "Sources of the step", findAll(".place", step));
    }
    panel.scrollTop = 0;
}

function foldButton(item) {
    const button = element("button", "wide");
    button.type = "button";
    button.dataset.do = "fold";
    const count = item.folded ? hiddenBehind(item) : item.below.length;
    button.textContent = item.folded ? `Unfold ${counted(count, "box")}` : `Fold what stands below`;
    return button;
}

function addQuotes(said, title, quotes) {
    if (quotes.length === 0)
        return;
    said.append(element("h3", "", title));
    for (const quote of quotes)
        said.append(quote.cloneNode(true));
}

function addBonds(said, bonds, titles) {
    for (const [how, title] of Object.entries(titles)) {
        const all = bonds.filter(bond => bond.how === how);
        if (all.length > 0)
            said.append(element("h3", how, title), element("ul", "bonds " + how, ...all.map(bond => element("li", "", linkTo(bond.item)))));
    }
}

function addRelations(said, item) {
    const name = item.boxes[0].dataset.id;
    const lines = findAll(`.relations > g[data-members~="${CSS.escape(name)}"]:not(.position)`, sheet);
    if (lines.length > 0)
        said.append(element("h3", "related", "Relations"), element("ul", "bonds related", ...lines.map(line => {
            const other = line.dataset.members.split(" ").map(each => byName.get(each)).find(each => each && each !== item);
            return element("li", "", other ? linkTo(other, find("title", line).textContent) : find("title", line).textContent);
        })));
}

function linkTo(item, text = textOf(item)) {
    const link = element("a", "go", ...(numberOf(item) ? [element("span", "number", numberOf(item)), " "] : []), text);
    link.href = "#" + item.boxes[0].id;
    return link;
}
