// custom-elements.json: what each element takes, fires and shows, read from its source. The editors' files and the
// wrappers of frameworks are made from it, and a change of what portals rely on shows in its diff.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { root } from '../../environment/node.mjs';
import { elementFolders, SRC } from './folders.mjs';
import { cssProperties } from './tokens.mjs';

/** What is published is dist, so that is what the manifest names. */
const published = (path) => `dist/${path.replace(/^\//, '').replace(/\.ts$/, '.js')}`;

/** What every element is; its members are theirs. */
const SHELL = 'kit/shell/shell.ts';

/** Elements first, then the classes of their events. */
function filesOf(elements, src) {
  const events = elements.flatMap(({ folder }) =>
    readdirSync(join(src, folder))
      .filter((name) => name.endsWith('.events.ts'))
      .map((name) => `${folder}/${name}`),
  );
  return [...elements.map(({ file }) => file), ...events, ...(existsSync(join(src, SHELL)) ? [SHELL] : [])];
}

/** @returns {Promise<object>} the manifest, https://github.com/webcomponents/custom-elements-manifest */
export async function analyze(src = join(root, SRC)) {
  const elements = elementFolders(src);
  const modules = filesOf(elements, src).map((file) =>
    ts.createSourceFile(file, readFileSync(join(src, file), 'utf8'), ts.ScriptTarget.ES2022, true),
  );
  const { schemaVersion, modules: analyzed } = create({
    modules,
    plugins: litPlugin(),
    context: { dev: false, thirdPartyCEMs: [] },
  });
  const properties = existsSync(join(src, 'tokens.ts')) ? await cssProperties(src) : [];
  return {
    schemaVersion,
    modules: analyzed.filter(({ path }) => path !== SHELL).map((module) => tidy(module, elements, properties)),
  };
}

/** Only what a page may rely on: public members, published paths, no accidents of how a class is written. */
function tidy({ path, declarations = [] }, elements, properties) {
  const element = elements.find(({ file }) => file === path);
  const kept = declarations
    .filter(({ kind, name }) => kind === 'class' && (!element || name === element.className))
    .map((declaration) =>
      element ? elementDeclaration(declaration, element, properties) : eventDeclaration(declaration),
    );
  const module = published(path);
  const definition = element && {
    kind: 'custom-element-definition',
    name: element.tag,
    declaration: { name: element.className, module },
  };
  return {
    kind: 'javascript-module',
    path: module,
    declarations: kept,
    exports: [
      ...kept.map(({ name }) => ({ kind: 'js', name, declaration: { name, module } })),
      ...(definition ? [definition] : []),
    ],
  };
}

const isPublic = ({ privacy, static: isStatic, name }) =>
  privacy !== 'private' && privacy !== 'protected' && !isStatic && !name.startsWith('#');

function elementDeclaration(
  { kind, name, summary, description, deprecated, slots, cssParts, cssProperties: own = [], events = [], members = [] },
  { tag },
  properties,
) {
  const fields = members.filter(isPublic).filter((member) => member.kind === 'field' || member.kind === 'method');
  // What is common to all comes first.
  fields.sort((one, other) => Number('inheritedFrom' in other) - Number('inheritedFrom' in one));
  return clean({
    kind,
    customElement: true,
    tagName: tag,
    name,
    summary: oneLine(summary),
    description: oneLine(description),
    deprecated: typeof deprecated === 'string' ? oneLine(deprecated) : deprecated,
    superclass: { name: 'LitElement', package: 'lit' },
    attributes: fields
      .filter(({ attribute }) => attribute)
      .map(({ attribute, name: fieldName, type, default: value, description: about }) =>
        clean({ name: attribute, fieldName, type: typeOf(type), default: value, description: oneLine(about) }),
      ),
    members: fields.map(memberOf),
    // The analyzer also guesses at every dispatchEvent; what is promised is what the docstring says.
    events: events
      .filter(({ description: about }) => about)
      .map((event) => clean({ name: event.name, type: event.type, description: oneLine(event.description) })),
    slots: slots?.map((slot) => ({ name: slot.name, description: oneLine(slot.description) })),
    cssParts: cssParts?.map((part) => ({ name: part.name, description: oneLine(part.description) })),
    cssProperties:
      tag === 'sen-platform'
        ? properties
        : own.map((property) => clean({ ...property, description: oneLine(property.description) })),
  });
}

const eventDeclaration = ({ kind, name, description, members = [] }) =>
  clean({
    kind,
    name,
    description: oneLine(description),
    superclass: { name: 'Event' },
    members: members.filter(isPublic).map(memberOf),
  });

const memberOf = ({
  kind,
  name,
  type,
  default: value,
  description,
  attribute,
  reflects,
  readonly,
  parameters,
  return: returns,
}) =>
  clean({
    kind,
    name,
    type: typeOf(type),
    default: value,
    description: oneLine(description),
    attribute,
    reflects,
    readonly,
    parameters,
    return: returns,
  });

/** `x?: T | undefined` is `T | undefined` once. */
const typeOf = (type) => type && { text: type.text.replace(/(?: \| undefined)+$/, ' | undefined') };

/** Docstrings are broken where a line was full. */
const oneLine = (text) => text?.replace(/\s*\n\s*/g, ' ').trim();

const clean = (object) =>
  Object.fromEntries(
    Object.entries(object).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );

/** The declarations of elements, as the makers of other files want them. */
export const elementsOf = (manifest) =>
  manifest.modules.flatMap(({ path, declarations }) =>
    declarations.filter((one) => one.tagName).map((one) => ({ ...one, path })),
  );

/** The classes of events by name, with the file that holds them. */
export const eventClassesOf = (manifest) =>
  new Map(
    manifest.modules.flatMap(({ path, declarations }) =>
      declarations.filter((one) => !one.tagName).map((one) => [one.name, { ...one, path }]),
    ),
  );
