// Every stage of `npm test`: what it asks, how, and how many minutes of a build server it may take. The allotments add
// up to 50.

/**
 * @typedef {object} Stage
 * @property {string} about the question it answers
 * @property {number} minutes its allotment
 * @property {readonly string[]} [after] stages that make what it needs, or that it must not run beside
 * @property {number} [cores] how many it keeps busy, 1 if not said
 * @property {boolean} [byName] a developer names it, a build server runs it always
 * @property {() => Promise<import('../stamps/due.mjs').Inputs>} [inputs] what alone can change its result: while that
 * is as in its stamp, it waits to be named
 * @property {(wanted?: import('../changed/affected.mjs').Affected) => Promise<import('./outcome.mjs').Counts>} run only
 * what is affected, when told
 */

const from = (module, name) => async (wanted) => (await import(module))[name](wanted);

/** @type {Readonly<Record<string, Stage>>} */
export const stages = {
  fresh: {
    about: 'are the generated files those of the contract?',
    minutes: 0.5,
    run: from('./contract.mjs', 'fresh'),
  },
  lint: { about: 'does the contract keep to its rules?', minutes: 0.5, run: from('./contract.mjs', 'lint') },
  imports: { about: 'no circles, no forbidden doors?', minutes: 0.5, run: from('./imports.mjs', 'imports') },
  types: { about: 'do the packages compile?', minutes: 1, run: from('./types.mjs', 'packages') },
  'test-types': { about: 'do the tests compile, and wrong uses not?', minutes: 1, run: from('./types.mjs', 'tests') },
  build: { about: 'packages and CDN files', minutes: 1, after: ['types'], run: from('./build.mjs', 'build') },
  unused: { about: 'is anything there that nothing uses?', minutes: 0.5, run: from('./tidy.mjs', 'unused') },
  format: { about: 'is everything written as prettier writes it?', minutes: 1, run: from('./tidy.mjs', 'format') },
  published: {
    about: 'do the packages hold what they say, with types that resolve?',
    minutes: 1,
    after: ['build'],
    run: from('./tidy.mjs', 'published'),
  },
  budgets: { about: 'what each entry weighs', minutes: 1, after: ['build'], run: from('./imports.mjs', 'budgets') },
  smoke: {
    about: 'the built packages on the Node of this machine',
    minutes: 0.5,
    after: ['build'],
    run: from('./node.mjs', 'smoke'),
  },
  e2e: { about: 'the portal in Chromium, end to end', minutes: 15.5, after: ['build'], run: from('./node.mjs', 'e2e') },
  stories: {
    about: 'every story in Chromium, in two languages and widths, and in a made-up language',
    minutes: 9,
    after: ['build'],
    run: from('./stories.mjs', 'stories'),
  },
  elements: { about: 'elements in Chromium', minutes: 4, after: ['build'], run: from('./elements.mjs', 'elements') },
  browsers: {
    about: 'what differs most between engines, in Firefox and WebKit',
    minutes: 3.5,
    after: ['build'],
    byName: true,
    run: from('./browsers.mjs', 'browsers'),
  },
  samples: {
    about: 'small apps that embed the packages as published',
    minutes: 2.5,
    after: ['build'],
    inputs: from('../stamps/samples.mjs', 'inputs'),
    run: from('./samples.mjs', 'samples'),
  },
  generators: {
    about: 'do generators of other makers take the contract?',
    minutes: 0.5,
    inputs: from('../stamps/generators.mjs', 'inputs'),
    run: from('./generators.mjs', 'generators'),
  },
  'new-element': {
    about: 'does an element that was just written pass every check as it stands?',
    minutes: 1.5,
    after: ['stories', 'elements'],
    inputs: from('../stamps/new.mjs', 'inputs'),
    run: from('./new.mjs', 'newElement'),
  },
  node: { about: 'tests in Node', minutes: 2, run: from('./node.mjs', 'node') },
  postgres: { about: 'records on SQLite and on PostgreSQL', minutes: 3, run: from('./node.mjs', 'postgres') },
};

/** Which stages a run takes. Throws RangeError for a name that is none. */
export function chosen(names, { everything = Boolean(process.env.CI) } = {}) {
  const unknown = names.find((name) => !(name in stages));
  if (unknown !== undefined)
    throw new RangeError(`There is no stage "${unknown}"; there are ${Object.keys(stages).join(', ')}.`);
  return Object.keys(stages).filter((name) =>
    names.length > 0 ? names.includes(name) : everything || !stages[name].byName,
  );
}
