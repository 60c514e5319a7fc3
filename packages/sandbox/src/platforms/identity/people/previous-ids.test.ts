/**
 * Personal ids are cancelled and given anew, and a newborn has none. A number of before finds what stands under it and
 * has people look at it; by it alone nobody becomes anybody.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RefusedError } from '@sen/client';
import type { FieldError, NewRegistration, Person, PreviousId } from '@sen/client/schemas';
import { TEST_PHONE, all, createTestSandbox, draft, onEachDatabase } from '../../../testing/test-sandbox.ts';
import type { TestSandbox } from '../../../testing/test-sandbox.ts';

const OLD = '079087000123';
const NEW = '079187000456';
const WAS: PreviousId = { type: 'cccd', number: OLD, until: '2026-09-01' };
const OTHER_PHONE = '+84987654321';

const steward = ({ client }: TestSandbox) => client('officer-sandbox-steward').corrections;
const reader = async ({ client, signIn }: TestSandbox, phone = TEST_PHONE) => client(await signIn('lookup', phone));
const register = async ({ client, signIn }: TestSandbox, wanted: NewRegistration, phone = TEST_PHONE) =>
  client().registrations.create(wanted, { session: await signIn('register', phone) });
const vaccinate = async ({ control }: TestSandbox, id: string, day: string): Promise<string> =>
  ((await (await control(`registrations/${id}:vaccinate`, { dates: [day] })).json()) as { recordId: string }).recordId;
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'answered',
    (error: unknown) => (error instanceof RefusedError ? error.code : String(error)),
  );

const before = (): NewRegistration => draft({ idConfirmed: true }, { idNumber: OLD, phone: TEST_PHONE });
/** The same person today: sex and the number that says it were corrected. */
const after = (change: Partial<Person> = {}): NewRegistration =>
  draft({ idConfirmed: true }, { idNumber: NEW, sex: 'female', phone: OTHER_PHONE, previousIds: [WAS], ...change });
const detailsOf = ({ person: { fullName, dateOfBirth, sex } }: NewRegistration, phone: string) => ({
  fullName,
  dateOfBirth,
  sex,
  phone,
});

onEachDatabase(
  'a number of before brings up the record that stands under it, and a steward decides whether both are one person’s',
  async (testSandbox) => {
    const first = await register(testSandbox, before());
    const oldRecord = await vaccinate(testSandbox, first.id, '2026-11-01');
    const second = await register(testSandbox, after(), OTHER_PHONE);
    const newRecord = await vaccinate(testSandbox, second.id, '2026-11-20');

    assert.notEqual(newRecord, oldRecord);
    assert.equal((await (await reader(testSandbox, OTHER_PHONE)).records.mine()).doses.length, 1);
    const [asked, ...more] = await all(steward(testSandbox).list());
    assert.deepEqual(more, []);
    assert.deepEqual(
      [asked?.kind, asked?.identity?.reason, asked?.identity?.registrationId, asked?.identity?.otherRegistrationId],
      ['record-duplicated', 'sync-conflict', second.id, first.id],
    );
    assert.doesNotMatch(JSON.stringify(asked), /079\d{9}/);

    await steward(testSandbox).accept(asked?.code ?? '', { reason: 'same-person' });

    const joined = await (await reader(testSandbox, OTHER_PHONE)).records.mine();
    assert.deepEqual([joined.id, joined.doses.length], [oldRecord, 2]);
  },
);

onEachDatabase(
  'who is still registered under the number of before is asked about at once, and is refused to nobody',
  async (testSandbox) => {
    const first = await register(testSandbox, before());
    const second = await register(testSandbox, after(), OTHER_PHONE);
    const cases = await all(steward(testSandbox).list());

    assert.deepEqual(
      cases.map(({ kind, identity }) => [kind, identity?.registrationId, identity?.otherRegistrationId]),
      [['record-duplicated', second.id, first.id]],
    );
  },
);

