/** Takes the snapshot from HTML as a browser would parse it, with parse5. Nothing of the page runs. */
import { defaultTreeAdapter as tree, html, parse, type DefaultTreeAdapterTypes, type ParserError } from 'parse5';
import type { FrameTag, ScriptTag, SenTag, PageSnapshot } from '../page-snapshot.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** A page this deep is not a page. */
const MAX_DEPTH = 512;
/** What is not a program to a browser; consent tools and speed-up tools turn scripts into such. */
const RUNS = /^$|^(?:module|importmap)$|javascript|ecmascript/;
/** Where such a tool keeps the address meanwhile. */
const PARKED = ['data-src', 'data-cookieblock-src', 'data-blocked-src', 'data-rocket-src', 'data-lazy-src'];
const IMPORT = /\bimport\s*(?:\(\s*|[^'"();]*?from\s*)?["']([^"']+)["']/g;

const attributesOf = (element: Element): Record<string, string> =>
  Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
const textOf = (element: Element): string =>
  element.childNodes.map((node) => (tree.isTextNode(node) ? node.value : '')).join('');

function scriptOf(element: Element): ScriptTag {
  const attributes = attributesOf(element);
  const { integrity = '', crossorigin, nonce = '', nomodule } = attributes;
  const type = (attributes['type'] ?? '').trim().toLowerCase();
  const parked = RUNS.test(type) ? undefined : PARKED.find((name) => attributes[name]);
  const src = attributes['src'] ?? (parked && attributes[parked]);
  const text = src === undefined ? textOf(element) : '';
  const imports = type === 'module' ? [...text.matchAll(IMPORT)].map(([, name = '']) => name) : [];
  return {
    src,
    type,
    integrity,
    crossorigin,
    nonce,
    imports,
    nomodule: nomodule !== undefined,
    names: /\bsen-[a-z]/.test(text),
  };
}

const charsetOf = ({ charset, content = '', 'http-equiv': name = '' }: Record<string, string>): string =>
  charset ?? (name.toLowerCase() === 'content-type' ? (/charset=["']?([\w-]+)/i.exec(content)?.[1] ?? '') : '');

/** Where text is meant to be text. */
const CODE = ['script', 'style', 'noscript', 'code', 'pre', 'textarea', 'xmp', 'samp', 'kbd'];

function isIn(node: Node, ...names: readonly string[]): boolean {
  const parent: Node | null = 'parentNode' in node ? node.parentNode : null;
  return parent !== null && ((tree.isElementNode(parent) && names.includes(parent.tagName)) || isIn(parent, ...names));
}

/** `charset` is the one of the Content-Type header, when it names one. */
export function snapshotOfSource(source: string, charset?: string): PageSnapshot {
  const selfClosed: string[] = [];
  const document = parse(source, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startOffset, endOffset }: ParserError) => {
      if ((code as string) !== 'non-void-html-element-start-tag-with-trailing-solidus') return;
      const [, tag] = /<\s*(sen-[\w-]+)[^<]*$/i.exec(source.slice(Math.max(0, startOffset - 2_000), endOffset)) ?? [];
      if (tag) selfClosed.push(tag.toLowerCase());
    },
  });

  const tags: SenTag[] = [];
  const scripts: ScriptTag[] = [];
  const frames: FrameTag[] = [];
  const escaped = new Set<string>();
  const ids = new Map<string, { count: number; sen: boolean }>();
  const policies: string[] = [];
  const page = {
    base: undefined as string | undefined,
    lang: '',
    viewport: undefined as string | undefined,
    charset: charset ?? '',
  };
  let platforms = 0;

  const meet = (element: Element, platform: number | undefined, around: string | undefined): void => {
    const { tagName: tag } = element;
    const attributes = attributesOf(element);
    const { id } = attributes;
    if (id) {
      const known = ids.get(id);
      ids.set(id, { count: (known?.count ?? 0) + 1, sen: (known?.sen ?? false) || tag.startsWith('sen-') });
    }
    if (tag.startsWith('sen-')) tags.push({ tag, attributes, platform, around });
    else if (tag === 'html') page.lang = attributes['lang'] ?? '';
    else if (tag === 'base') page.base ??= attributes['href'];
    else if (tag === 'script') scripts.push(scriptOf(element));
    else if (tag === 'iframe')
      frames.push({ src: attributes['src'] ?? '', allow: attributes['allow'] ?? '', sandbox: attributes['sandbox'] });
    else if (tag === 'meta' && isIn(element, 'head')) {
      page.charset ||= charsetOf(attributes);
      if (attributes['name']?.toLowerCase() === 'viewport') page.viewport = attributes['content'] ?? '';
      if (attributes['http-equiv']?.toLowerCase() === 'content-security-policy')
        policies.push(attributes['content'] ?? '');
    }
  };
  const walk = (node: Node, depth: number, platform: number | undefined, around: string | undefined): void => {
    if (depth > MAX_DEPTH) return;
    if (tree.isTextNode(node)) {
      if (!isIn(node, ...CODE))
        for (const [, tag = ''] of node.value.matchAll(/<(sen-[a-z-]+)[\s>]/gi)) escaped.add(tag.toLowerCase());
      return;
    }
    let [inPlatform, inTag] = [platform, around];
    if (tree.isElementNode(node)) {
      meet(node, platform, around);
      if (node.tagName === 'sen-platform') [inPlatform, inTag] = [platforms++, undefined];
      else if (node.tagName.startsWith('sen-')) inTag = node.tagName;
      // The content of a template is not in the page, unless it is the shadow root of a tag.
      if (node.tagName === 'template' && node.attrs.some(({ name }) => name === 'shadowrootmode'))
        walk((node as DefaultTreeAdapterTypes.Template).content, depth + 1, inPlatform, undefined);
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child, depth + 1, inPlatform, inTag);
  };
  walk(document, 0, undefined, undefined);

  return {
    ...page,
    tags,
    scripts,
    frames,
    selfClosed: [...new Set(selfClosed)],
    // A page that works and speaks of the tag as well is somebody's manual.
    escaped: [...escaped].filter((name) => !tags.some(({ tag }) => tag === name)),
    duplicateIds: Object.fromEntries(
      [...ids].filter(([, { count, sen }]) => sen && count > 1).map(([id, { count }]) => [id, count]),
    ),
    quirks: document.mode === html.DOCUMENT_MODE.QUIRKS,
    policies,
  };
}
