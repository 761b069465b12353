// ---- the view: where the sheet lies and how large it is ----

const view = { x: 0, y: 0, scale: 1 };
const smallest = 0.001, largest = 8;
// What of the picture is not covered: on a phone the details lie over its lower part.
function stage() {
    const covered = !panel.hidden && getComputedStyle(panel).position === "absolute" ? panel.offsetHeight : 0;
    return { width: picture.clientWidth, height: picture.clientHeight - covered };
}
const calm = matchMedia("(prefers-reduced-motion: reduce)");
let frame = 0;
let settling = 0;

function paint() {
    frame = 0;
    sheet.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.scale})`;
    const percent = view.scale * 100;
    const text = `${percent < 1 ? percent.toFixed(1) : Math.round(percent)} %`;
    if (find(".scale").textContent !== text)
        find(".scale").textContent = text;
    if (large.on)
        showSeen();
    showOverview();
}

// While it moves the browser shifts the picture that it has; sharp it becomes when it rests.
function moved() {
    sheet.classList.add("moving");
    clearTimeout(settling);
    settling = setTimeout(() => {
        sheet.classList.remove("moving");
        frame ||= requestAnimationFrame(paint);
    }, 200);
    frame ||= requestAnimationFrame(paint);
}

// Some of the sheet stays in sight.
function setView(x, y, scale) {
    const { width, height } = stage();
    const kept = 60;
    view.scale = Math.min(largest, Math.max(smallest, scale));
    view.x = Math.min(width - kept, Math.max(kept - sheet.offsetWidth * view.scale, x));
    view.y = Math.min(height - kept, Math.max(kept - sheet.offsetHeight * view.scale, y));
    moved();
}

const panBy = (x, y) => setView(view.x + x, view.y + y, view.scale);

// What lies at the point stays there.
function zoomAt(factor, x, y) {
    const scale = Math.min(largest, Math.max(smallest, view.scale * factor));
    const ratio = scale / view.scale;
    setView(x - (x - view.x) * ratio, y - (y - view.y) * ratio, scale);
}

function zoomBy(factor) {
    const { width, height } = stage();
    glide();
    zoomAt(factor, width / 2, height / 2);
}

function fit() {
    const { width, height } = stage();
    const scale = Math.min(1.5, width / (sheet.offsetWidth + 16), height / (sheet.offsetHeight + 16));
    glide();
    setView((width - sheet.offsetWidth * scale) / 2, (height - sheet.offsetHeight * scale) / 2, scale);
}

// The next change is shown as a movement, for those who like that.
function glide() {
    if (calm.matches)
        return;
    sheet.classList.add("gliding");
    setTimeout(() => sheet.classList.remove("gliding"), 250);
}

// A box's place on the sheet, from what the picture says of it.
function placeOf(item) {
    const box = item.here;
    const rect = find(":scope > .box", box);
    const [x, y, width, height] = ["x", "y", "width", "height"].map(name => Number(rect.getAttribute(name)));
    const page = box.ownerSVGElement;
    return { x: x + page.clientLeft + page.parentElement.clientLeft, y: y + topOf(page), width, height };
}

const tops = new Map();
function topOf(page) {
    if (!tops.has(page)) {
        let top = 0;
        for (const other of page.parentElement.children) {
            tops.set(other, top);
            top += other.viewBox.baseVal.height + pageGap;
        }
    }
    return tops.get(page);
}
const pageGap = 24; // as the style has it

// Moves the sheet as little as is needed to show the box, or so that the box lies in the middle.
function reveal(item, { centre = false, readable = false } = {}) {
    const { width, height } = stage();
    const place = placeOf(item);
    const scale = readable ? Math.max(view.scale, 0.7) : view.scale;
    const margin = Math.min(40, width / 10, height / 10);
    let { x, y } = view;
    if (centre || scale !== view.scale) {
        x = width / 2 - (place.x + place.width / 2) * scale;
        y = height / 2 - (place.y + place.height / 2) * scale;
    } else {
        const inside = (at, from, size, room) => {
            const start = at + from * scale, end = start + size * scale;
            if (start < margin || size * scale > room - 2 * margin)
                return at + margin - start;
            return end > room - margin ? at + room - margin - end : at;
        };
        x = inside(x, place.x, place.width, width);
        y = inside(y, place.y, place.height, height);
    }
    if (x === view.x && y === view.y && scale === view.scale)
        return;
    glide();
    setView(x, y, scale);
}

// At first the main item, large enough to be read, with its reasons beside it.
function firstView() {
    const { width, height } = stage();
    const whole = Math.min(width / (sheet.offsetWidth + 16), height / (sheet.offsetHeight + 16));
    if (whole > 0.65 || roots.length === 0) {
        fit();
        return;
    }
    const scale = width < 700 ? 0.9 : 0.85;
    const place = placeOf(roots[0]);
    const { ahead } = direction();
    const lead = { ArrowRight: [0.05, 0.5], ArrowLeft: [0.95, 0.5], ArrowDown: [0.5, 0.08], ArrowUp: [0.5, 0.92] }[ahead];
    setView((width - place.width * scale) * lead[0] - place.x * scale, (height - place.height * scale) * lead[1] - place.y * scale, scale);
}

// The keys that lead ahead (to reasons), back, and along siblings follow the way the picture runs.
let keysOfPicture = null;
function direction() {
    if (keysOfPicture)
        return keysOfPicture;
    let across = 0, down = 0;
    for (const item of allItems().slice(0, 300))
        for (const { item: reason } of item.below.slice(0, 3)) {
            const from = placeOf(item), to = placeOf(reason);
            across += Math.sign(to.x - from.x);
            down += Math.sign(to.y - from.y) ;
        }
    if (Math.abs(across) >= Math.abs(down))
        keysOfPicture = across < 0 ? { ahead: "ArrowLeft", back: "ArrowRight", next: "ArrowDown", previous: "ArrowUp" }
                                   : { ahead: "ArrowRight", back: "ArrowLeft", next: "ArrowDown", previous: "ArrowUp" };
    else
        keysOfPicture = down < 0 ? { ahead: "ArrowUp", back: "ArrowDown", next: "ArrowRight", previous: "ArrowLeft" }
                                 : { ahead: "ArrowDown", back: "ArrowUp", next: "ArrowRight", previous: "ArrowLeft" };
    return keysOfPicture;
}
