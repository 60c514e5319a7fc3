// For node:test: shows what failed and why, in few lines, and writes its counts (stages/outcome.mjs) to the file named
// by SEN_COUNTS.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { inspect } from 'node:util';

/** node:test reports a file without a single test as one passing test that bears the file's name. */
const isWholeFile = ({ name, file, nesting }) =>
  nesting === 0 && file !== undefined && (name === file || file.endsWith(`/${name}`));

/** Milliseconds without news before a run is given up: a file with an open handle would keep it waiting for ever. */
const STALL = Number(process.env.SEN_STALL ?? 180) * 1000;

const SLOWEST = 10;

/** Enough to see what is wrong; a difference of ten thousand lines helps nobody. */
const LONGEST = 3000;

/** The error of the test itself, out of the runner's own wrapping and without the runner's own frames. */
function reasonOf(error) {
  const reason = error?.code === 'ERR_TEST_FAILURE' && error.cause !== undefined ? error.cause : error;
  const text = inspect(reason, { depth: 4, breakLength: 120, maxArrayLength: 20, maxStringLength: 1000 }).replace(
    /\n\s+at .*node:internal.*/g,
    '',
  );
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
}

export default async function* report(events) {
  const counts = { passed: 0, failed: 0, skipped: 0, slow: [], failures: [] };
  const files = new Set();
  const open = new Set();
  const write = () => process.env.SEN_COUNTS && writeFileSync(process.env.SEN_COUNTS, JSON.stringify(counts));
  const watchdog = setTimeout(() => {
    console.log(
      `✖ nothing has happened for ${STALL / 1000} s; not finished: ${[...open].map((file) => relative(process.cwd(), file)).join(', ')}`,
    );
    counts.failed++;
    write();
    process.kill(process.pid, 'SIGTERM');
  }, STALL);
  for await (const { type, data } of events) {
    watchdog.refresh();
    if (data?.file) files.add(data.file);
    if (type === 'test:dequeue' && isWholeFile(data)) open.add(data.file);
    if (type === 'test:summary' && data.file) open.delete(data.file);
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const where = data.file ? relative(process.cwd(), data.file) : '';
    if (data.todo !== undefined) {
      counts.skipped++;
    } else if (type === 'test:fail') {
      // A suite fails because a test in it did, unless its own set-up broke.
      if (data.details.type === 'suite' && data.details.error?.failureType === 'subtestsFailed') continue;
      counts.failed++;
      counts.failures.push({ file: where, test: data.name });
      yield `✖ ${data.name}${data.line ? `  (${where}:${data.line})` : ''}\n${reasonOf(data.details.error).replace(/^/gm, '    ')}\n`;
    } else if (data.details.type === 'suite') {
      continue;
    } else if (isWholeFile(data)) {
      counts.failed++;
      yield `✖ ${where} holds no test\n`;
    } else if (data.skip !== undefined) {
      counts.skipped++;
      yield `- skipped: ${data.name}${typeof data.skip === 'string' && data.skip ? ` (${data.skip})` : ''}\n`;
    } else {
      counts.passed++;
      counts.slow.push({ test: `${data.name} (${where})`, ms: Math.round(data.details.duration_ms) });
    }
  }
  counts.slow = counts.slow.sort((a, b) => b.ms - a.ms).slice(0, SLOWEST);
  yield `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped in ${files.size} files\n`;
  clearTimeout(watchdog);
  write();
}
