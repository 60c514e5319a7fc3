/**
 * Nobody is taken for somebody else by one thing they say of themselves: every way two people may differ, for whoever
 * is vaccinated.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Platform } from '@sen/client';
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
import type { PairCase, Someone } from '../../../testing/similar-people.ts';
import { all, createTestSandbox, onEachDatabase } from '../../../testing/test-sandbox.ts';
import type { TestSandbox } from '../../../testing/test-sandbox.ts';

/** Everything that would show what is the first person's; each must find nothing. */
const strangersTries = (
  me: Platform,
  { registrationId, recordId, doseId }: { registrationId: string; recordId: string; doseId: string },
  theirs: Someone,
  phone: string,
) =>
  ({
    'reading the registration': () => me.registrations.get(registrationId),
    'changing it': () => me.registrations.update(registrationId, { needsHomeVisit: false }),
    'withdrawing it': () => me.registrations.cancel(registrationId, { reason: 'mistake' }),
    'looking for it by its details': () => me.registrations.search({ ...details(theirs), phone: theirs.phone }),
    'looking for the record by its details': () => me.records.search({ ...details(theirs), phone: theirs.phone }),
    'looking for the record under the own phone': () => me.records.search({ ...details(theirs), phone }),
    'a certificate over it': () => me.certificates.create({ kind: 'vaccination', recordId }),
    'a reaction to its dose': () =>
      me.adverseEvents.create({
        doseId,
        actor: 'self',
        onset: '2026-12-01T08:40:00+07:00',
        symptoms: ['fever'],
        severity: 'mild',
      }),
  }) satisfies Record<string, () => Promise<unknown>>;

/** The first is vaccinated, then the second, by whoever gives doses at a site. */
async function vaccinateBoth(testSandbox: TestSandbox, chosen: readonly PairCase[]): Promise<void> {
  const { client, signIn, control, sandbox } = testSandbox;
  const vaccinator = client('officer-sandbox-vaccinator');
  const wrong: string[] = [];
  const give = async (registrationId: string, day: string, doseNumber: number) => {
    const { appointmentId, siteId } = (await (
      await control(`registrations/${registrationId}:schedule`)
    ).json()) as Record<string, string>;
    const lot = `PF-${doseNumber}`;
    const given = {
      doseKind: 'basic',
      doseNumber,
      vaccineCode: 'pfizer',
      lot,
      injectorId: 'officer-1',
      injectedAt: `${day}T08:20:00+07:00`,
    } as const;
    return vaccinator.doses.create({ appointmentId: appointmentId ?? '', siteId: siteId ?? '', ...given });
  };
  const scenes = chosen.map((cell, index) => ({ cell, people: pairOf(cell, index) }));
  const begun = [];
  for (const scene of scenes)
    begun.push({ ...scene, registrationId: (await registerPerson(testSandbox, scene.people[0])).id });
  sandbox.clock.set('2026-12-01T09:00:00+07:00');
  const dosed = [];
  for (const scene of begun) {
    const { id: doseId } = await give(scene.registrationId, '2026-12-01', 1);
    const { id: recordId } = await client(await signIn('lookup', scene.people[0].phone)).records.mine();
    dosed.push({ ...scene, doseId, recordId });
  }
  const again: ((typeof dosed)[number] & { secondId: string })[] = [];
  for (const scene of dosed) {
    const { wanted, phone } = scene.people[1];
    const more = {
      ...wanted,
      doseNumber: 2,
      preferredDate: '2026-12-28',
      previousDoses: [{ vaccineCode: 'pfizer', injectedOn: '2026-12-01' }],
    };
    again.push({ ...scene, secondId: (await registerPerson(testSandbox, { wanted: more, phone })).id });
  }
  sandbox.clock.set('2026-12-28T09:00:00+07:00');

  const look = async ({
    cell,
    people,
    registrationId,
    doseId,
    recordId,
    secondId,
  }: (typeof again)[number]): Promise<void> => {
    const [first, second] = people;
    const { isSame, reason } = expected(cell);
    const given = await give(secondId, '2026-12-28', 2);
    const asked = given.doubts?.map((doubt) => doubt.reason).join() ?? '';
    if (asked !== (reason ?? '')) wrong.push(`${describePair(cell)}: who gives the dose is told '${asked}'`);
    if (JSON.stringify(given.doubts ?? []).includes(first.wanted.person.fullName))
      wrong.push(`${describePair(cell)}: and the other’s name`);

    const owner = client(await signIn('lookup', first.phone));
    const theirs = await owner.records.search(details(first)).catch(() => undefined);
    const lots = theirs?.doses.map(({ lot }) => lot).join();
    if (theirs?.id !== recordId || lots !== (isSame ? 'PF-1,PF-2' : 'PF-1'))
      wrong.push(`${describePair(cell)}: the first one’s record holds ${lots}`);

    const me = client(await signIn('lookup', second.phone));
    const mine = await me.records.search(details(second)).catch(() => undefined);
    const seen = mine?.doses
      .filter(({ status }) => status !== 'self-declared')
      .map(({ lot }) => lot)
      .join();
    const shown = isSame ? (cell.phone === 'same' ? 'PF-1,PF-2' : undefined) : 'PF-2';
    if (seen !== shown) wrong.push(`${describePair(cell)}: the second one reads ${seen}`);
    if (!isSame && mine?.id === recordId) wrong.push(`${describePair(cell)}: in the first one’s record`);

    if (cell.phone === 'same') return;
    for (const [what, attempt] of Object.entries(
      strangersTries(me, { registrationId, recordId, doseId }, first, second.phone),
    )) {
      // Under the own phone and with the very same details one finds one's own.
      if (
        what === 'looking for the record under the own phone' &&
        mine !== undefined &&
        JSON.stringify(details(first)) === JSON.stringify({ ...details(second), phone: first.phone })
      )
        continue;
      const result = await outcome(attempt());
      if (result !== 'record-not-found') wrong.push(`${describePair(cell)}: ${what}: ${result}`);
    }
    const read = JSON.stringify([
      await me.records.mine().catch(() => undefined),
      await all(me.appointments.listMine()),
      await all(me.certificates.listMine()),
      await all(me.adverseEvents.listMine()),
    ]);
    for (const id of [registrationId, recordId, doseId])
      if (read.includes(id)) wrong.push(`${describePair(cell)}: a list shows ${id}`);
  };
  await Promise.all(again.map(look));
  assert.deepEqual(wrong, []);
}

test('a dose goes to the record of its own person, and opens nothing to anybody else, however two people resemble each other', (t) =>
  vaccinateBoth(createTestSandbox(t, MANY), pairCases));

onEachDatabase('whoever resembles somebody else is vaccinated as anybody is', (testSandbox) =>
  vaccinateBoth(testSandbox, some),
);
