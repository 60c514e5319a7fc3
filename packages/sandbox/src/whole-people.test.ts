/** Nobody is taken for somebody else by one thing they say of themselves: every way two people may differ, for whatever finds a person. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RefusedError } from '@sen/client';
import type { Body, Platform } from '@sen/client';
import { all, draft, memoryTrial, onEachDatabase } from './testing/trial.ts';
import type { Trial } from './testing/trial.ts';

type Draft = Body<'createRegistration'>;

/** How the second person differs from the first. */
interface Cell {
  number: 'same' | 'other' | 'none' | 'of nine digits';
  name: 'same' | 'same but for an accent' | 'other';
  birth: 'same' | 'other';
  sex: 'same' | 'other';
  phone: 'same' | 'other';
}

const cells: Cell[] = (['same', 'other', 'none', 'of nine digits'] as const).flatMap((number) =>
  (['same', 'same but for an accent', 'other'] as const).flatMap((name) =>
    (['same', 'other'] as const).flatMap((birth) =>
      (['same', 'other'] as const).flatMap((sex) => (['same', 'other'] as const).map((phone) => ({ number, name, birth, sex, phone }))),
    ),
  ),
);

const tell = ({ number, name, birth, sex, phone }: Cell): string => `number ${number}, name ${name}, birth ${birth}, sex ${sex}, phone ${phone}`;

/** What must happen, said once more in other words than the program's. */
function expected({ number, name, birth, sex, phone }: Cell) {
  const isWholeBut = birth === 'same' && sex === 'same';
  const isByPaper = number === 'same' && name !== 'other' && isWholeBut;
  const isUnderOnePhone = phone === 'same' && name === 'same' && isWholeBut;
  const isSame = isByPaper || (isUnderOnePhone && number !== 'other');
  const reason =
    number === 'same' && !isByPaper
      ? 'multiple-matches'
      : (isUnderOnePhone && number === 'other') || (isSame && phone === 'other')
        ? 'sync-conflict'
        : undefined;
  return { isSame, isDuplicate: isByPaper || isUnderOnePhone, reason };
}

interface Someone {
  wanted: Draft;
  phone: string;
}

function two(cell: Cell, index: number): [Someone, Someone] {
  const six = String(index).padStart(6, '0');
  const letters = `${String.fromCharCode(97 + (index % 26))}${String.fromCharCode(97 + Math.floor(index / 26))}`;
  const phone = `+84911${six}`;
  const person = {
    fullName: `Trần Thị M${letters}`,
    dateOfBirth: '1987-04-01',
    sex: 'female' as const,
    phone,
    idType: 'cccd' as const,
    idNumber: `000187${six}`,
  };
  const { idNumber: _, ...without } = draft({}, person).person;
  const number = {
    same: { idType: 'cccd' as const, idNumber: person.idNumber },
    other: { idType: 'cccd' as const, idNumber: `000287${six}` },
    none: { idType: 'none' as const },
    'of nine digits': { idType: 'cmnd' as const, idNumber: `273${six}` },
  }[cell.number];
  const otherPhone = cell.phone === 'same' ? phone : `+84922${six}`;
  const second = {
    ...without,
    ...number,
    fullName: { same: person.fullName, 'same but for an accent': `Trẩn Thị M${letters}`, other: `Phạm Văn N${letters}` }[cell.name],
    dateOfBirth: cell.birth === 'same' ? person.dateOfBirth : '1990-02-03',
    sex: cell.sex === 'same' ? person.sex : ('male' as const),
    phone: otherPhone,
  };
  return [
    { wanted: { ...draft({ idConfirmed: true }), person: { ...without, ...person } }, phone },
    { wanted: { ...draft({ idConfirmed: true }), person: second }, phone: otherPhone },
  ];
}

const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'answered',
    (error: unknown) => (error instanceof RefusedError ? error.code : String(error)),
  );

const register = async ({ client, signIn }: Trial, { wanted, phone }: Someone): Promise<{ id: string }> =>
  client().registrations.create(wanted, { session: await signIn('register', phone) });

