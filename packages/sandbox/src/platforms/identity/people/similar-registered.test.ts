/**
 * Nobody is refused as somebody else for one thing they say of themselves: every way two people may differ, for whoever
 * registers.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  MANY,
  pairCases,
  details,
  expected,
  outcome,
  registerPerson,
  some,
  describePair,
  pairOf,
} from '../../../testing/similar-people.ts';
import type { PairCase } from '../../../testing/similar-people.ts';
import { all, draft, createTestSandbox, onEachDatabase } from '../../../testing/test-sandbox.ts';
import type { TestSandbox } from '../../../testing/test-sandbox.ts';

/** Both register, one after the other, while the first is still waiting. */
async function registerBoth(testSandbox: TestSandbox, chosen: readonly PairCase[]): Promise<void> {
  const wrong: string[] = [];
  const pairs = new Map<string, { cell: PairCase; first: string }>();
  const tryBoth = async (cell: PairCase, index: number): Promise<void> => {
    const [first, second] = pairOf(cell, index);
    const { id } = await registerPerson(testSandbox, first);
    const session = await testSandbox.signIn('register', second.phone);
    const { phone: _, ...described } = details(second);
    const asked = await testSandbox.client().registrations.checkDuplicate(described, { session });
    const made = testSandbox.client().registrations.create(second.wanted, { session });
    const { isDuplicate } = expected(cell);
    const result = await outcome(made);
    if (result !== (isDuplicate ? 'duplicate-registration' : 'answered'))
      wrong.push(`${describePair(cell)}: registering was ${result}`);
    if (asked.duplicate !== isDuplicate)
      wrong.push(`${describePair(cell)}: asked before, duplicate was ${asked.duplicate}`);
    if (
      (await outcome(testSandbox.client(await testSandbox.signIn('lookup', first.phone)).registrations.get(id))) !==
      'answered'
    )
      wrong.push(`${describePair(cell)}: the first is shut out`);
    if (result === 'answered') pairs.set((await made).id, { cell, first: id });
  };
  await Promise.all(chosen.map(tryBoth));
  const cases = new Map(
    (await all(testSandbox.client('officer-sandbox-steward').corrections.list())).map((one) => [
      one.identity?.registrationId,
      one,
    ]),
  );
  for (const [id, { cell, first }] of pairs) {
    const found = cases.get(id);
    const isAsked = expected(cell).reason === 'multiple-matches';
    if ((found !== undefined) !== isAsked)
      wrong.push(`${describePair(cell)}: ${isAsked ? 'nobody is asked' : 'a steward is asked'}`);
    if (found && (found.identity?.reason !== 'multiple-matches' || found.identity.otherRegistrationId !== first))
      wrong.push(`${describePair(cell)}: another case`);
  }
  assert.deepEqual(wrong, []);
}

test('a registration is refused as a second one only to whoever shows the whole person, and a number alone says nothing', (t) =>
  registerBoth(createTestSandbox(t, MANY), pairCases));

onEachDatabase('whoever resembles somebody else registers as anybody does', (testSandbox) =>
  registerBoth(testSandbox, some),
);

onEachDatabase('a whole person who registers from two phones at one moment stands once', async ({ client, signIn }) => {
  const [one, other] = [await signIn(), await signIn('register', '+84987654321')];

  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      outcome(client().registrations.create(draft(), { session: index % 2 ? one : other })),
    ),
  );

  assert.deepEqual(answers.sort(), ['answered', ...Array.from({ length: 7 }, () => 'duplicate-registration')]);
});
