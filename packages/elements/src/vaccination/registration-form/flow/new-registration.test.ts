import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answers } from '../fields/answers.ts';
import { mobileOf } from '../fields/mobile.ts';
import { nextInHousehold } from '../fields/empty-answers.ts';
import { exampleAnswers, exampleRules as rules } from '../fields/example-answers.ts';
import { toNewRegistration } from './new-registration.ts';

test('answers go out as the platform wants them: days, numbers and names tidied, empty ones left out', () => {
  const sent = toNewRegistration(
    { ...exampleAnswers, fullName: ' nguyễn  văn MẪU'.normalize('NFD'), dateOfBirth: '18.01.1987', email: ' ' },
    rules,
    'vi',
  );
  assert.equal(sent.person.fullName, 'nguyễn văn MẪU'.normalize('NFC'));
  assert.equal(sent.person.dateOfBirth, '1987-01-18');
  assert.equal(sent.person.phone, '+84912345678');
  assert.equal('email' in sent.person, false);
  assert.equal('guardian' in sent, false);
  assert.equal('idConfirmed' in sent, false);
  assert.deepEqual(sent.person.address.commune, { code: '26737', edition: '2026-04-30' });
  assert.deepEqual(sent.doses, [{ campaignId: 'invented-2026', campaignVersion: 1, doseId: 'dose-1' }]);
  assert.deepEqual(sent.forms, [
    { formId: 'history-invented', formVersion: '1', answers: [{ code: 'allergy', value: 'no' }] },
  ]);
  for (const before of ['doseKind', 'doseNumber', 'priorityGroup', 'history', 'gestationWeeks'])
    assert.equal(before in sent, false, before);
});

test('a child goes out with its guardian, whose phone gets the messages', () => {
  const sent = toNewRegistration(
    {
      ...exampleAnswers,
      actor: 'guardian',
      dateOfBirth: '2014',
      idType: 'none',
      idNumber: 'left over',
      guardianRelation: 'father',
      guardianName: 'Nguyễn Văn Mẫu',
      guardianIdNumber: '000087000123',
    },
    rules,
    'vi',
  );
  assert.equal(sent.actor, 'on-behalf');
  assert.equal('idNumber' in sent.person, false);
  assert.deepEqual(sent.guardian, {
    relation: 'father',
    fullName: 'Nguyễn Văn Mẫu',
    phone: '+84912345678',
    idNumber: '000087000123',
  });
});

test('answers to questions that are no longer asked stay here', () => {
  const sent = toNewRegistration(
    {
      ...exampleAnswers,
      previousDoses: [{ vaccine: 'left over', date: '1/1/2026' }],
      homeVisitReason: 'left over',
      forms: {
        'history-invented': { version: '1', typed: { allergy: 'no', 'allergy-what': 'left over' } },
        'another-form': { version: '1', typed: { allergy: 'left over' } },
      },
    },
    rules,
    'en',
  );
  for (const field of ['previousDoses', 'homeVisitReason']) assert.equal(field in sent, false, field);
  assert.equal(JSON.stringify(sent).includes('left over'), false);
  assert.equal(sent.consents[0]?.language, 'en');
});

test('what is remembered of earlier doses goes out where it was asked, and that there were none too', () => {
  const sent = (change: Partial<Answers>) =>
    toNewRegistration({ ...exampleAnswers, ...change }, rules, 'vi').previousDoses;
  const previousDoses = [{ vaccine: 'pfizer', date: '5.9.2026' }];
  assert.deepEqual(sent({ earlierDoses: 'some', previousDoses }), [
    { vaccineCode: 'pfizer', injectedOn: '2026-09-05' },
  ]);
  assert.deepEqual(sent({ earlierDoses: 'none', previousDoses }), []);
});

test('where the law is the ground nothing is decided; a child of seven is heard beside the guardian', () => {
  const [vaccination, data] = rules.consents;
  const lawful = { ...rules, consents: [vaccination!, { ...data!, legalBasis: { kind: 'law' } }] };
  assert.deepEqual(
    toNewRegistration(exampleAnswers, lawful, 'vi').consents.map(({ purposeCode }) => purposeCode),
    ['vaccination'],
  );
  const heard = { vaccination: { version: '2021-08-10', decision: 'agree', childDecision: 'agree' } };
  const child = { ...exampleAnswers, actor: 'guardian' as const, dateOfBirth: '23/11/2019', consents: heard };
  assert.equal(toNewRegistration(child, lawful, 'vi').consents[0]?.childDecision, 'agree');
  const younger = { ...child, dateOfBirth: '24/11/2019' };
  assert.equal(toNewRegistration(younger, lawful, 'vi').consents[0]?.childDecision, undefined);
});

test('the next person of a household keeps the phone and the address, and nothing else', () => {
  const next = nextInHousehold(exampleAnswers);
  assert.equal(mobileOf(next), '+84912345678');
  assert.equal(next.addressLine, exampleAnswers.addressLine);
  assert.equal(next.unit, exampleAnswers.unit);
  assert.equal(JSON.stringify(next).includes('Mẫu'), false);
  assert.deepEqual([next.idNumber, next.doses, next.forms, next.consents, next.actor], ['', [], {}, {}, 'assisted']);
});