const details = ({ wanted: { person }, phone }: Someone) => ({
  fullName: person.fullName,
  dateOfBirth: person.dateOfBirth,
  sex: person.sex,
  phone,
  ...(person.idNumber !== undefined && { idNumber: person.idNumber }),
});

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
      me.adverseEvents.create({ doseId, actor: 'self', onset: '2026-12-01T08:40:00+07:00', symptoms: ['fever'], severity: 'mild' }),
  }) satisfies Record<string, () => Promise<unknown>>;

/** Both register, one after the other, while the first is still waiting. */
async function registerBoth(trial: Trial, chosen: readonly Cell[]): Promise<void> {
  const wrong: string[] = [];
  const pairs = new Map<string, { cell: Cell; first: string }>();
  const tryBoth = async (cell: Cell, index: number): Promise<void> => {
    const [first, second] = two(cell, index);
    const { id } = await register(trial, first);
    const session = await trial.signIn('register', second.phone);
    const { phone: _, ...described } = details(second);
    const asked = await trial.client().registrations.checkDuplicate(described, { session });
    const made = trial.client().registrations.create(second.wanted, { session });
    const { isDuplicate } = expected(cell);
    const result = await outcome(made);
    if (result !== (isDuplicate ? 'duplicate-registration' : 'answered')) wrong.push(`${tell(cell)}: registering was ${result}`);
    if (asked.duplicate !== isDuplicate) wrong.push(`${tell(cell)}: asked before, duplicate was ${asked.duplicate}`);
    if ((await outcome(trial.client(await trial.signIn('lookup', first.phone)).registrations.get(id))) !== 'answered')
      wrong.push(`${tell(cell)}: the first is shut out`);
    if (result === 'answered') pairs.set((await made).id, { cell, first: id });
  };
  await Promise.all(chosen.map(tryBoth));
  const cases = new Map((await all(trial.client('officer-sandbox-steward').corrections.list())).map((one) => [one.identity?.registrationId, one]));
  for (const [id, { cell, first }] of pairs) {
    const found = cases.get(id);
    const isAsked = expected(cell).reason === 'multiple-matches';
    if ((found !== undefined) !== isAsked) wrong.push(`${tell(cell)}: ${isAsked ? 'nobody is asked' : 'a steward is asked'}`);
    if (found && (found.identity?.reason !== 'multiple-matches' || found.identity.otherRegistrationId !== first)) wrong.push(`${tell(cell)}: another case`);
  }
  assert.deepEqual(wrong, []);
}

