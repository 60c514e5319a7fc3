/**
 * The circles of a graph, one for each knot (Tarjan's strongly connected components), each as a shortest way round.
 * @param {Map<string, { to: string, line: number }[]>} edges
 * @returns {{ from: string, line: number }[][]}
 */
export function findCircles(edges) {
  return knots(edges)
    .map((knot) => wayRound(edges, knot))
    .filter((circle) => circle !== undefined);
}

function knots(edges) {
  const index = new Map();
  const low = new Map();
  const stack = [];
  const found = [];
  const visit = (node) => {
    index.set(node, index.size);
    low.set(node, index.get(node));
    stack.push(node);
    for (const { to } of edges.get(node) ?? []) {
      if (!index.has(to)) visit(to);
      if (stack.includes(to)) low.set(node, Math.min(low.get(node), low.get(to)));
    }
    if (low.get(node) !== index.get(node)) return;
    found.push(new Set(stack.splice(stack.indexOf(node))));
  };
  for (const node of edges.keys()) if (!index.has(node)) visit(node);
  return found;
}

/** From one member of the knot back to itself, by the fewest steps; undefined for a file alone. */
function wayRound(edges, knot) {
  const [start] = [...knot].sort();
  const cameFrom = new Map();
  const queue = [start];
  for (const node of queue) {
    for (const { to, line } of edges.get(node) ?? []) {
      if (to === start) {
        const circle = [{ from: node, line }];
        for (let at = node; at !== start; at = circle[0].from) circle.unshift(cameFrom.get(at));
        return circle;
      }
      if (!knot.has(to) || cameFrom.has(to)) continue;
      cameFrom.set(to, { from: node, line });
      queue.push(to);
    }
  }
  return undefined;
}
