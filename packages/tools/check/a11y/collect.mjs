// One story as it is met without eyes or without a mouse: what axe finds, where Tab stops, what is read out.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { serveFolder } from '../../test/stories/server.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** No element has as many stops. */
const MOST_STOPS = 150;
/** Milliseconds a story may take to come to its end. */
const PATIENCE = 60_000;
/** Pages side by side: most of a story is waiting. */
const AT_ONCE = 3;
/** Stories a browser shows before the next one takes over: each leaves a database in memory. */
const A_BROWSER = 10;

/** @returns what every story of a built Storybook is to axe, to the keyboard and to a screen reader */
export async function collect(folder, executablePath, wanted = /./) {
  const server = await serveFolder(folder);
  try {
    const entries = Object.values(JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')).entries).filter(
      ({ id, type }) => type === 'story' && wanted.test(id),
    );
    const waiting = entries.map((entry, place) => ({ ...entry, place }));
    const found = [];
    const goOn = async () => {
      while (waiting.length > 0) {
        const browser = await chromium.launch({
          executablePath,
          args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
        });
        const mine = waiting.splice(0, A_BROWSER);
        try {
          for (let next = mine[0]; next; mine.shift(), next = mine[0])
            found[next.place] = await meetIn(browser, server.origin, next);
        } catch (error) {
          // A busy machine takes a browser away now and then; a story that takes it away again is at fault.
          if (browser.isConnected() || mine[0].again) throw error;
          console.log(`The browser went away at ${mine[0].id}; once more`);
          waiting.unshift({ ...mine[0], again: true }, ...mine.slice(1));
        } finally {
          await browser.close();
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, goOn));
    return found;
  } finally {
    server.close();
  }
}

/** Each story on a device where nothing was before. */
async function meetIn(browser, origin, story) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'vi-VN',
    reducedMotion: 'reduce',
  });
  try {
    return await meet(await context.newPage(), origin, story);
  } catch (error) {
    throw new Error(`${story.id}: ${error.message}`, { cause: error });
  } finally {
    await context.close();
  }
}

async function meet(page, origin, { id, title, name }) {
  await page.addInitScript(whenEnded);
  await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story&globals=locale:vi`);
  const ended = await page
    .waitForFunction(() => globalThis.senEnded, undefined, { timeout: PATIENCE })
    .then(() => true)
    .catch(() => false);
  return { id, title, name, ended, axe: await judge(page), reads: await read(page), stops: await walk(page) };
}

function whenEnded() {
  let channel;
  Object.defineProperty(globalThis, '__STORYBOOK_ADDONS_CHANNEL__', {
    get: () => channel,
    set(given) {
      channel = given;
      channel.on('storyFinished', () => (globalThis.senEnded = true));
    },
  });
}

async function judge(page) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { passes, violations, incomplete } = await globalThis.axe.run('#storybook-root', { runOnly: tags });
    const told = (rules) => rules.map(({ id, impact, nodes }) => ({ id, impact, places: nodes.length }));
    return { passed: passes.map(({ id }) => id), violations: told(violations), undecided: told(incomplete) };
  });
}

/** Roles that say nothing, or what the role around them has said. */
const SILENT = new Set([
  'none',
  'generic',
  'InlineTextBox',
  'LabelText',
  'ListMarker',
  'MenuListPopup',
  'LineBreak',
  'RootWebArea',
  'Iframe',
  'IframePresentational',
]);

/**
 * What a screen reader goes through from the top: role, name, description and state, from the browser's own
 * accessibility tree.
 */
async function read(page) {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const visit = (node, depth, saidBefore) => {
    const { role, name, description, value } = node;
    const says =
      !node.ignored &&
      !SILENT.has(role.value) &&
      !(role.value === 'StaticText' && saidBefore.includes(name?.value ?? ''));
    if (says) {
      const parts = [
        name?.value && `“${name.value}”`,
        value?.value && `= ${value.value}`,
        description?.value && `(${description.value})`,
        ...Object.entries(stateOf(node)).map(([key, on]) => `[${key}${on === true || on === 'true' ? '' : ` ${on}`}]`),
      ];
      lines.push([`${'  '.repeat(depth)}${role.value}`, ...parts.filter(Boolean)].join(' '));
    }
    // A closed list is one stop; its choices are heard when it is opened.
    if (role?.value === 'combobox') return;
    const said = says ? `${saidBefore} ${name?.value ?? ''}` : saidBefore;
    for (const id of node.childIds ?? []) if (byId.has(id)) visit(byId.get(id), says ? depth + 1 : depth, said);
  };
  if (nodes[0]) visit(nodes[0], 0, '');
  return lines;
}

const STATES = new Set(['required', 'invalid', 'checked', 'expanded', 'disabled', 'pressed', 'level']);
const stateOf = ({ properties = [] }) =>
  Object.fromEntries(
    properties
      .filter(
        ({ name, value }) =>
          STATES.has(name) && !(name !== 'expanded' && name !== 'checked' && [false, 'false'].includes(value.value)),
      )
      .map(({ name, value }) => [name, value.value]),
  );

/** In the page, of what has the focus: is a ring of at least 2 px drawn around it, or around the row it stands in? */
function ringed() {
  return [this, this.parentElement, this.nextElementSibling].some((node) => {
    if (!node) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(node);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
}

/** Tab from the top to the end: role, name and state of each stop, as the browser gives them to a screen reader. */
async function walk(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Accessibility.enable');
  await page.evaluate(() => {
    let active = document;
    while (active.activeElement?.shadowRoot) active = active.activeElement.shadowRoot;
    active.activeElement?.blur?.();
    document.body.tabIndex = -1;
    document.body.focus();
  });
  const stops = [];
  const seen = new Set();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    const { result } = await devtools.send('Runtime.evaluate', {
      expression: `(() => { let node = document; while (node.activeElement) { const inner = node.activeElement; if (!inner.shadowRoot) return inner; node = inner.shadowRoot; if (!node.activeElement) return inner; } return document.body; })()`,
    });
    const { nodes } = await devtools.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId,
      fetchRelatives: false,
    });
    const [node] = nodes;
    if (!node || /^body\b/.test(result.description ?? '')) return stops;
    const key = node.backendDOMNodeId;
    if (seen.has(key)) return stops;
    seen.add(key);
    const { result: ring } = await devtools.send('Runtime.callFunctionOn', {
      objectId: result.objectId,
      functionDeclaration: ringed.toString(),
      returnByValue: true,
    });
    stops.push({
      ringed: ring.value,
      role: node.role?.value,
      name: node.name?.value,
      ...(node.description?.value && { description: node.description.value }),
      ...stateOf(node),
    });
  }
  throw new Error('Tab never comes out');
}
