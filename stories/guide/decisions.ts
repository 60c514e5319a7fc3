/** Vite's list of files by pattern; its own types would bring Node's with them. */
declare global {
  interface ImportMeta {
    glob(pattern: string, options: { query: '?raw'; import: 'default'; eager: true }): Record<string, string>;
  }
}

const texts = import.meta.glob('./decisions/*.md', { query: '?raw', import: 'default', eager: true });

/** Every decision, oldest first; a heading below the page's own. */
export const decisions = Object.entries(texts)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([file, text]) => ({ file: file.replace('./decisions/', ''), text: text.replace(/^# /, '## ') }));
