/**
 * The form is filled in for one person and then goes on for another: the next of a household after a refusal, or
 * somebody else at the review.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Body } from '@sen/client';
import type { Browser, Locator } from 'playwright-core';
import { personas } from '../src/control/personas.ts';
import { openBrowser } from './browser.ts';
import { Citizen } from './citizen.ts';
import { backShowsNobody, isShown, showsNobody } from './personal-traces.ts';
import { Portal } from './portal.ts';
import { madeUp, privateOf, Registering, registrationsSentBy, type MadeUpPerson } from './registering.ts';
import { vi } from './words.ts';

const WHERE = '12 Trần Phú, tổ dân phố 3';

let portal: Portal;
let browser: Browser;
before(async () => {
  [portal, browser] = await Promise.all([Portal.open(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await portal?.close();
});

const opens = (page: string): Promise<Citizen> =>
  Citizen.visit(browser, `${portal.url}/portal/tp-hcm/${page}`, { by: 'pointer' });

/** Whom the platform knows already. */
const KNOWN = ((): Partial<MadeUpPerson> => {
  const known =
    personas.find(({ outcome }) => outcome === 'duplicate') ??
    assert.fail('there is a test citizen who is registered already');
  const { fullName, sex, idNumber, dateOfBirth } = known;
  return { fullName, sex, idNumber, dateOfBirth: dateOfBirth.split('-').map(Number).reverse().join('/') };
})();

/** Of a household: one phone, and what each says of themselves. */
const household = (number: number, phone: string, change: Partial<MadeUpPerson>): MadeUpPerson =>
  madeUp(number, { byTeam: true, phone, ...change });
const own = (person: MadeUpPerson): string[] => privateOf(person).filter((value) => value !== person.phone);

const ticked = ({ page }: Citizen, role: 'radio' | 'checkbox' = 'radio'): Locator =>
  page.getByRole(role, { checked: true });

/** What was answered to the forms of a campaign, each kind of answer once. */
const answersIn = ({ forms = [] }: Body<'createRegistration'>): unknown[] => [
  ...new Set(forms.flatMap(({ answers }) => answers.map(({ value }) => value))),
];

/** Of the questions of a step none is answered yet. */
async function isOpen(citizen: Citizen, heading: string): Promise<void> {
  await citizen.reads(heading);
  await citizen.at('radiogroup').first().waitFor();
  assert.equal(await ticked(citizen).count(), 0, `${heading}: nothing is answered for somebody else`);
}

for (const [what, number, whoever] of [
  ['was registered', 86, {}],
  ['was refused', 96, KNOWN],
] as const)
  test(`a team goes on with the next of a household after the first ${what}: phone and address stay, every other answer is the next one’s own`, async () => {
    const phone = `09123400${number}`;
    const first = household(number, phone, { ...whoever, says: vi.pregnant });
    const next = household(number + 1, phone, {
      fullName: 'Lê Văn Bách',
      sex: 'male',
      dateOfBirth: '14/2/1975',
      idNumber: `0000751234${number + 1}`,
    });
    const citizen = await opens(vi.teamPage);
    const sent = await registrationsSentBy(citizen);
    const earlier = new Registering(citizen, first);
    await earlier.fillAll();
    await earlier.send();
    await citizen.sees(whoever === KNOWN ? vi.registeredAlready : vi.done);

    await citizen.press(vi.nextPerson);

    await citizen.reads(vi.person);
    assert.deepEqual(await isShown(citizen.page, own(first)), []);
    const form = new Registering(citizen, next, async (step) =>
      assert.deepEqual(await isShown(citizen.page, own(first)), [], `on the step ${step}`),
    );
    assert.equal(await ticked(citizen).count(), 0, 'nothing is chosen for the next one');
    await form.fillPerson();
    await form.next('1-person');
    await citizen.reads(vi.offers);
    assert.equal(await citizen.valueOf(vi.commune, 'combobox'), 'Phường Vũng Tàu');
    await citizen.at('checkbox', vi.offeredDose).waitFor();
    for (const role of ['radio', 'checkbox'] as const)
      assert.equal(await ticked(citizen, role).count(), 0, 'no dose is chosen for the next one');
    await form.tickDoses();
    await form.next('2-offers');
    await citizen.reads(vi.contact);
    assert.equal((await citizen.valueOf(vi.mobile)).replace(/\D/g, ''), phone);
    assert.equal(await citizen.valueOf(vi.addressLine), WHERE);
    await form.next('2-contact');
    await form.fillWish();
    await form.next('3-wish');
    await isOpen(citizen, vi.history);
    await form.fillHistory();
    await form.next('4-history');
    await isOpen(citizen, vi.consent);
    await form.fillConsent();
    await form.next('5-consent');
    await citizen.reads(vi.review);
    await form.send();
    await form.confirmation();

    const { body, id } = sent.at(-1) ?? assert.fail('nothing was sent');
    assert.equal(sent.length, 2);
    assert.deepEqual(
      [body.actor, body.person.fullName, body.person.idNumber, body.person.sex],
      ['assisted', next.fullName, next.idNumber, 'male'],
    );
    assert.deepEqual([body.person.phone, body.person.address.line], [`+84${phone.slice(1)}`, WHERE]);
    assert.deepEqual(answersIn(body), ['no']);
    assert.deepEqual(body.consents.map(({ purposeCode, decision }) => [purposeCode, decision]).sort(), [
      ['data-processing', 'agree'],
      ['vaccination', 'agree'],
    ]);
    const registrationId = (await id) ?? assert.fail('it was accepted');

    await citizen.press(vi.householdDone);
    await citizen.reads(vi.person);
    const everything = [...privateOf(first), ...privateOf(next), WHERE];
    await showsNobody(citizen, everything);
    await backShowsNobody(citizen, everything);
    await citizen.leave();

    const stored = await portal.stored(registrationId);
    assert.deepEqual([stored.person.fullName, stored.person.idNumber], [next.fullName, next.idNumber]);
    assert.equal(JSON.stringify(stored).includes(first.fullName), false);
    assert.deepEqual(
      stored.consents.map(({ purpose, grantor }) => [purpose, grantor]),
      [
        ['data-processing', 'assisted-by'],
        ['vaccination', 'assisted-by'],
      ],
    );
  });