onEachDatabase(
  'the other way round too: somebody comes with a number that another has said to be theirs of before',
  async (testSandbox) => {
    const second = await register(testSandbox, after(), OTHER_PHONE);
    const first = await register(testSandbox, before());

    assert.deepEqual(
      (await all(steward(testSandbox).list())).map(({ identity }) => [
        identity?.registrationId,
        identity?.otherRegistrationId,
      ]),
      [[first.id, second.id]],
    );
  },
);

onEachDatabase('and where both have their doses already', async (testSandbox) => {
  const second = await register(testSandbox, after(), OTHER_PHONE);
  const newRecord = await vaccinate(testSandbox, second.id, '2026-11-01');
  const first = await register(testSandbox, before());

  assert.notEqual(await vaccinate(testSandbox, first.id, '2026-11-20'), newRecord);

  assert.deepEqual(
    (await all(steward(testSandbox).list())).map(({ kind, identity }) => [
      kind,
      identity?.registrationId,
      identity?.otherRegistrationId,
    ]),
    [['record-duplicated', first.id, second.id]],
  );
});

test('who names the numbers of many others is one question after the other, not a hundred', async (t) => {
  const testSandbox = createTestSandbox(t);
  const numbers = Array.from({ length: 5 }, (_, index) => `07908700020${index}`);
  for (const [index, number] of numbers.entries())
    for (const again of [0, 1]) {
      const phone = `+8491100${index}00${again}`;
      const fullName = ['Trần Văn Một', 'Lê Văn Hai'][again] ?? '';
      await register(testSandbox, draft({ idConfirmed: true }, { fullName, idNumber: number, phone }), phone);
    }
  const counted = async () => (await all(steward(testSandbox).list())).length;
  const already = await counted();

  const previousIds = numbers.map((number) => ({ type: 'cccd' as const, number }));
  await register(testSandbox, after({ previousIds }), OTHER_PHONE);

  assert.equal((await counted()) - already, 5);
});

onEachDatabase('a number of before that somebody else names takes and opens nothing', async (testSandbox) => {
  const first = await register(testSandbox, before());
  const recordId = await vaccinate(testSandbox, first.id, '2026-11-01');
  const stranger = after({ fullName: 'Phạm Thị Lạ', dateOfBirth: '1990-02-03' });
  const { id } = await register(testSandbox, stranger, OTHER_PHONE);
  const theirs = await vaccinate(testSandbox, id, '2026-11-20');
  const asStranger = await reader(testSandbox, OTHER_PHONE);

  assert.notEqual(theirs, recordId);
  assert.equal((await asStranger.records.mine()).id, theirs);
  const asked = { ...detailsOf(before(), OTHER_PHONE), idNumber: OLD };
  assert.equal(await codeOf(asStranger.records.search(asked)), 'record-not-found');
  assert.equal((await (await reader(testSandbox)).records.mine()).doses.length, 1);
  assert.deepEqual(
    (await all(steward(testSandbox).list())).map(({ kind, identity }) => [kind, identity?.reason]),
    [['person-wrong', 'multiple-matches']],
  );
});

onEachDatabase('a number is one person’s only while it is in force', async (testSandbox) => {
  const stranger = after({ fullName: 'Phạm Thị Lạ', dateOfBirth: '1990-02-03' });
  await register(testSandbox, stranger, OTHER_PHONE);

  // Its holder is kept out by nobody who says it was theirs, and by a second registration of the whole person.
  await register(testSandbox, before());
  assert.equal(await codeOf(register(testSandbox, before())), 'duplicate-registration');
});

