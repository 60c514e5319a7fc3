import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { clocks, dueDays } from './clocks.ts';

const PAGE = new URL('../../../../../../stories/guide/privacy.mdx', import.meta.url);

test('the times on the privacy page are those that requests are given', async () => {
  const page = await readFile(PAGE, 'utf8');
  const [, , ...rows] = (page.split("## Requests about one's own data")[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('|'));

  const told = rows.map((row) => {
    const [kind = '', ...days] = row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return [kind.replaceAll('`', ''), days.map(Number)];
  });

  const given = Object.entries(clocks).map(
    ([kind, { answerWorkingDays, actDays, actDaysThroughThirdParties, extensionDays }]) => [
      kind,
      [answerWorkingDays, actDays, actDaysThroughThirdParties, extensionDays],
    ],
  );
  assert.deepEqual(Object.fromEntries(told), Object.fromEntries(given));
});

test('a time that ends in Tết ends on the first working day after it, and an extension is counted from the same day', () => {
  const asked = { kind: 'view', receivedOn: '2026-02-06', throughThirdParties: false } as const;

  const plain = dueDays({ ...asked, extendedBy: 0 });
  const extended = dueDays({ ...asked, extendedBy: 10 });

  assert.equal(plain.answerBy.day, '2026-02-10');
  assert.equal(plain.actBy.day, '2026-02-23');
  assert.equal(extended.actBy.day, '2026-02-26');
});
