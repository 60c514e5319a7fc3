import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answers } from '../fields/answers.ts';
import { emptyAnswers } from '../fields/empty-answers.ts';
import { exampleAnswers, exampleRules as rules } from '../fields/example-answers.ts';
import { firstWrongStep, formProblemsOf } from './later-problems.ts';
import { idHints } from './problems.ts';
import type { QuestionStep } from '../steps/steps.ts';

const found = (step: QuestionStep, change: Partial<Answers>): string[] =>
  formProblemsOf(step, { ...exampleAnswers, ...change }, rules).map(({ field, problem }) => `${field} ${problem}`);

test('a form with everything answered has nothing to mend', () => {
  assert.equal(firstWrongStep(exampleAnswers, rules), undefined);
});

test('an empty form names what is missing, in the order of the screen', () => {
  const empty = formProblemsOf('person', emptyAnswers(false), rules).map(({ field }) => field);
  assert.deepEqual(empty, ['actor', 'fullName', 'dateOfBirth', 'sex', 'idType']);
  assert.equal(firstWrongStep(emptyAnswers(false), rules), 'person');
});

test('nothing is answered for the person: every question of the history, both consents', () => {
  assert.deepEqual(found('history', { history: {}, sex: 'female' }), [
    'history-anaphylaxis historyRequired',
    'history-pregnant-or-breastfeeding historyRequired',
    'history-aged-65-or-over historyRequired',
    'history-other-allergy historyRequired',
  ]);
  assert.deepEqual(found('consent', { consents: {} }), [
    'consent-vaccination consentRequired',
    'consent-data-processing consentRequired',
  ]);
});

test('a man is not asked whether he is pregnant, and a yes that came from elsewhere is not passed on', () => {
  const unanswered = found('history', { history: {}, sex: 'male' });
  assert.equal(unanswered.includes('history-pregnant-or-breastfeeding historyRequired'), false);
  const history = { ...exampleAnswers.history, 'pregnant-or-breastfeeding': 'yes' };
  assert.deepEqual(found('history', { history, sex: 'male' }), ['history-pregnant-or-breastfeeding historyUnfit']);
  for (const sex of ['female', 'other']) assert.deepEqual(found('history', { history, sex }), []);
});

test('weeks of pregnancy stand beside a yes and nowhere else', () => {
  for (const answer of ['no', 'unknown'])
    assert.deepEqual(
      found('history', {
        sex: 'female',
        gestationWeeks: '12',
        history: { ...exampleAnswers.history, 'pregnant-or-breastfeeding': answer },
      }),
      ['gestationWeeks gestationWeeksUnfit'],
    );
  assert.deepEqual(found('history', { gestationWeeks: '12' }), ['gestationWeeks gestationWeeksUnfit']);
});

test('nobody is of an age that the date of birth rules out', () => {
  const old = { ...exampleAnswers.history, 'aged-65-or-over': 'yes' };
  assert.deepEqual(found('history', { history: old }), ['history-aged-65-or-over historyUnfit']);
  assert.deepEqual(found('history', { history: old, dateOfBirth: '23/11/1961' }), []);
  assert.deepEqual(found('wish', { priorityGroup: '4', dateOfBirth: '24/11/2009' }), [
    'priorityGroup priorityGroupUnfit',
  ]);
  assert.deepEqual(found('wish', { priorityGroup: '4', dateOfBirth: '23/11/2009' }), []);
  assert.deepEqual(found('wish', { priorityGroup: 'pupils', dateOfBirth: '23/11/2008' }), [
    'priorityGroup priorityGroupUnfit',
  ]);
  assert.deepEqual(found('wish', { priorityGroup: 'pupils', dateOfBirth: '24/11/2008' }), []);
});

test('who knows only the year of birth is believed to be old enough, and young enough', () => {
  assert.deepEqual(found('wish', { priorityGroup: '4', dateOfBirth: '2009' }), []);
  assert.deepEqual(found('wish', { priorityGroup: 'pupils', dateOfBirth: '2008' }), []);
  assert.deepEqual(found('wish', { priorityGroup: '4', dateOfBirth: '2010' }), ['priorityGroup priorityGroupUnfit']);
});