test('who changes at the review from a pregnant woman to a boy of twelve walks through the steps again, and sends nothing he was not asked', async () => {
  const woman = madeUp(98, { says: vi.pregnant });
  const year = new Date().getFullYear() - 12;
  const boy = madeUp(98, {
    ...{ fullName: 'Lê Minh Khôi', sex: 'male', dateOfBirth: `1/1/${year}` },
    guardian: { fullName: 'Nguyễn Thị Mẹ', idNumber: '000185123498' },
  });
  const citizen = await opens(vi.registerPage);
  const sent = await registrationsSentBy(citizen);
  const hers = new Registering(citizen, woman);
  await hers.fillPerson();
  await hers.next('1-person');
  await hers.fillOffers();
  await hers.next('2-offers');
  await hers.fillContact();
  await hers.next('2-contact');
  await hers.fillWish();
  await hers.next('3-wish');
  await hers.fillHistory();
  await hers.next('4-history');
  await hers.fillConsent();
  await hers.next('5-consent');
  await citizen.reads(vi.review);

  await citizen.press(`${vi.change}: ${vi.fullName}`);
  const his = new Registering(citizen, boy);
  await his.fillPerson();
  await his.next('1-person');

  // Where he lives and when he comes may be asked again or not; how he is, and who agrees, has to be.
  const asked = await his.answerToReview(async (heading) => {
    if (heading === vi.history || heading === vi.consent) await isOpen(citizen, heading);
  });
  await citizen.reads(vi.review);
  assert.ok(asked.includes(vi.history), 'his health is asked about');
  assert.ok(asked.includes(vi.consent), 'whoever decides for him is asked');
  assert.deepEqual(await isShown(citizen.page, [woman.fullName, woman.idNumber]), []);
  await his.send();
  await his.confirmation();

  const { body, id } = sent.at(-1) ?? assert.fail('nothing was sent');
  assert.deepEqual(
    [body.person.fullName, body.person.sex, body.guardian?.fullName],
    [boy.fullName, 'male', boy.guardian?.fullName],
  );
  assert.deepEqual(answersIn(body), ['no']);
  assert.equal(JSON.stringify(body).includes(woman.fullName), false);
  await citizen.press(vi.anotherPerson);
  await showsNobody(citizen, [...privateOf(woman), ...privateOf(boy)]);
  await citizen.leave();
  const stored = await portal.stored((await id) ?? assert.fail('it was accepted'));
  // At twelve he is asked himself, beside his mother.
  assert.deepEqual([...new Set(stored.consents.map(({ grantor }) => grantor))], ['guardian-and-child']);
});
