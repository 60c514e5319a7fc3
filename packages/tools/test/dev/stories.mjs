// A browser that stays on the running Storybook (the argument is its address): looks at its stories when asked. Started
// by packages/tools/test/dev/dev.mjs.
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ensureChromium } from '../../environment/ensure.mjs';
import { root } from '../../environment/node.mjs';
import { Baselines } from '../stories/baselines.mjs';
import { LOOKS } from '../stories/looks.mjs';
import { openBrowser, told } from '../stories/visit.mjs';
import { Visitor } from '../stories/visitor.mjs';
import { answerTo } from './programs.mjs';

/** Milliseconds a Storybook may take to begin. */
const PATIENCE = 60_000;

const origin = process.argv[2];
const [look] = LOOKS;
const baselines = new Baselines(join(root, '.storybook/baselines'), join(root, 'storybook-static/otherwise'), false);
const browser = await openBrowser(ensureChromium());
const come = () => Visitor.in(browser, { origin, look, baselines });
/** Stays, so that what has not changed is in its cache. */
const visitor = await come();
/** Looks at what an answer did not wait for. */
let late;
/** Stories that were not right when they were last looked at. */
const wrong = new Set();
let round = 0;

async function entriesNow() {
  for (const end = performance.now() + PATIENCE; ; await wait(200)) {
    const answer = await fetch(`${origin}/index.json`).catch(() => undefined);
    if (answer?.ok) return Object.values((await answer.json()).entries).filter(({ type }) => type === 'story');
    if (performance.now() > end) throw new Error(`There is no Storybook on ${origin}`);
  }
}

/** @returns {Promise<number>} how many were not right */
async function lookAt(entries, one, isDue = () => true) {
  let failed = 0;
  for (const entry of entries) {
    const found = (await one.visit(entry)).filter(({ problems }) => problems.length > 0);
    if (!isDue()) break;
    wrong[found.length > 0 ? 'add' : 'delete'](entry.id);
    failed += found.length;
    for (const { how, problems } of found) console.log(told(entry, how, problems));
  }
  return failed;
}

/** The stories an answer did not wait for, until something has changed again. */
async function lookAtOthers(others, { failed, of, start }) {
  const mine = round;
  const isDue = () => mine === round;
  try {
    late = await come();
    const more = await lookAt(others, late, isDue);
    if (isDue())
      console.log(
        `all ${of} ${failed + more === 0 ? 'hold' : 'FAIL'}, ${((performance.now() - start) / 1000).toFixed(1)} s`,
      );
  } catch (error) {
    if (isDue()) console.log(error.stack);
  } finally {
    await late?.close();
  }
}

answerTo(async () => {
  round++;
  const start = performance.now();
  await late?.close();
  await visitor.leave(); // what changed has to be fetched
  const entries = await entriesNow();
  // An answer waits for what is kept as a picture, and for what was wrong.
  const isFirst = ({ id, tags }) => tags.includes('picture') || wrong.has(id);
  const first = entries.filter(isFirst);
  const failed = await lookAt(first, visitor);
  const others = entries.filter((entry) => !isFirst(entry));
  if (others.length > 0) setTimeout(() => void lookAtOthers(others, { failed, of: entries.length, start }));
  return { ran: first.length, of: entries.length, failed };
});