/** The first is vaccinated, then the second, by whoever gives doses at a site. */
async function vaccinateBoth(trial: Trial, chosen: readonly Cell[]): Promise<void> {
  const { client, signIn, door, sandbox } = trial;
  const vaccinator = client('officer-sandbox-vaccinator');
  const wrong: string[] = [];
  const give = async (registrationId: string, day: string, doseNumber: number) => {
    const { appointmentId, siteId } = (await (await door(`registrations/${registrationId}:schedule`)).json()) as Record<string, string>;
    const lot = `PF-${doseNumber}`;
    const given = { doseKind: 'basic', doseNumber, vaccineCode: 'pfizer', lot, injectorId: 'officer-1', injectedAt: `${day}T08:20:00+07:00` } as const;
    return vaccinator.doses.create({ appointmentId: appointmentId ?? '', siteId: siteId ?? '', ...given });
  };
  const scenes = chosen.map((cell, index) => ({ cell, people: two(cell, index) }));
  const begun = [];
  for (const scene of scenes) begun.push({ ...scene, registrationId: (await register(trial, scene.people[0])).id });
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
    const more = { ...wanted, doseNumber: 2, preferredDate: '2026-12-28', previousDoses: [{ vaccineCode: 'pfizer', injectedOn: '2026-12-01' }] };
    again.push({ ...scene, secondId: (await register(trial, { wanted: more, phone })).id });
  }
  sandbox.clock.set('2026-12-28T09:00:00+07:00');

  const look = async ({ cell, people, registrationId, doseId, recordId, secondId }: (typeof again)[number]): Promise<void> => {
    const [first, second] = people;
    const { isSame, reason } = expected(cell);
    const given = await give(secondId, '2026-12-28', 2);
    const asked = given.doubts?.map((doubt) => doubt.reason).join() ?? '';
    if (asked !== (reason ?? '')) wrong.push(`${tell(cell)}: who gives the dose is told '${asked}'`);
    if (JSON.stringify(given.doubts ?? []).includes(first.wanted.person.fullName)) wrong.push(`${tell(cell)}: and the other’s name`);

    const owner = client(await signIn('lookup', first.phone));
    const theirs = await owner.records.search(details(first)).catch(() => undefined);
    const lots = theirs?.doses.map(({ lot }) => lot).join();
    if (theirs?.id !== recordId || lots !== (isSame ? 'PF-1,PF-2' : 'PF-1')) wrong.push(`${tell(cell)}: the first one’s record holds ${lots}`);

    const me = client(await signIn('lookup', second.phone));
    const mine = await me.records.search(details(second)).catch(() => undefined);
    const seen = mine?.doses
      .filter(({ status }) => status !== 'self-declared')
      .map(({ lot }) => lot)
      .join();
    const shown = isSame ? (cell.phone === 'same' ? 'PF-1,PF-2' : undefined) : 'PF-2';
    if (seen !== shown) wrong.push(`${tell(cell)}: the second one reads ${seen}`);
    if (!isSame && mine?.id === recordId) wrong.push(`${tell(cell)}: in the first one’s record`);

    if (cell.phone === 'same') return;
    for (const [what, attempt] of Object.entries(strangersTries(me, { registrationId, recordId, doseId }, first, second.phone))) {
      // Under the own phone and with the very same details one finds one's own.
      if (
        what === 'looking for the record under the own phone' &&
        mine !== undefined &&
        JSON.stringify(details(first)) === JSON.stringify({ ...details(second), phone: first.phone })
      )
        continue;
      const result = await outcome(attempt());
      if (result !== 'record-not-found') wrong.push(`${tell(cell)}: ${what}: ${result}`);
    }
    const read = JSON.stringify([
      await me.records.mine().catch(() => undefined),
      await all(me.appointments.listMine()),
      await all(me.certificates.listMine()),
      await all(me.adverseEvents.listMine()),
    ]);
    for (const id of [registrationId, recordId, doseId]) if (read.includes(id)) wrong.push(`${tell(cell)}: a list shows ${id}`);
  };
  await Promise.all(again.map(look));
  assert.deepEqual(wrong, []);
}

/** More people than one place has requests for in a minute, and messages in a day. */
const MANY = { requestsPerMinute: 100_000, codeLimits: { messagesPerPlace: 10_000 } };

test('a registration is refused as a second one only to whoever shows the whole person, and a number alone says nothing', (t) =>
  registerBoth(memoryTrial(t, MANY), cells));

test('a dose goes to the record of its own person, and opens nothing to anybody else, however two people resemble each other', (t) =>
  vaccinateBoth(memoryTrial(t, MANY), cells));

const some = cells.filter((_, index) => index % 7 === 0);
onEachDatabase('whoever resembles somebody else registers as anybody does', (trial) => registerBoth(trial, some));
onEachDatabase('whoever resembles somebody else is vaccinated as anybody is', (trial) => vaccinateBoth(trial, some));

onEachDatabase('a whole person who registers from two phones at one moment stands once', async ({ client, signIn }) => {
  const [one, other] = [await signIn(), await signIn('register', '+84987654321')];

  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, index) => outcome(client().registrations.create(draft(), { session: index % 2 ? one : other }))),
  );

  assert.deepEqual(answers.sort(), ['answered', ...Array.from({ length: 7 }, () => 'duplicate-registration')]);
});
