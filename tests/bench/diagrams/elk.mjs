// Lays out a graph (bench_diagrams graph) with elkjs's layered algorithm: node elk.mjs FOLDER-OF-ELKJS GRAPH.json
// Prints its places and paths as bench_diagrams measures them, and the milliseconds that the call took. One small graph
// is laid out before.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [folder, file] = process.argv.slice(2);
const ELK = createRequire(folder + "/")("elkjs/lib/elk.bundled.js");
const graph = JSON.parse(readFileSync(file, "utf8"));
const pixel = (length) => length / 100;
const spacing = {
  "elk.algorithm": "layered",
  "elk.direction": "RIGHT",
  "elk.hierarchyHandling": "INCLUDE_CHILDREN",
  "elk.layered.spacing.nodeNodeBetweenLayers": String(pixel(graph.rankGap)),
  "elk.spacing.nodeNode": String(pixel(graph.siblingGap)),
};

function build(graph) {
  const root = { id: "root", layoutOptions: spacing, children: [], edges: [] };
  const clusters = graph.clusters.map((parent, row) => ({ id: `g${row}`, children: [], layoutOptions: { "elk.padding": "[top=24,left=12,bottom=12,right=12]" } }));
  graph.clusters.forEach((parent, row) => (parent < 0 ? root : clusters[parent]).children.push(clusters[row]));
  graph.nodes.forEach(([width, height, cluster], row) =>
    (cluster < 0 ? root : clusters[cluster]).children.push({ id: `n${row}`, width: pixel(width), height: pixel(height) }));
  // From the claim to its reason, so that reasons stand at the right.
  graph.edges.forEach(([from, to], row) => root.edges.push({ id: `e${row}`, sources: [`n${to}`], targets: [`n${from}`] }));
  return root;
}

function collect(result) {
  const places = new Array(graph.nodes.length);
  const offsets = { root: [0, 0] };
  const stack = [[result, 0, 0]];
  while (stack.length > 0) {
    const [node, x, y] = stack.pop();
    offsets[node.id] = [x, y];
    if (node.id[0] === "n") places[Number(node.id.slice(1))] = [x + node.width / 2, y + node.height / 2];
    for (const child of node.children ?? []) stack.push([child, x + child.x, y + child.y]);
  }
  const paths = result.edges.map((edge) => {
    const [x, y] = offsets[edge.container ?? "root"] ?? [0, 0];
    const section = edge.sections[0];
    return [section.startPoint, ...(section.bendPoints ?? []), section.endPoint].map((p) => [p.x + x, p.y + y]).reverse();
  });
  return { width: result.width, height: result.height, places, paths };
}

const elk = new ELK();
await elk.layout({ id: "root", layoutOptions: spacing, children: [{ id: "a", width: 9, height: 9 }, { id: "b", width: 9, height: 9 }], edges: [{ id: "e", sources: ["a"], targets: ["b"] }] });
const input = build(graph);
const begin = performance.now();
const result = await elk.layout(input);
const took = performance.now() - begin;
console.log(JSON.stringify({ ms: took, ...collect(result) }));
