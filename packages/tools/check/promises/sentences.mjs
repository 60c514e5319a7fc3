// The sentences of a page of the guide, as its reader meets them: one by one, and in a table with the row they stand
// in.

const words = (text) => text.replaceAll('**', '').replace(/\s+/g, ' ').trim();
const FULL_STOP = /(?<=[.!?][)”]?)\s+(?=[\p{Lu}`<“\d])/u;
const sentencesIn = (text) => words(text).split(FULL_STOP).filter(Boolean);
const isRule = (line) => /^\|[\s|:]*-[\s|:-]*\|$/.test(line);

/** @param {string} mdx @returns {string[]} a code block is one, by its text; of a table row each is `row: sentence` */
export function sentencesOf(mdx) {
  const found = [];
  const code = [];
  const kept = mdx
    .replace(/^import .*$|^<Meta .*$/gm, '')
    .replace(/^```\w*\n([^]*?)^```$/gm, (_whole, text) => `\n\u0000${code.push(words(text)) - 1}\n`)
    .split(/\n{2,}/);
  for (const block of kept) {
    const lines = block.split('\n').filter((line) => line.trim() !== '');
    if (lines.length === 0 || lines[0].startsWith('#')) continue;
    if (lines[0].startsWith('|')) {
      const rows = lines.slice(lines.findIndex(isRule) + 1).map((line) =>
        line
          .slice(1, -1)
          .split(/(?<!\\)\|/)
          .map(words),
      );
      for (const [row, ...cells] of rows)
        for (const cell of cells) found.push(...sentencesIn(cell).map((sentence) => `${row}: ${sentence}`));
    } else if (lines[0].startsWith('- ')) found.push(...block.split(/^- /m).flatMap(sentencesIn));
    else
      for (const sentence of sentencesIn(block)) {
        const [, at] = /^\u0000(\d+)$/.exec(sentence) ?? [];
        found.push(at === undefined ? sentence : code[at]);
      }
  }
  return found;
}
