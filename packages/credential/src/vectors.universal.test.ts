/** The EU's public test vectors, each with its own certificate at its own clock. */
import type { Harness } from './harness.universal.test.ts';
import { decode, DecodeError, read, trustList, type Credential, type VerdictStatus } from './index.ts';

export interface Vector {
  readonly PREFIX?: string;
  readonly JSON?: unknown;
  readonly TESTCTX: { readonly CERTIFICATE: string; readonly VALIDATIONCLOCK: string };
  readonly EXPECTEDRESULTS: Readonly<Record<string, boolean>>;
}

/** Vectors that contradict themselves, and what is contradicted. */
const CONTRADICTORY: Readonly<
  Record<string, { readonly EXPECTEDDECODE?: string; readonly EXPECTEDEXPIRATIONCHECK?: string }>
> = {
  'FR/test_pcr_ok': { EXPECTEDDECODE: 'its JSON is not what was signed' },
  'PL/1.3.0/1': { EXPECTEDDECODE: 'its JSON is not what was signed' },
  'PL/1.3.0/5': { EXPECTEDDECODE: 'its JSON is not what was signed' },
  'PL/1.3.0/6': { EXPECTEDEXPIRATIONCHECK: 'its time expectation is not what its clock and its dates say' },
};

/**
 * Vectors whose payload is called wrong only because of a code that is in no value set. Value sets change and belong to
 * the policy, so the payload reads here without a finding.
 */
const ONLY_VALUE_SETS = [
  'PL/1.0.0/7',
  'PL/1.0.0/9',
  'PL/1.2.1/7',
  'PL/1.2.1/8',
  'PL/1.2.1/9',
  'PL/1.3.0/7',
  'PL/1.3.0/8',
  'PL/1.3.0/9',
];

const NOT_VERIFIED: readonly VerdictStatus[] = [
  'tampered',
  'unknown-issuer',
  'malformed',
  'unsupported',
  'cannot-check',
];

/** Some clocks have more digits than a date takes, or no zone. */
export const clockOf = (text: string): Date =>
  new Date(
    text
      .replace(/(\.\d{3})\d+/, '$1')
      .replace(/([+-]\d\d)(\d\d)$/, '$1:$2')
      .replace(/T[\d:.]+$/, '$&Z'),
  );

/** How far each expectation was met; printed by `universal.test.ts`. */
export type Agreement = Record<string, { agree: number; of: number }>;

export function vectorSuite(
  { test, equal }: Harness,
  vectors: readonly (readonly [name: string, vector: Vector])[],
  agreement: Agreement = {},
): void {
  for (const [name, vector] of vectors) {
    const { EXPECTEDRESULTS: expected, PREFIX: text } = vector;
    if (text === undefined) continue;
    test(`vector ${name} gives what it says it gives`, async () => {
      const trust = await trustList([vector.TESTCTX.CERTIFICATE]);
      const { verdict } = await read(text, { trust, now: clockOf(vector.TESTCTX.VALIDATIONCLOCK) });
      const { status } = verdict;
      let credential: Credential | undefined;
      let stage: string | undefined;
      try {
        credential = decode(text);
      } catch (error) {
        stage = error instanceof DecodeError ? error.stage : String(error);
      }
      const check = (expectation: string, met: boolean) => {
        const wanted = expected[expectation];
        if (wanted === undefined) return;
        const counted = (agreement[expectation] ??= { agree: 0, of: 0 });
        counted.of++;
        if (CONTRADICTORY[name]?.[expectation as 'EXPECTEDDECODE']) return;
        if (expectation === 'EXPECTEDSCHEMAVALIDATION' && ONLY_VALUE_SETS.includes(name))
          return equal(met, !wanted, `${expectation}, but for value sets`);
        equal(met, wanted, `${expectation}: ${status} ${stage ?? ''}`);
        counted.agree++;
      };
      const verified = !NOT_VERIFIED.includes(status);
      check('EXPECTEDUNPREFIX', stage !== 'prefix');
      check('EXPECTEDB45DECODE', stage !== 'base45');
      check('EXPECTEDCOMPRESSION', stage !== 'inflate');
      if (credential && vector.JSON && !CONTRADICTORY[name]?.EXPECTEDDECODE)
        equal(credential.payload, vector.JSON, 'the payload is the JSON beside it');
      check('EXPECTEDDECODE', credential !== undefined);
      check('EXPECTEDSCHEMAVALIDATION', credential?.findings.every(({ code }) => code === 'several-entries') ?? false);
      check('EXPECTEDVERIFY', verified);
      if (verified) check('EXPECTEDKEYUSAGE', status !== 'wrong-key-usage');
      // Use is asked before dates, so a key for another use must be allowed first to hear about time.
      const allowed = await trustList([
        { certificate: vector.TESTCTX.CERTIFICATE, usages: ['vaccination', 'test', 'recovery'] },
      ]);
      const timed = (await read(text, { trust: allowed, now: clockOf(vector.TESTCTX.VALIDATIONCLOCK) })).verdict.status;
      if (verified) check('EXPECTEDEXPIRATIONCHECK', timed === 'valid');
    });
  }
}
