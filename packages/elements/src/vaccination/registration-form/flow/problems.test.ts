import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answers } from '../fields/answers.ts';
import { emptyAnswers } from '../fields/empty-answers.ts';
import { exampleAnswers, exampleRules as rules } from '../fields/example-answers.ts';
import { firstWrongStep, formProblemsOf } from './later-problems.ts';
import { idHints, type OfferedCampaign } from './problems.ts';
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

test('nothing is answered for the person: no dose, every question of the form, both consents', () => {
  assert.deepEqual(found('offers', { doses: [] }), ['offer- dosesRequired']);
  assert.deepEqual(found('forms', { forms: {} }), ['form-history-invented-allergy fieldInvalid']);
  assert.deepEqual(found('consent', { consents: {} }), [
    'consent-vaccination consentRequired',
    'consent-data-processing consentRequired',
  ]);
});

test('what was answered to an older version of a form is answered anew', () => {
  const forms = { 'history-invented': { version: '0', typed: { allergy: 'no' } } };
  assert.deepEqual(found('forms', { forms }), ['form-history-invented-allergy fieldInvalid']);
});

test('a dose that is no longer offered is to be chosen again; nobody picks its number', () => {
  const [dose] = exampleAnswers.doses;
  assert.deepEqual(found('offers', { doses: [{ ...dose!, doseId: 'dose-2' }] }), [
    'offer-invented-2026 doseNotOffered',
  ]);
  assert.deepEqual(found('offers', { doses: [{ ...dose!, campaignId: 'gone' }] }), ['offer-gone doseNotOffered']);
});

test('doses that no one day has in common are not for one visit', () => {
  const [one] = rules.campaigns;
  const other: OfferedCampaign = {
    campaign: { ...one!.campaign, id: 'other' },
    offers: { ...one!.offers, offers: [{ ...one!.offers.offers[0]!, earliest: '2027-03-01', latest: '2027-04-01' }] },
  };
  const doses = [...exampleAnswers.doses, { campaignId: 'other', campaignVersion: 1, doseId: 'dose-1' }];
  const both = { ...rules, campaigns: [...rules.campaigns, other] };
  const apart = formProblemsOf('offers', { ...exampleAnswers, doses }, both);
  assert.deepEqual(apart, [{ field: 'offer-', problem: 'dosesApart' }]);
});

test('from seven a child is heard beside the guardian, and its no counts', () => {
  const child = { actor: 'guardian' as const, dateOfBirth: '10/4/2014' };
  assert.deepEqual(found('consent', child), [
    'consent-child-vaccination childDecisionRequired',
    'consent-child-data-processing childDecisionRequired',
  ]);
  const { vaccination, 'data-processing': data } = exampleAnswers.consents;
  const consents = {
    vaccination: { ...vaccination!, childDecision: 'decline' },
    'data-processing': { ...data!, childDecision: 'agree' },
  };
  assert.deepEqual(found('consent', { ...child, consents }), ['consent-child-vaccination childDecisionNeeded']);
  assert.deepEqual(found('consent', { ...child, dateOfBirth: '24/11/2019' }), []);
});

test('a child needs a parent or guardian, a grown-up does not', () => {
  const child: Partial<Answers> = { dateOfBirth: '10/4/2014', idType: 'none', idNumber: '' };
  assert.deepEqual(found('person', child), [
    'guardianRelation guardianRelationRequired',
    'guardianName guardianNameRequired',
  ]);
  assert.deepEqual(
    found('person', {
      ...child,
      guardianRelation: 'mother',
      guardianName: 'Lê Thị Mẫu',
    }),
    [],
    'a name is enough',
  );
});

test('only a child may have no papers', () => {
  assert.deepEqual(found('person', { idType: 'none', idNumber: '' }), ['idType idTypeNoneAdult']);
});

test('a date of birth tomorrow is questioned in its own words, and no age is too young for the form', () => {
  assert.deepEqual(found('person', { dateOfBirth: '24/11/2026', idType: 'passport', idNumber: 'C1234567' }), [
    'dateOfBirth dateOfBirthFuture',
  ]);
  assert.deepEqual(found('person', { dateOfBirth: '1890', idType: 'passport', idNumber: 'C1234567' }), [
    'dateOfBirth dateOfBirthRange',
  ]);
  assert.deepEqual(found('person', { dateOfBirth: '31/4/1987' }), ['dateOfBirth dateNoSuchDay']);
  assert.deepEqual(found('person', { dateOfBirth: '18-1-87' }), ['dateOfBirth dateShortYear']);
  assert.deepEqual(found('person', { dateOfBirth: 'hồi Tết' }), ['dateOfBirth dateOfBirthFormat']);
  const baby = { dateOfBirth: '1/4/2026', idType: 'none', guardianRelation: 'mother', guardianName: 'Lê Thị Mẫu' };
  assert.deepEqual(found('person', { ...baby, idNumber: '' }), []);
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
  assert.deepEqual(found('offers', { unit: { provinceText: 'Hà Nội', communeText: 'Ba Đình' } }), [
    'address-province provinceRequired',
    'address-commune communeRequired',
  ]);
});

test('of earlier doses each has its vaccine and its day, and none is in the future', () => {
  const remembered = (...previousDoses: Answers['previousDoses']) =>
    found('offers', { earlierDoses: 'some', previousDoses });
  assert.deepEqual(remembered(), ['previous-0-vaccine previousVaccineRequired']);
  assert.deepEqual(remembered({ vaccine: 'x', date: '' }), ['previous-0-date previousDateRequired']);
  assert.deepEqual(remembered({ vaccine: 'x', date: '5/9/2026' }, { vaccine: 'x', date: '24/11/2026' }), [
    'previous-1-date previousDateFuture',
  ]);
  assert.deepEqual(remembered({ vaccine: 'x', date: '9/2026' }), ['previous-0-date previousDateFormat']);
  assert.deepEqual(found('offers', { earlierDoses: 'none', previousDoses: [{ vaccine: '', date: '' }] }), []);
});

test('a wish before today or after what was chosen says which days there are', () => {
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
