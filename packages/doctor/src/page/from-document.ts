import type { FrameTag, ScriptTag, SenTag, PageSnapshot } from '../page-snapshot.ts';

/**
 * Takes the snapshot of the live document, with the open shadow roots of the page's own components. Self-contained: the
 * program sends its text into a page, so it uses nothing from outside itself.
 */
export function snapshotOfDocument(): PageSnapshot {
  /** Enough for the largest portal; a page that goes on for ever is cut. */
  const MAX_ELEMENTS = 20_000;
  const tags: SenTag[] = [];
  const scripts: ScriptTag[] = [];
  const frames: FrameTag[] = [];
  const ids = new Map<string, { count: number; sen: boolean }>();
  const policies: string[] = [];
  let count = 0;
  let platforms = 0;

  const meet = (element: Element, platform: number | undefined, around: string | undefined): void => {
    const tag = element.localName;
    const attribute = (name: string): string | undefined => element.getAttribute(name) ?? undefined;
    if (element.id) {
      const known = ids.get(element.id);
      ids.set(element.id, { count: (known?.count ?? 0) + 1, sen: (known?.sen ?? false) || tag.startsWith('sen-') });
    }
    if (tag.startsWith('sen-')) {
      const attributes = Object.fromEntries(element.getAttributeNames().map((name) => [name, attribute(name) ?? '']));
      // Pages made by a framework hand keys over as they are, which no attribute shows.
      const { anchors } = element as { anchors?: unknown };
      if (tag === 'sen-platform' && Array.isArray(anchors) && anchors.length > 0) attributes['anchors'] ??= '';
      tags.push({ tag, attributes, platform, around });
    } else if (tag === 'script') {
      scripts.push({
        src: attribute('src'),
        type: (attribute('type') ?? '').trim().toLowerCase(),
        integrity: attribute('integrity') ?? '',
        crossorigin: attribute('crossorigin'),
        // Read from the property: browsers empty the attribute.
        nonce: (element as HTMLScriptElement).nonce,
        imports: [],
        nomodule: attribute('nomodule') !== undefined,
        names: false,
      });
    } else if (tag === 'iframe') {
      frames.push({ src: attribute('src') ?? '', allow: attribute('allow') ?? '', sandbox: attribute('sandbox') });
    } else if (tag === 'meta' && attribute('http-equiv')?.toLowerCase() === 'content-security-policy') {
      policies.push(attribute('content') ?? '');
    }
  };
  const walk = (parent: ParentNode, platform: number | undefined, around: string | undefined): void => {
    for (const element of Array.prototype.slice.call(parent.children) as Element[]) {
      if (++count > MAX_ELEMENTS || element.localName === 'sen-doctor-panel') continue;
      meet(element, platform, around);
      const isSen = element.localName.startsWith('sen-');
      const inPlatform = element.localName === 'sen-platform' ? platforms++ : platform;
      const inTag = isSen ? (element.localName === 'sen-platform' ? undefined : element.localName) : around;
      // What a working element draws inside itself is its own affair.
      if (element.shadowRoot && !isSen) walk(element.shadowRoot, inPlatform, inTag);
      walk(element, inPlatform, inTag);
    }
  };
  walk(document, undefined, undefined);

  return {
    tags,
    scripts,
    frames,
    selfClosed: [],
    escaped: [],
    duplicateIds: Object.fromEntries(
      [...ids].filter(([, { count, sen }]) => sen && count > 1).map(([id, { count }]) => [id, count]),
    ),
    base: document.querySelector('base[href]')?.getAttribute('href') ?? undefined,
    lang: document.documentElement.lang,
    viewport: document.querySelector('meta[name="viewport" i]')?.getAttribute('content') ?? undefined,
    charset: document.characterSet,
    quirks: document.compatMode === 'BackCompat',
    policies,
  };
}
