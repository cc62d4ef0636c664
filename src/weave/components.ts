/**
 * Connected components of a graph: lists of nodes, each sorted, in the order of their first node.
 * Depends on the set of nodes and edges alone, not on their order.
 */
export function components(
  nodes: Iterable<string>,
  edges: Iterable<readonly [string, string]>,
): string[][] {
  const parent = new Map<string, string>();
  for (const node of nodes) parent.set(node, node);
  const find = (node: string): string => {
    let root = node;
    while (parent.get(root) !== root) root = parent.get(root)!;
    for (let at = node; at !== root; ) {
      const next = parent.get(at)!;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  for (const [a, b] of edges) {
    if (parent.has(a) && parent.has(b)) parent.set(find(a), find(b));
  }
  const groups = new Map<string, string[]>();
  for (const node of parent.keys()) {
    const root = find(node);
    const group = groups.get(root);
    if (group) group.push(node);
    else groups.set(root, [node]);
  }
  const sorted = [...groups.values()].map((group) => group.sort());
  return sorted.sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
}
