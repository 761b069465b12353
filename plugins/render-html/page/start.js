// ---- the start ----

// What is not there yet is not laid out: it would be anew with each piece that comes.
document.documentElement.classList.add("live", "loading");
document.addEventListener("DOMContentLoaded", () => {
    [picture, sheet, outline, panel, input] = [".picture", ".sheet", ".outline", ".details", ".search input"].map(selector => find(selector));
    find(".top", outline).after(find(".about"));
    readBoxes();
    readOutline();
    makeTree();
    prepareLarge();
    listenToGestures();
    listenToSearch();
    listenToKeys();
    showOutline(document.body.dataset.panel === "outline" && innerWidth >= 1200);
    document.documentElement.classList.remove("loading");
    prepareOverview();
    firstView();
    paint();
    if (!goToAddress() && roots.length > 0) {
        current = roots[0];
        current.here.setAttribute("tabindex", "0");
    }
    addEventListener("hashchange", goToAddress);
});

// The box that the page's address names.
function goToAddress() {
    const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const item = itemOf.get(named);
    if (!item)
        return false;
    goTo(item, { open: innerWidth >= 700, show: false, box: item.boxes.includes(named) ? named : undefined });
    reveal(item, { centre: true, readable: true });
    return true;
}