test('a child needs a parent or guardian, a grown-up does not', () => {
  const child: Partial<Answers> = { dateOfBirth: '10/4/2014', idType: 'none', idNumber: '' };
  assert.deepEqual(found('person', child), [
    'guardianRelation guardianRelationRequired',
    'guardianName guardianNameRequired',
    'guardianIdNumber guardianIdNumberFormat',
  ]);
  assert.deepEqual(
    found('person', {
      ...child,
      guardianRelation: 'mother',
      guardianName: 'Lê Thị Mẫu',
      guardianIdNumber: '000185000123',
    }),
    [],
  );
});

test('only a child may have no papers', () => {
  assert.deepEqual(found('person', { idType: 'none', idNumber: '' }), ['idType idTypeNoneAdult']);
});

test('a date of birth tomorrow, or of the wrong age, is questioned in its own words', () => {
  assert.deepEqual(found('person', { dateOfBirth: '24/11/2026', idType: 'passport', idNumber: 'C1234567' }), [
    'dateOfBirth dateOfBirthFuture',
  ]);
  assert.deepEqual(found('person', { dateOfBirth: '1890', idType: 'passport', idNumber: 'C1234567' }), [
    'dateOfBirth dateOfBirthRange',
  ]);
  assert.deepEqual(found('person', { dateOfBirth: '31/4/1987' }), ['dateOfBirth dateNoSuchDay']);
  assert.deepEqual(found('person', { dateOfBirth: '18-1-87' }), ['dateOfBirth dateShortYear']);
  assert.deepEqual(found('person', { dateOfBirth: 'hồi Tết' }), ['dateOfBirth dateOfBirthFormat']);
  assert.equal(found('person', { dateOfBirth: '1/1/2024' })[0], 'dateOfBirth ageNotAllowed');
});

test('a citizen id that does not fit asks for a second look, and lets the person have the last word', () => {
  const answers = { ...exampleAnswers, idNumber: '000187000123' };
  assert.deepEqual(idHints(answers), ['sex']);
  assert.deepEqual(found('person', { idNumber: '000187000123' }), ['idConfirmed idInconsistent']);
  assert.deepEqual(found('person', { idNumber: '000187000123', idConfirmed: true }), []);
});

test('a landline is refused with the reason, because it gets no code', () => {
  assert.deepEqual(found('contact', { phone: '028 3829 9999' }), ['phone phoneLandline']);
});

test('text that was typed but not chosen from the list is not a commune', () => {
  assert.deepEqual(found('contact', { unit: { provinceText: 'Hà Nội', communeText: 'Ba Đình' } }), [
    'address-province provinceRequired',
    'address-commune communeRequired',
  ]);
});

test('a second dose asks when the first was given, and not in the future', () => {
  assert.deepEqual(found('wish', { dose: 'basic-2' }), [
    'previousVaccine previousVaccineRequired',
    'previousDate previousDateRequired',
  ]);
  assert.deepEqual(found('wish', { dose: 'booster-1', previousVaccine: 'x', previousDate: '24/11/2026' }), [
    'previousDate previousDateFuture',
  ]);
  assert.deepEqual(found('wish', { dose: 'basic-2', previousVaccine: 'x', previousDate: '9/2026' }), [
    'previousDate previousDateFormat',
  ]);
});

test('a wish before today or after the campaign says which days there are', () => {
  const [problem] = formProblemsOf('wish', { ...exampleAnswers, preferredDate: '1/11/2026' }, rules);
  assert.deepEqual(problem, {
    field: 'preferredDate',
    problem: 'preferredDateRange',
    details: { date: '23/11/2026', until: '28/2/2027' },
  });
});

test('declining a text the service needs stops the form; an outdated text is read again', () => {
  assert.deepEqual(
    found('consent', {
      consents: { ...exampleAnswers.consents, vaccination: { version: '2021-08-10', decision: 'decline' } },
    }),
    ['consent-vaccination consentNeeded'],
  );
  assert.deepEqual(
    found('consent', { consents: { ...exampleAnswers.consents, vaccination: { version: '2020', decision: 'agree' } } }),
    ['consent-vaccination consentOutdated'],
  );
});
