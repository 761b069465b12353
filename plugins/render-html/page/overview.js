// ---- the overview: the whole map as marks in a corner, and what of it is seen; a press goes there ----

const overview = { sheet: null, frame: null, scale: 1 };

function prepareOverview() {
    const [width, height] = [sheet.offsetWidth, sheet.offsetHeight];
    overview.scale = Math.min(180 / width, 220 / height);
    overview.sheet = element("canvas", "");
    overview.frame = element("div", "");
    const whole = element("div", "overview", overview.sheet, overview.frame);
    whole.setAttribute("aria-hidden", "true");
    whole.style.width = width * overview.scale + "px";
    whole.style.height = height * overview.scale + "px";
    picture.append(whole);
    for (const event of ["pointerdown", "pointermove", "pointerup"])
        whole.addEventListener(event, pointAtOverview);
    paintOverview();
}

function pointAtOverview(event) {
    event.stopPropagation();
    if (event.type === "pointerdown")
        event.currentTarget.setPointerCapture(event.pointerId);
    if (event.type === "pointerup" || event.buttons === 0)
        return;
    const edge = event.currentTarget.getBoundingClientRect();
    const { width, height } = stage();
    setView(width / 2 - (event.clientX - edge.left) / overview.scale * view.scale,
            height / 2 - (event.clientY - edge.top) / overview.scale * view.scale, view.scale);
}

function paintOverview() {
    const { sheet: canvas, scale } = overview;
    const sharp = scale * devicePixelRatio;
    canvas.width = sheet.offsetWidth * sharp;
    canvas.height = sheet.offsetHeight * sharp;
    const pen = canvas.getContext("2d");
    pen.setTransform(sharp, 0, 0, sharp, 0, 0);
    for (const box of itemOf.keys()) {
        if (box.tagName !== "g" || box.classList.contains("away"))
            continue;
        const area = areaOf(box);
        pen.fillStyle = colourOf(box);
        pen.fillRect(area.x, area.y + topOf(box.ownerSVGElement), area.right - area.x, Math.max(area.bottom - area.y, 1 / sharp));
    }
}

// Away where all of the map is seen anyway, or where it would be a thread.
function showOverview() {
    const { width, height } = stage();
    const { frame, scale } = overview;
    const all = sheet.offsetWidth * view.scale <= width && sheet.offsetHeight * view.scale <= height;
    frame.parentElement.hidden = all || Math.min(sheet.offsetWidth, sheet.offsetHeight) * scale < 20;
    const factor = scale / view.scale;
    frame.style.width = width * factor + "px";
    frame.style.height = height * factor + "px";
    frame.style.transform = `translate(${-view.x * factor}px, ${-view.y * factor}px)`;
}
