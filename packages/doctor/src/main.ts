/**
 * `sen doctor …`: reads the arguments, examines the page, prints what it found. What the program `bin/sen.mjs` runs.
 * @module
 */
import { parseArgs } from 'node:util';
import { redactUrl } from './addresses.ts';
import type { DoctorLanguage } from './diagnoses.ts';
import { examine } from './examine.ts';
import { NoPageError } from './no-page-error.ts';
import { openFailureToText, openFailureToJson, reportToJson, reportToText } from './report.ts';

const USAGE = `Usage: sen doctor <address or file.html> [options]

Says what keeps the elements of Sen from working on a page, and what to write.

  --lang vi|en      language of the answer; that of the terminal when left out
  --browser         also open the page in Chromium (needs playwright-core and CHROME_PATH or an installed Chromium)
  --as <address>    for a file: the address it will stand at, so that whatever it names is looked at as from there
  --json            for programs
  --help            this text

Ends with 0 when nothing is to be mended, 1 when something is, 2 when it could not look.
`;

export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

const usual = (): DoctorLanguage =>
  /^en/i.test(process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || 'vi') ? 'en' : 'vi';

/** @returns the exit code */
export async function main(argv: readonly string[], { out, err }: Streams): Promise<number> {
  const wrongUse = (reason: string): number => {
    err(`${reason}\n\n${USAGE}`);
    return 2;
  };
  let parsed;
  try {
    parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        lang: { type: 'string' },
        json: { type: 'boolean', default: false },
        browser: { type: 'boolean', default: false },
        as: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return wrongUse(error instanceof Error ? error.message : '');
  }
  const { values, positionals } = parsed;
  const [command, target, ...more] = positionals;
  if (values.help) {
    out(USAGE);
    return 0;
  }
  if (command !== 'doctor' || target === undefined || more.length > 0) return wrongUse('One command, one page.');
  const language = values.lang ?? usual();
  if (language !== 'vi' && language !== 'en') return wrongUse('--lang is vi or en.');
  if (values.as !== undefined && !/^https?:/i.test(values.as)) return wrongUse('--as is an http or https address.');

  const named = /^https?:/i.test(target) ? redactUrl(target) : target;
  try {
    const found = await examine(target, {
      browser: values.browser,
      as: values.as === undefined ? undefined : new URL(values.as),
    });
    out((values.json ? reportToJson : reportToText)(named, found, language));
    return found.findings.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof NoPageError)) throw error;
    if (values.json) out(openFailureToJson(named, error.code, language));
    else err(`${openFailureToText(error.code, language)}\n`);
    return 2;
  }
}
