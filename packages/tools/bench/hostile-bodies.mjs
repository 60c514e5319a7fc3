// What the worst body of every operation costs the platform, beside an honest one of as many bytes and beside a small
// refusal: no more than 5 times the one, nor than 20 times the other unless the honest one costs as much (nobody
// refuses megabytes for less than reading them). `npm run bench -- hostile-bodies`; SEN_OPERATIONS is a pattern of
// operationIds, SEN_TRIES how often each is sent.
import { createPlatform } from '../../client/src/index.ts';
import * as pages from '../../elements/src/server.ts';
import { createNodeSandbox } from '../../sandbox/src/node.ts';
import { bodyLimitsOf } from '../../sandbox/src/http/requests/body-limits.ts';
import { requestsOf } from '../../sandbox/src/testing/example-requests.ts';
import {
  FORM_TYPE,
  JSON_TYPE,
  POSTED_TYPE,
  bodyOf,
  largeValidBody,
  bodyCases,
  typeOf,
} from '../../sandbox/src/testing/valid-bodies.ts';
import { hostileBodies } from '../../sandbox/src/testing/hostile-bodies.ts';

const WANTED = new RegExp(process.env.SEN_OPERATIONS ?? '');
const TRIES = Number(process.env.SEN_TRIES ?? 5);
const SITE_KEY = 'pk-sandbox-tp-hcm';
const TIMES_HONEST = 5;
const TIMES_SMALL = 20;
/** Below this a ratio says more about the machine than about the body. Milliseconds. */
const LEAST = 1;
const LARGEST_REFUSAL = 64 * 1024;

const sandbox = createNodeSandbox({ requestsPerMinute: 1e9, pages });
const { otp } = createPlatform({ baseUrl: 'http://sandbox/v1', siteKey: SITE_KEY, fetch: sandbox.fetch });
let phones = 0;
const signIn = async (purpose) => {
  const phone = `+8491234${String(++phones).padStart(4, '0')}`;
  const { id } = await otp.create({ phone, purpose });
  return (await otp.verify(id, { code: await sandbox.messages.code(phone) })).accessToken;
};

/**
 * The least time the processor gave to this process while it answered: what waits is not counted. The first try
 * compiles what there is to compile.
 */
async function costOf(make, tries = TRIES) {
  let ms = Infinity;
  let answer;
  let length;
  for (let tried = 0; tried <= tries; tried++) {
    const request = make();
    const before = process.cpuUsage();
    answer = await sandbox.fetch(request);
    length = (await answer.arrayBuffer()).byteLength;
    const { user, system } = process.cpuUsage(before);
    if (tried > 0) ms = Math.min(ms, (user + system) / 1000);
  }
  return { ms, status: answer.status, length };
}

/** White space behind it, or beside the files of a form nothing: a form is as long as its files. */
function stretched(sending, bytes, length) {
  if (sending.content.mediaType !== JSON_TYPE || bytes.length >= length) return bytes;
  const whole = new Uint8Array(length).fill(32);
  whole.set(bytes);
  return whole;
}

const isDear = ({ ms }, honest, small) =>
  ms > TIMES_HONEST * Math.max(LEAST, honest) || ms > TIMES_SMALL * Math.max(LEAST, small);

const rows = [];
const missed = [];
for (const sending of bodyCases()) {
  const { operation, content } = sending;
  if (!WANTED.test(operation.id)) continue;
  const limits = bodyLimitsOf(operation, content.mediaType);
  const requestOf = await requestsOf(operation, SITE_KEY, signIn);
  const type = typeOf(sending);
  const small = await costOf(() =>
    requestOf(bodyOf(sending, content.mediaType === POSTED_TYPE ? { a: '1' } : {}), type),
  );
  const honestBytes = stretched(sending, largeValidBody(sending), limits.bytes);
  const honest = await costOf(() => requestOf(honestBytes, type));
  // What is taken of a roster is longer than rows of usual length come to.
  const honestMs =
    honest.ms *
    (operation.body.maximumBytes && content.mediaType === FORM_TYPE
      ? Math.max(1, limits.bytes / honestBytes.length)
      : 1);
  let worst = { ms: 0 };
  for (const body of hostileBodies(sending)) {
    let cost = await costOf(() => requestOf(body.bytes, body.type));
    // A machine that does other things: what looks dear is looked at longer.
    if (isDear(cost, honestMs, small.ms)) cost = await costOf(() => requestOf(body.bytes, body.type), 4 * TRIES);
    if (cost.length > LARGEST_REFUSAL && !operation.isNativeForm)
      missed.push(`${operation.id}, ${body.shape}: a refusal of ${cost.length} bytes`);
    if (cost.status === 500) missed.push(`${operation.id}, ${body.shape}: failed`);
    if (cost.ms > worst.ms) worst = { ...cost, shape: body.shape };
  }
  const ratio = (base) => worst.ms / Math.max(LEAST, base);
  const row = {
    operation: operation.id,
    'kB let in': Math.round(limits.bytes / 1024),
    'worst shape': worst.shape,
    'worst ms': Number(worst.ms.toFixed(2)),
    'honest ms': Number(honestMs.toFixed(2)),
    '× honest': Number(ratio(honestMs).toFixed(1)),
    'small ms': Number(small.ms.toFixed(2)),
    '× small': Number(ratio(small.ms).toFixed(1)),
  };
  rows.push(row);
  if (isDear(worst, honestMs, Infinity))
    missed.push(`${operation.id}, ${worst.shape}: ${row['× honest']} × an honest body`);
  if (isDear(worst, Infinity, small.ms))
    missed.push(`${operation.id}, ${worst.shape}: ${row['× small']} × a small refusal`);
}
await sandbox.close();

console.table(rows);
const most = (column) => Math.max(...rows.map((row) => row[column]));
console.log(
  `${rows.length} operations; at most ${most('worst ms')} ms, ${most('× honest')} × honest, ${most('× small')} × a small refusal`,
);
for (const what of missed) console.log(`MISSED    ${what}`);
process.exitCode = missed.length === 0 ? 0 : 1;
