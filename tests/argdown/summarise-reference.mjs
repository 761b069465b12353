// Makes one summary a file of the JSON that `argdown json` wrote: the schema is in reference/README.md.
// usage: node summarise-reference.mjs VERSION COLLECTION GLOB RAW_FOLDER LOG OUTPUT_FOLDER
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";

const [version, collection, glob, rawFolder, logFile, outFolder] = process.argv.slice(2);
const own = collection === "ours" || collection === "samples";

const sha = (kind, data) => createHash(kind).update(data).digest("hex");
// Long titles are other people's sentences: their hash is enough to compare.
const name = (title) => ([...title].length > 60 ? "sha1:" + sha("sha1", title) : title);
const byText = (a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

// "Argdown syntax errors in PATH: n", then "At LINE:COLUMN" for each.
function errorPlaces(log, path) {
    const places = [];
    let here = false;
    for (const line of log.replace(/\x1b\[[0-9;]*m/g, "").split("\n")) {
        const head = /^Argdown syntax errors in (.*): \d+$/.exec(line);
        if (head) here = head[1] === path;
        const place = /^At (\d+):(\d+)$/.exec(line);
        if (here && place) places.push({ line: Number(place[1]), column: Number(place[2]) });
    }
    return places;
}

function sectionTitles(sections, titles = {}) {
    for (const section of sections) {
        titles[section.id] = section.title;
        sectionTitles(section.children ?? [], titles);
    }
    return titles;
}

const outline = (sections) =>
    sections.map((s) => ({
        title: name(s.title),
        level: s.level,
        ...(own && s.data ? { data: s.data } : {}),
        ...(s.children?.length ? { sections: outline(s.children) } : {}),
    }));

// The reference numbers what has no title; a title that somebody wrote as "Untitled 1" looks the same.
const head = (item, groups) => ({
    title: name(item.title),
    ...(/^Untitled \d+$/.test(item.title) ? { untitled: true } : {}),
    ...(item.section ? { group: name(groups[item.section]) } : {}),
    ...(item.tags?.length ? { tags: [...item.tags].sort() } : {}),
    ...(own && item.data ? { data: item.data } : {}),
});

function steps(argument) {
    const result = [];
    let before = [];
    for (const member of argument.pcs ?? []) {
        if (member.inference) {
            result.push({
                premises: before.map((p) => name(p.title)),
                conclusion: name(member.title),
                ...(member.inference.inferenceRules?.length ? { rules: member.inference.inferenceRules.map(name) } : {}),
                ...(own && member.inference.data ? { data: member.inference.data } : {}),
            });
            before = [member];
        } else {
            before.push(member);
        }
    }
    return result;
}

function stepOf(argument, conclusionIndex) {
    const conclusions = argument.pcs.flatMap((member, index) => (member.inference ? [index] : []));
    return conclusions.indexOf(conclusionIndex) + 1;
}

const relation = (map) => (r) => ({
    type: r.relationType,
    from: name(r.from),
    fromType: r.fromType === "equivalence-class" ? "statement" : r.fromType,
    to: name(r.to),
    toType: r.toType === "equivalence-class" ? "statement" : r.toType,
    ...(r.toType === "inference" ? { step: stepOf(map.arguments[r.to], r.conclusionIndex) } : {}),
});

mkdirSync(outFolder, { recursive: true });
const log = readFileSync(logFile, "utf8");
const folder = dirname(glob);
const endings = glob.includes("{") ? [".argdown", ".txt"] : [".argdown"];
for (const file of readdirSync(folder).sort()) {
    if (!endings.includes(extname(file))) continue;
    const path = join(folder, file);
    const raw = join(rawFolder, basename(file, extname(file)) + ".json");
    const bytes = readFileSync(path);
    const summary = {
        tool: { name: "@argdown/cli", version },
        collection,
        file,
        sha256: sha("sha256", bytes),
        ...(/@include\(/.test(bytes.toString("utf8")) ? { includes: true } : {}),
        accepted: existsSync(raw),
    };
    const errors = errorPlaces(log, path);
    if (errors.length || !summary.accepted) summary.errors = errors;
    if (summary.accepted) {
        const map = JSON.parse(readFileSync(raw, "utf8"));
        const groups = sectionTitles(map.sections);
        summary.statements = Object.values(map.statements).map((s) => head(s, groups)).sort(byText);
        summary.arguments = Object.values(map.arguments)
            .map((a) => ({ ...head(a, groups), steps: steps(a) }))
            .sort(byText);
        summary.relations = map.relations.map(relation(map)).sort(byText);
        summary.sections = outline(map.sections);
    }
    writeFileSync(join(outFolder, file + ".json"), JSON.stringify(summary, null, 1) + "\n");
}