onEachDatabase(
  'with a number of before a person is found under the own phone, beside a sister of the same name',
  async (testSandbox) => {
    const person = after({ phone: TEST_PHONE });
    const { id } = await register(testSandbox, person);
    await vaccinate(testSandbox, id, '2026-11-20');
    const sister = after({ phone: TEST_PHONE, idNumber: '079187000789', previousIds: [] });
    const other = await register(testSandbox, sister);
    await vaccinate(testSandbox, other.id, '2026-11-20');
    const me = await reader(testSandbox);
    const asked = detailsOf(person, TEST_PHONE);

    assert.equal(await codeOf(me.records.search(asked)), 'multiple-matches');
    assert.equal(await codeOf(me.registrations.search(asked)), 'multiple-matches');
    const found = await me.records.search({ ...asked, idNumber: OLD });
    assert.deepEqual(await me.records.search({ ...asked, idNumber: NEW }), found);
    assert.deepEqual(
      (await me.registrations.search({ ...asked, idNumber: OLD })).items.map((item) => item.id),
      [id],
    );
    assert.equal(await codeOf(me.records.search({ ...asked, idNumber: '079187000999' })), 'record-not-found');
  },
);

test('numbers of before are shown by their last digits, as the number of today', async (t) => {
  const testSandbox = createTestSandbox(t);
  const { person } = await register(testSandbox, after(), OTHER_PHONE);

  assert.equal(person.idHint, '… 456');
  assert.deepEqual(person.previousIds, [{ type: 'cccd', idHint: '… 123', until: '2026-09-01' }]);
  assert.doesNotMatch(JSON.stringify(person), /\d{12}/);
});

test('a number of before is one that could have been, and not the number of today', async (t) => {
  const testSandbox = createTestSandbox(t);
  const refusal = (...previousIds: PreviousId[]) =>
    register(testSandbox, after({ previousIds }), OTHER_PHONE).then(
      () => [],
      (error: unknown) => {
        const { fieldErrors = [] } = (error as RefusedError).problem as { fieldErrors?: FieldError[] };
        return fieldErrors.map(({ pointer, code }) => `${pointer} ${code}`);
      },
    );

  assert.deepEqual(await refusal({ type: 'cccd', number: '12345678' }), ['/person/previousIds/0/number format']);
  assert.deepEqual(await refusal({ type: 'cmnd', number: '27312345' }), ['/person/previousIds/0/number format']);
  assert.deepEqual(await refusal(WAS, { type: 'cccd', number: NEW }), ['/person/previousIds/1/number unexpected']);
  assert.deepEqual(await refusal({ ...WAS, until: '2026-11-24' }), ['/person/previousIds/0/until future-date']);
  assert.deepEqual(await refusal(WAS, WAS, { type: 'cmnd', number: '273123456' }), []);
});

onEachDatabase(
  'a child without papers has no number, gets none, and is the same child when it has one',
  async (testSandbox) => {
    const { idNumber: _, ...person } = draft().person;
    const born: NewRegistration = {
      ...draft(),
      actor: 'on-behalf',
      guardian: { relation: 'mother', fullName: 'Hồ Thị Mẹ', phone: TEST_PHONE },
      person: { ...person, fullName: 'Hồ Văn Bé', dateOfBirth: '2021-02-03', sex: 'male', idType: 'none' },
    };
    const first = await register(testSandbox, born);
    const recordId = await vaccinate(testSandbox, first.id, '2026-11-01');
    const me = await reader(testSandbox);

    assert.deepEqual([first.person.idHint, first.person.previousIds], [undefined, undefined]);
    assert.doesNotMatch(JSON.stringify([first, await me.records.mine()]), /"\d{9}"|"\d{12}"|"\d{15}"/);

    const numbered = { ...born, idConfirmed: true };
    const later = await register(testSandbox, {
      ...numbered,
      person: { ...born.person, idType: 'cccd', idNumber: '079221000321' },
    });

    assert.equal(await vaccinate(testSandbox, later.id, '2026-11-20'), recordId);
    assert.equal(later.person.idHint, '… 321');
    assert.deepEqual(await all(steward(testSandbox).list()), []);
  },
);
