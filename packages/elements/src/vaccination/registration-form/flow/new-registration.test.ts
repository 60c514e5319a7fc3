import assert from 'node:assert/strict';
import { test } from 'node:test';
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
  assert.deepEqual(sent.history, [
    { item: 'anaphylaxis', answer: 'no' },
    { item: 'aged-65-or-over', answer: 'no' },
    { item: 'other-allergy', answer: 'unknown' },
  ]);
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
      previousVaccine: 'left over',
      gestationWeeks: '12',
      homeVisitReason: 'left over',
      allergyNote: 'left over',
    },
    rules,
    'en',
  );
  for (const field of ['previousDoses', 'gestationWeeks', 'homeVisitReason']) assert.equal(field in sent, false, field);
  assert.equal(JSON.stringify(sent).includes('left over'), false);
  assert.equal(sent.consents[0]?.language, 'en');
});

test('the next person of a household keeps the phone and the address, and nothing else', () => {
  const next = nextInHousehold(exampleAnswers);
  assert.equal(mobileOf(next), '+84912345678');
  assert.equal(next.addressLine, exampleAnswers.addressLine);
  assert.equal(next.unit, exampleAnswers.unit);
  assert.equal(JSON.stringify(next).includes('Mẫu'), false);
  assert.deepEqual([next.idNumber, next.history, next.consents, next.actor], ['', {}, {}, 'assisted']);
});
