/**
 * Server-side includes as nginx writes them, the little of it that the sample portal needs: a portal's own server puts
 * the platform's form into its page, so that the form is there before any script.
 */
export type Include = (path: string) => Promise<string | undefined>;

const BLOCK = /[ \t]*<!--# block name="([\w-]+)" -->\n?([\s\S]*?)[ \t]*<!--# endblock -->\n?/g;
const INCLUDE = /<!--# include virtual="([^"]+)" stub="([\w-]+)" -->/g;

export const hasIncludes = (html: string | Buffer): boolean => html.includes('<!--# include ');

/** The page with what it includes; where that cannot be had, with the block it names as its stub. */
export async function withIncludes(html: string, include: Include): Promise<string> {
  const stubs = new Map<string, string>();
  const page = html.replace(BLOCK, (_whole, name: string, content: string) => {
    stubs.set(name, content);
    return '';
  });
  const parts = new Map<string, string>();
  for (const [whole, path = '', stub = ''] of page.matchAll(INCLUDE))
    parts.set(whole, (await include(path)) ?? stubs.get(stub) ?? '');
  return page.replace(INCLUDE, (whole) => parts.get(whole) ?? '');
}
