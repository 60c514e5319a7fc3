/** What of a Markdown tree is needed here. */
interface Node {
  type: string;
  value?: string;
  children?: Node[];
}

const isTable = ({ type, children }: Node): boolean => type === 'paragraph' && /^\|.*\|\s*\n\|[\s:|-]+\|/.test(children?.[0]?.value ?? '');

const text = (value: string): Node => ({ type: 'text', value });

/** Lines of a paragraph, each a list of cells, cut at the bars outside of code and links. */
function rowsOf(paragraph: Node): Node[][][] {
  const rows: Node[][][] = [[[]]];
  const cell = () => rows.at(-1)?.at(-1);
  for (const child of paragraph.children ?? []) {
    if (child.type !== 'text') cell()?.push(child);
    else
      for (const part of (child.value ?? '').split(/(\n|\|)/)) {
        if (part === '\n') rows.push([[]]);
        else if (part === '|') rows.at(-1)?.push([]);
        else if (part !== '') cell()?.push(text(part));
      }
  }
  return rows.map((cells) => cells.slice(1, -1));
}

/** Markdown's pipe tables, which plain MDX does not know: a remark plugin. */
export const tables = () => (tree: Node) => {
  const look = (node: Node): void => {
    for (const child of node.children ?? []) {
      if (!isTable(child)) {
        look(child);
        continue;
      }
      child.type = 'table';
      child.children = rowsOf(child)
        .filter((_, line) => line !== 1) // the line of dashes
        .map((cells) => ({ type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) }));
    }
  };
  look(tree);
};
