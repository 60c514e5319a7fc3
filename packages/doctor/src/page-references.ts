/** The addresses that the tags of a page refer to: scripts and platforms. */
import { isSenFile, redactUrl } from './addresses.ts';
import type { Finding } from './diagnoses.ts';
import type { PageSnapshot } from './page-snapshot.ts';

/** Addresses of Sen's scripts, each once. */
export const scriptsOf = ({ scripts }: PageSnapshot, base: string): readonly string[] => [
  ...new Set(
    scripts.flatMap(({ src, nomodule }) =>
      src && !nomodule && isSenFile(src) && URL.canParse(src, base) ? [redactUrl(new URL(src, base))] : [],
    ),
  ),
];

/** @param met two different copies met in the page: one may be in a bundle, which its name does not show */
export function diagnoseVersions(scripts: readonly string[], met: boolean): readonly Finding[] {
  const copies = met && scripts.length < 2 ? [...scripts, '@sen/elements (npm)'] : scripts;
  return copies.length > 1
    ? [{ code: 'two-versions', facts: { count: String(copies.length), urls: copies.join(', ') } }]
    : [];
}

export interface PlatformTag {
  readonly written: string;
  readonly key: string;
  readonly url: string;
  /** What the page says of it: that it is a sandbox, and the keys it brings. */
  readonly sandbox: boolean;
  readonly anchors: boolean;
}

/** Each platform of the page that can be asked, once. */
export function platformsOf({ tags }: PageSnapshot, base: string): readonly PlatformTag[] {
  const all = tags.flatMap(({ tag, attributes }): PlatformTag[] => {
    const written = attributes['base-url']?.trim() ?? '';
    const key = attributes['site-key']?.trim() ?? '';
    if (tag !== 'sen-platform' || !written || !key || !URL.canParse(written, base)) return [];
    return [
      {
        written,
        key,
        url: redactUrl(new URL(written, base)),
        sandbox: 'sandbox' in attributes,
        anchors: 'anchors' in attributes,
      },
    ];
  });
  return [...new Map(all.map((platform) => [`${platform.url} ${platform.key}`, platform])).values()];
}
