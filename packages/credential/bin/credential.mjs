#!/usr/bin/env node
// Reads one code from the argument or from standard input and prints the reading as JSON. Asks nothing of the network.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { read, trustList } from '@sen/credential';
import { openTrustBundle } from '@sen/credential/bundle';
import { sentence } from '@sen/credential/sentence';

const EXIT_CODES = {
  valid: 0,
  'policy-not-met': 10,
  expired: 11,
  'not-yet-valid': 12,
  revoked: 13,
  'unknown-issuer': 14,
  'wrong-key-usage': 15,
  tampered: 16,
  malformed: 17,
  unsupported: 18,
  'cannot-check': 19,
};

const USAGE = `Usage: credential [options] [code]

Reads a code from the argument, or from standard input, and prints what it says and what to think of it.

  -t, --trust <file>   keys that are trusted: certificates (DER, PEM), JWK or JWKS, DID document, key id → key. Repeatable.
  -b, --bundle <file>  a signed trust bundle; its anchors are the --trust files
  -n, --now <time>     the moment to check at (RFC 3339); now, when left out
  -l, --language <vi|en>  language of the sentence; vi, when left out
  -h, --help           this text

Exit code by verdict: ${Object.entries(EXIT_CODES)
  .map(([status, code]) => `${code} ${status}`)
  .join(', ')}; 2 for wrong use.
`;

/** Nothing that was typed is repeated: a code in the wrong place holds someone's name and birth date. */
const fail = (message) => {
  process.stderr.write(`${message}\n\n${USAGE}`);
  process.exit(2);
};

/** Bytes. What is longer is no code, and is not waited for. */
const MAX_INPUT = 4 * 1024 * 1024;

/** Standard input to its end, or to where it is too long for any code. */
async function readInput() {
  const chunks = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
    if ((length += chunk.length) > MAX_INPUT) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Text files are handed over as text; DER as bytes. */
function entryOf(file) {
  const bytes = readFileSync(file);
  return bytes[0] === 0x30 ? new Uint8Array(bytes) : bytes.toString('utf8');
}

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        trust: { type: 'string', short: 't', multiple: true, default: [] },
        bundle: { type: 'string', short: 'b' },
        now: { type: 'string', short: 'n' },
        language: { type: 'string', short: 'l', default: 'vi' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch {
    return fail('Not an option, or an option without its value.');
  }
}

const { values, positionals } = options();
if (values.help) {
  process.stdout.write(USAGE);
  process.exit(0);
}
if (positionals.length > 1) fail('One code at a time. Put quotes around it: codes contain spaces.');
if (values.language !== 'vi' && values.language !== 'en') fail('--language is vi or en.');
const now = values.now === undefined ? new Date() : new Date(values.now);
if (Number.isNaN(now.getTime())) fail('--now is not a time.');

let trust;
try {
  const entries = values.trust.map(entryOf);
  if (values.bundle === undefined) trust = await trustList(entries);
  else trust = (await openTrustBundle(readFileSync(values.bundle, 'utf8'), { pinnedKeys: entries, now })).trust;
} catch (error) {
  fail(`A file of keys cannot be read (${error.code ?? error.name}).`);
}
if (positionals.length === 0 && process.stdin.isTTY)
  process.stderr.write('Paste the code and press Enter, then Ctrl+D.\n');
// Only the line end that a terminal or a file adds is taken off: a space at the end belongs to the code.
const code = positionals[0] ?? (await readInput()).replace(/\r?\n$/, '');

const reading = await read(code, { trust, now });
process.stdout.write(
  `${JSON.stringify({ ...reading, sentence: sentence(reading.verdict, values.language, now) }, null, 2)}\n`,
);
process.exitCode = EXIT_CODES[reading.verdict.status];
