import type { Finding } from '../diagnoses.ts';
import type { SenTag, PageSnapshot } from '../page-snapshot.ts';

/** WCAG 2.2, 1.4.4: text can be twice as large. */
const ENOUGH_ZOOM = 2;
const CURLY = /[“”„‟‘’«»″]/;

/** What is written wrongly in the HTML. `loader`: the page brings the script that looks for tags. */
export function diagnoseMarkup(snapshot: PageSnapshot, { loader }: { loader: boolean }): readonly Finding[] {
  return [
    ...diagnoseTags(snapshot, loader),
    ...snapshot.tags.filter(({ tag }) => tag === 'sen-platform').flatMap(diagnosePlatformAttributes),
    ...diagnoseDocument(snapshot),
  ];
}

/** A tag needs a `<sen-platform>` around it, unless the page hands it one by property; HTML cannot tell. */
function diagnoseTags({ tags, selfClosed, escaped, duplicateIds }: PageSnapshot, loader: boolean): readonly Finding[] {
  const findings: Finding[] = escaped.slice(0, 1).map((tag) => ({ code: 'tags-escaped', facts: { tag } }));
  if (loader && tags.length === 0) findings.push({ code: 'tags-stripped', facts: {} });

  const swallowing = tags.flatMap(({ around, attributes }) => (around && !('slot' in attributes) ? [around] : []));
  for (const tag of new Set([...selfClosed, ...swallowing])) findings.push({ code: 'tag-self-closed', facts: { tag } });

  const platforms = tags.filter(({ tag }) => tag === 'sen-platform');
  for (const [index] of platforms.entries()) {
    if (!tags.some(({ platform }) => platform === index)) findings.push({ code: 'platform-empty', facts: {} });
  }
  for (const tag of new Set(
    tags.filter(({ tag, platform }) => tag !== 'sen-platform' && platform === undefined).map(({ tag }) => tag),
  ))
    findings.push({ code: 'element-outside-platform', facts: { tag } });
  for (const [id, count] of Object.entries(duplicateIds))
    findings.push({ code: 'id-duplicate', facts: { id, count: String(count) } });
  return findings;
}

/** `data-base-url`, `baseurl`, `base_url`, `:base-url` are all the same to a person. */
const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:data-|v-bind:|:|\[)/, '')
    .replace(/[^a-z]/g, '');

function diagnosePlatformAttributes({ tag, attributes }: SenTag): readonly Finding[] {
  const findings: Finding[] = [];
  const damaged = (found: string, wanted: string, value: string): void => {
    const write = `${wanted}="${value.replace(new RegExp(CURLY, 'g'), '').trim()}"`;
    findings.push({ code: 'attribute-damaged', facts: { tag, found, wanted, write } });
  };
  for (const [wanted, code] of [
    ['base-url', 'base-url-missing'],
    ['site-key', 'site-key-missing'],
  ] as const) {
    const value = attributes[wanted];
    const other = Object.entries(attributes).find(([name]) => name !== wanted && bare(name) === bare(wanted));
    if (value && CURLY.test(value)) damaged(`${wanted}=${value}`, wanted, value);
    else if (!value?.trim() && other) damaged(other[0], wanted, other[1]);
    else if (!value?.trim()) findings.push({ code, facts: { url: attributes['base-url'] || 'https://…/v1' } });
  }
  return findings;
}

function diagnoseDocument({ lang, viewport, charset, quirks, tags, escaped }: PageSnapshot): readonly Finding[] {
  // A page without Sen is none of our business.
  if (tags.length === 0 && escaped.length === 0) return [];
  const findings: Finding[] = [];
  if (!/^utf-?8$/i.test(charset)) findings.push({ code: 'charset-wrong', facts: { charset: charset || '?' } });
  if (!lang.trim()) findings.push({ code: 'lang-missing', facts: {} });
  if (quirks) findings.push({ code: 'doctype-missing', facts: {} });
  if (viewport === undefined) findings.push({ code: 'viewport-missing', facts: {} });
  const found = viewport === undefined ? undefined : zoomLimit(viewport);
  if (found) findings.push({ code: 'zoom-disabled', facts: { found } });
  return findings;
}

function zoomLimit(viewport: string): string | undefined {
  const [fixed] = /user-scalable\s*=\s*(?:no\b|0(?!\.?[1-9]))/i.exec(viewport) ?? [];
  const [limit, scale] = /maximum-scale\s*=\s*([\d.]+)/i.exec(viewport) ?? [];
  return fixed ?? (Number(scale) < ENOUGH_ZOOM ? limit : undefined);
}
