// Departments below their parents, in the order of the file.
export interface Department {
  id: string;
  name: string;
  kind?: string;
  parent?: string;
  enabled: boolean;
}

export interface Node {
  of: Department;
  below: Node[];
}

export function tree_of(departments: readonly Department[]): Node[] {
  const nodes = new Map(departments.map((of) => [of.id, { of, below: [] as Node[] }]));
  const roots: Node[] = [];
  for (const node of nodes.values()) {
    const parent = node.of.parent === undefined ? undefined : nodes.get(node.of.parent);
    (parent?.below ?? roots).push(node);
  }
  return roots;
}

// Those that have the text in name or id, with all above and below them.
export function fitting(nodes: readonly Node[], text: string): Node[] {
  if (text === '') return [...nodes];
  return nodes.flatMap((node) => {
    if (node.of.name.includes(text) || node.of.id.includes(text)) return [node];
    const below = fitting(node.below, text);
    return below.length === 0 ? [] : [{ of: node.of, below }];
  });
}
