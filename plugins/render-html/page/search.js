// ---- search ----

const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
let matches = [];
let match = -1;

// All that the outline says of the item itself, not of what stands below it.
function haystackOf(item) {
    return item.haystack ??= plain([...item.line.children].filter(part => part.tagName !== "UL").map(part => part.textContent).join(" "));
}

function search() {
    const wanted = plain(input.value).split(/\s+/).filter(word => word);
    for (const item of matches)
        for (const box of item.boxes)
            box.classList.remove("found");
    matches = wanted.length === 0 ? [] : allItems().filter(item => wanted.every(word => haystackOf(item).includes(word)));
    match = -1;
    for (const item of matches)
        for (const box of item.boxes)
            box.classList.add("found");
    large.painted = null;
    moved();
    picture.classList.toggle("searching", matches.length > 0);
    for (const button of findAll("[data-do=next], [data-do=previous]"))
        button.disabled = matches.length === 0;
    find(".count").textContent = wanted.length === 0 ? "" : matches.length === 0 ? "No match" : counted(matches.length, "match");
    if (matches.length > 0)
        reveal(matches.find(item => !item.hidden) ?? matches[0], { readable: true });
}

function goToMatch(step) {
    if (matches.length === 0)
        return;
    match = match < 0 ? (step > 0 ? 0 : matches.length - 1) : (match + step + matches.length) % matches.length;
    find(".count").textContent = `${match + 1} of ${matches.length}`;
    goTo(matches[match], { show: false });
    reveal(matches[match], { centre: true, readable: true });
    announce(textOf(matches[match]));
}

function listenToSearch() {
    let waiting = 0;
    input.addEventListener("input", () => {
        clearTimeout(waiting);
        waiting = setTimeout(search, 80);
    });
    find(".search").addEventListener("submit", event => event.preventDefault());
    input.addEventListener("keydown", event => {
        if (event.key === "Enter") {
            event.preventDefault();
            clearTimeout(waiting);
            if (match < 0)
                search();
            goToMatch(event.shiftKey ? -1 : 1);
        } else if (event.key === "Escape") {
            input.value = "";
            search();
            choose(current ?? roots[0], { focus: true });
        }
    });
}
