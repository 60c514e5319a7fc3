/** Vite's list of files by pattern; its own types would bring Node's with them. */
declare global {
  interface ImportMeta {
    glob(pattern: string, options: { query: '?raw'; import: 'default'; eager: true }): Record<string, string>;
  }
}

const texts = import.meta.glob('./decisions/*.md', { query: '?raw', import: 'default', eager: true });

const idOf = (file: string): string => `decision-${Number(/\d{4}/.exec(file)?.[0])}`;

/** A note names another by its file; here both are on one page. */
const onThisPage = (text: string): string =>
  text.replace(/\]\((\d{4}-[\w-]+\.md)\)/g, (_link, file: string) => `](#${idOf(file)})`);

/** Every decision, oldest first; a heading below the page's own. */
export const decisions = Object.entries(texts)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([path, text]) => ({
    file: path.replace('./decisions/', ''),
    id: idOf(path),
    title: /^# (.+)$/m.exec(text)?.[1] ?? path,
    text: onThisPage(text).replace(/^# /, '## '),
  }));

/** Their titles, each a link to the note below. */
export const contents = decisions.map(({ id, title }) => `- [${title.replace('. ', '\\. ')}](#${id})`).join('\n');
