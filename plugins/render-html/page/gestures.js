// ---- gestures: one finger or the mouse moves, two fingers or the wheel zoom ----

const pointers = new Map();
let dragged = false;

function startPointer(event) {
    if (event.pointerType === "mouse" && event.button !== 0)
        return;
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY, startX: event.clientX, startY: event.clientY });
    if (pointers.size === 1)
        dragged = false;
}

function movePointer(event) {
    const pointer = pointers.get(event.pointerId);
    if (!pointer)
        return;
    const before = spread();
    pointer.x = event.clientX;
    pointer.y = event.clientY;
    if (!dragged && pointers.size === 1 && Math.hypot(pointer.x - pointer.startX, pointer.y - pointer.startY) < 5)
        return;
    if (!dragged)
        picture.setPointerCapture(event.pointerId);
    dragged = true;
    picture.classList.add("dragging");
    const after = spread();
    panBy(after.x - before.x, after.y - before.y);
    if (pointers.size > 1) {
        const edge = picture.getBoundingClientRect();
        zoomAt(after.size / before.size, after.x - edge.left, after.y - edge.top);
    }
}

// The middle of all fingers, and how far apart they are.
function spread() {
    const all = [...pointers.values()];
    const x = all.reduce((sum, at) => sum + at.x, 0) / all.length;
    const y = all.reduce((sum, at) => sum + at.y, 0) / all.length;
    const size = all.reduce((sum, at) => sum + Math.hypot(at.x - x, at.y - y), 0) / all.length;
    return { x, y, size: size || 1 };
}

function endPointer(event) {
    pointers.delete(event.pointerId);
    if (pointers.size === 0)
        picture.classList.remove("dragging");
}

function turnWheel(event) {
    event.preventDefault();
    const unit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? picture.clientHeight : 1;
    const [x, y] = [event.deltaX * unit, event.deltaY * unit];
    if (event.shiftKey || Math.abs(x) > Math.abs(y)) {
        panBy(-(x || y), 0);
        return;
    }
    const edge = picture.getBoundingClientRect();
    zoomAt(Math.exp(-Math.max(-300, Math.min(300, y)) * (event.ctrlKey ? 0.01 : 0.0015)), event.clientX - edge.left, event.clientY - edge.top);
}

// What the browser scrolls into sight by itself (its own search, a link) is a movement of the view.
function takeOverScrolling() {
    const [x, y] = [picture.scrollLeft, picture.scrollTop];
    if (x === 0 && y === 0)
        return;
    picture.scrollTo(0, 0);
    panBy(-x, -y);
}

function listenToGestures() {
    picture.addEventListener("pointerdown", startPointer);
    picture.addEventListener("pointermove", movePointer);
    for (const end of ["pointerup", "pointercancel"])
        picture.addEventListener(end, endPointer);
    picture.addEventListener("wheel", turnWheel, { passive: false });
    picture.addEventListener("scroll", takeOverScrolling);
    picture.addEventListener("dragstart", event => event.preventDefault());
}
