// Some checks have something to say only when their inputs have changed: apps of other makers' bundlers, other makers'
// generators. What such a check was last seen to pass with stands in git, in packages/tools/test/stamps/<stage>.json;
// while its inputs are still those, a run says so and goes on.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../environment/node.mjs';
import { skipped } from '../stages/outcome.mjs';

/**
 * @typedef {Record<string, string>} Inputs what can change the result, by a name for people → a hash of it
 * @typedef {{ passed: string, inputs: Inputs }} Stamp `passed` is the day
 */

const fileOf = (name, folder) => join(folder, `${name}.json`);

/** @returns {Stamp | undefined} none where it was never written, or cannot be read (a merge left marks in it) */
function stampOf(name, folder) {
  const file = fileOf(name, folder);
  if (!existsSync(file)) return undefined;
  try {
    const { passed, inputs } = JSON.parse(readFileSync(file, 'utf8'));
    return typeof passed === 'string' && typeof inputs === 'object' && inputs !== null ? { passed, inputs } : undefined;
  } catch {
    return undefined;
  }
}

/** The names of what differs, what came and what went. @param {Inputs} before @param {Inputs} now */
const differencesOf = (before, now) =>
  [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((name) => before[name] !== now[name]).sort();

/** Inputs that could not be read are no inputs: whatever they are, nobody has seen it pass. */
const readInputs = async (inputsOf) => {
  try {
    return { inputs: await inputsOf() };
  } catch (error) {
    return { why: `cannot tell whether its inputs have changed: ${error.message}` };
  }
};

const SHOWN = 5;
const listed = (names) =>
  `${names.slice(0, SHOWN).join(', ')}${names.length > SHOWN ? ` and ${names.length - SHOWN} more` : ''}`;

/** Nothing failed, nothing was left out, nothing needed a second try. */
const isPass = ({ passed, failed, skipped: left, flakes = [] }) =>
  passed > 0 && failed === 0 && left === 0 && flakes.length === 0;

/**
 * Runs a stage when its inputs are not those of its stamp, or when somebody asked for it by name; says that it is
 * skipped otherwise. This is the only place that writes a stamp, and it does so after the stage has passed as a whole,
 * with the inputs it began with.
 * @param {string} name of the stage
 * @param {object} how
 * @param {() => Promise<Inputs>} how.inputsOf
 * @param {() => Promise<import('../stages/outcome.mjs').Counts>} how.run all of the stage
 * @param {boolean} [how.asked] somebody named it
 * @param {boolean} [how.keep] write the stamp
 * @param {string} [how.folder] where stamps are
 * @param {Date} [how.now]
 * @returns {Promise<import('../stages/outcome.mjs').Counts>} one that was to be kept and could not be has failed
 */
export async function runIfDue(
  name,
  { inputsOf, run, asked = false, keep = false, folder = join(root, 'packages/tools/test/stamps'), now = new Date() },
) {
  const stamp = stampOf(name, folder);
  const before = await readInputs(inputsOf);
  const differences = stamp && before.inputs ? differencesOf(stamp.inputs, before.inputs) : undefined;
  if (!asked && differences?.length === 0)
    return skipped(`unchanged since ${stamp.passed}, seen to pass; \`npm test -- ${name}\` runs it`);
  if (!asked)
    console.log(
      before.why ??
        (stamp ? `changed since it passed on ${stamp.passed}: ${listed(differences)}` : 'never seen to pass'),
    );

  const counts = await run();
  if (!keep) {
    if (isPass(counts) && differences?.length !== 0)
      console.log(`passed; \`npm test -- ${name} --stamp\` keeps that in packages/tools/test/stamps/${name}.json`);
    return counts;
  }
  const lacking = whyNoStamp(counts, before, await readInputs(inputsOf));
  if (lacking) {
    console.log(`no stamp: ${lacking}`);
    return { ...counts, failed: Math.max(1, counts.failed) };
  }
  writeFileSync(
    fileOf(name, folder),
    `${JSON.stringify({ passed: now.toISOString().slice(0, 10), inputs: before.inputs }, null, 2)}\n`,
  );
  console.log(`kept in packages/tools/test/stamps/${name}.json`);
  return counts;
}

function whyNoStamp(counts, before, after) {
  if (!isPass(counts)) return 'it did not pass as a whole, at the first try';
  if (before.why ?? after.why) return before.why ?? after.why;
  const moved = differencesOf(before.inputs, after.inputs);
  return moved.length > 0 ? `changed while it ran: ${listed(moved)}` : undefined;
}
