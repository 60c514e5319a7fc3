/** What is shown of a health card: only what was given and done, and whose it is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factsOfHealthCard } from './facts.ts';

const cardOf = (...resources: object[]) =>
  ({ vc: { credentialSubject: { fhirBundle: { entry: resources.map((resource) => ({ resource })) } } } }) as never;
const dose = (status?: string) => ({
  resourceType: 'Immunization',
  ...(status && { status }),
  vaccineCode: { coding: [{ code: '207' }] },
});
const result = (status?: string) => ({
  resourceType: 'Observation',
  ...(status && { status }),
  code: { coding: [{ code: '94558-4' }] },
});
const named = (name: object) => factsOfHealthCard(cardOf({ resourceType: 'Patient', name: [name] })).holder.fullName;

test('a dose that was not given, or was entered by mistake, is no dose', () => {
  for (const status of ['not-done', 'entered-in-error'])
    assert.equal(factsOfHealthCard(cardOf(dose('completed'), dose(status), dose())).doses.length, 2, status);
});

test('a test that was cancelled, or was entered by mistake, has no result', () => {
  for (const status of ['cancelled', 'entered-in-error'])
    assert.equal(
      factsOfHealthCard(cardOf(result('final'), result(status), result('amended'), result())).results.length,
      3,
      status,
    );
});

test('a name may be written in one piece', () => {
  assert.equal(named({ text: ' Nguyễn Văn An ' }), 'Nguyễn Văn An');
  assert.equal(named({ family: 'Nguyễn', given: ['Văn', 'An'], text: 'An Nguyen' }), 'Nguyễn Văn An');
});
