import { VERSION } from '../version.ts';

/** A registered element; `customElements.get('sen-platform')?.version` names the copy that defined it. */
export interface SenElement extends CustomElementConstructor {
  readonly version?: string;
}

/** Once a page, by whichever copy comes second. */
const WARNED = Symbol.for('sen-told-of-two-versions');

/**
 * Registers a tag once, and only where there are tags: two copies of the library on one page, or a server, are not an
 * error. The copy that comes first keeps the tag; when the copies differ, the console says so once.
 * @param registry of a part of a page, in browsers that have such: there another version may bear the same tags.
 * @default the page's
 */
export function define(tag: string, element: CustomElementConstructor, registry = globalThis.customElements): void {
  if (!registry) return;
  const first = registry.get(tag) as SenElement | undefined;
  if (!first) {
    Object.defineProperty(element, 'version', { value: VERSION });
    registry.define(tag, element);
  } else if (first !== element && first.version !== VERSION) warn(tag, first.version);
}

function warn(tag: string, first = 'of another copy'): void {
  const page = globalThis as unknown as Record<symbol, boolean>;
  if (page[WARNED]) return;
  page[WARNED] = true;
  console.info(
    `Two versions of Sen are on this page: <${tag}> is ${first}, and ${VERSION} came second. Both work; each tag is that of the copy ` +
      `that came first. To mend it, load one sen.js, or one version of @sen/elements (npm ls @sen/elements).`,
  );
}
