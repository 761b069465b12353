// ---- keys and buttons ----

const actions = {
    "zoom-in": () => zoomBy(1.25),
    "zoom-out": () => zoomBy(0.8),
    "whole-size": () => zoomBy(1 / view.scale),
    fit,
    "fold-all": foldAll,
    fold: () => {
        fold(current, !current.folded);
        fillPanel(current);
        find("[data-do=fold]", panel)?.focus();
    },
    outline: () => showOutline(!document.body.classList.contains("outlined")),
    close: closePanel,
    help: () => find(".help").showModal(),
    "close-help": () => find(".help").close(),
    next: () => goToMatch(1),
    previous: () => goToMatch(-1),
};

function showOutline(shown) {
    document.body.classList.toggle("outlined", shown);
    find(".wide[data-do=outline]").setAttribute("aria-expanded", shown);
    if (shown && current)
        showLine();
}

function click(event) {
    const button = event.target.closest("[data-do]");
    if (button) {
        actions[button.dataset.do]();
        return;
    }
    const link = event.target.closest("a.go");
    if (link)
        followLink(link, event);
    else if (picture.contains(event.target))
        clickPicture(event);
}

// An outline that lies over the picture makes room for what it leads to.
function followLink(link, event) {
    const item = itemOf.get(document.getElementById(decodeURIComponent(link.hash.slice(1))));
    if (!item || event.ctrlKey || event.metaKey)
        return;
    event.preventDefault();
    if (outline.contains(link) && getComputedStyle(outline).position === "absolute")
        showOutline(false);
    goTo(item, { focus: true, open: true, show: false });
    reveal(item, { centre: true, readable: true });
}

function clickPicture(event) {
    if (dragged) {
        event.preventDefault();
        return;
    }
    const source = event.target.closest("a");
    if (source) {
        event.preventDefault();
        open(source.getAttribute("href"), "_blank", "noopener,noreferrer");
        return;
    }
    const box = event.target.closest(".statements > g") ?? (large.on && boxAt(event.clientX, event.clientY));
    const item = itemOf.get(box);
    if (!item)
        return;
    if (event.target.closest(".fold")) {
        fold(item, !item.folded);
        choose(item, { focus: true, box });
    } else
        choose(item, { focus: true, open: true, box });
}

function keyOnBox(event) {
    const { ahead, back, next, previous } = direction();
    const siblings = siblingsOf(current);
    const at = siblings.indexOf(current);
    const to = { [back]: () => claimOf(current), [next]: () => siblings[at + 1], [previous]: () => siblings[at - 1],
                 Home: () => roots[0], End: () => allItems().filter(item => !item.hidden).at(-1) };
    if (event.key === ahead) {
        if (current.folded)
            fold(current, false);
        const reason = reasonsOf(current)[0];
        if (reason)
            reason.from = current;
        walkTo(reason);
    } else if (Object.hasOwn(to, event.key)) {
        const item = to[event.key]();
        if (item && (event.key === next || event.key === previous))
            item.from = claimOf(current);
        walkTo(item);
    } else if (event.key === "Enter") {
        choose(current, { open: true });
        find("h2", panel).focus();
    } else if (event.key === " ")
        fold(current, !current.folded);
    else
        return false;
    return true;
}

function walkTo(item) {
    if (item)
        choose(item, { focus: true });
}

function keyAnywhere(event) {
    const by = 80;
    const steps = { ArrowLeft: [by, 0], ArrowRight: [-by, 0], ArrowUp: [0, by], ArrowDown: [0, -by] };
    if (event.key === "+" || event.key === "=")
        zoomBy(1.25);
    else if (event.key === "-")
        zoomBy(0.8);
    else if (event.key === "0")
        fit();
    else if (event.key === "/")
        input.focus();
    else if (event.key === "?")
        actions.help();
    else if (event.key === "Escape")
        closePanel();
    else if (event.shiftKey && steps[event.key])
        panBy(...steps[event.key]);
    else
        return false;
    return true;
}

function keyDown(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target === input || find(".help").open)
        return;
    const onBox = picture.contains(event.target) && !event.shiftKey && keyOnBox(event);
    if (onBox || keyAnywhere(event))
        event.preventDefault();
}

function listenToKeys() {
    document.addEventListener("click", click);
    document.addEventListener("keydown", keyDown);
    sheet.addEventListener("focusin", event => {
        const item = itemOf.get(event.target);
        if (item && (item !== current || item.here !== event.target))
            choose(item, { box: event.target });
    });
    sheet.addEventListener("pointerover", event => {
        const item = itemOf.get(event.target.closest(".statements > g"));
        if (item && item.below.length > 0 && !item.badge)
            showBadge(item);
    });
}
