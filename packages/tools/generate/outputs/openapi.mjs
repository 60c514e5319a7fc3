// packages/openapi/*.yaml: the bundled documents as others read them, one for each platform and one of all.
import { isDeepStrictEqual } from 'node:util';
import { parse, stringify } from 'yaml';
import { header } from './header.mjs';

/** What the document of all is about; the rest of its head is what every document says. */
const WHOLE = {
  title: 'Sen',
  'x-title-vi': 'Sen',
  description: 'The whole contract of the national health platform: every operation of every platform in one document.',
};

export function files(documents) {
  const all = { ...documents, openapi: joined(documents) };
  return Object.fromEntries(
    Object.entries(all).map(([name, document]) => [`packages/openapi/${name}.yaml`, written(document, name)]),
  );
}

/**
 * All documents as one. What several of them bring is the same file of openapi/schemas/ in each, so one name is one
 * thing.
 * @throws where two documents mean different things by one name, or answer one address
 */
export function joined(documents) {
  const all = Object.values(documents);
  const [first] = all;
  return {
    openapi: same(all, 'openapi'),
    info: { ...first.info, ...WHOLE, version: same(all.map(({ info }) => info), 'version') }, // prettier-ignore
    servers: same(all, 'servers'),
    tags: Object.values(
      united(
        all.map(({ tags = [] }) => Object.fromEntries(tags.map((tag) => [tag.name, tag]))),
        'tags',
      ),
    ),
    paths: united(all.map(({ paths = {} }) => paths), 'paths', onlyOnce), // prettier-ignore
    webhooks: united(all.map(({ webhooks = {} }) => webhooks), 'webhooks', onlyOnce), // prettier-ignore
    components: Object.fromEntries(
      kindsIn(all).map((kind) => [
        kind,
        united(
          all.map(({ components = {} }) => components[kind] ?? {}),
          kind,
        ),
      ]),
    ),
  };
}

const kindsIn = (all) => [...new Set(all.flatMap(({ components = {} }) => Object.keys(components)))];

const onlyOnce = () => false;

/** Every entry of these by its name; where two have one name, `fits` says whether they may. */
function united(parts, where, fits = isDeepStrictEqual) {
  const all = {};
  for (const [name, entry] of parts.flatMap(Object.entries)) {
    if (Object.hasOwn(all, name) && !fits(all[name], entry))
      throw new Error(`Two documents of openapi/ differ in ${where}: ${name}`);
    all[name] = entry;
  }
  return all;
}

function same(all, key) {
  const [first, ...others] = all.map((part) => part[key]);
  if (others.some((other) => !isDeepStrictEqual(first, other)))
    throw new Error(`The documents of openapi/ differ in ${key}.`);
  return first;
}

/**
 * As a reader of YAML 1.1 and one of 1.2 understand it alike: to the older, a plain 2026-04-30 is a time and a plain no
 * is false.
 */
function written(document, name) {
  const text = `#${header(`openapi/${name === 'openapi' ? '' : `${name}.yaml`}`).slice(2)}${stringify(document, { version: '1.1', aliasDuplicateObjects: false, lineWidth: 120 })}`;
  for (const version of ['1.1', '1.2'])
    if (!isDeepStrictEqual(parse(text, { version }), document))
      throw new Error(`${name}.yaml is read differently as YAML ${version}.`);
  return text;
}
