import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answersOfSubject, isSamePerson } from './subject-answers.ts';
import type { Answers } from '../fields/answers.ts';
import { emptyAnswers, nextInHousehold } from '../fields/empty-answers.ts';
import { exampleAnswers } from '../fields/example-answers.ts';
import { subjectOf, resetBy } from '../fields/subject.ts';

const full: Answers = {
  ...exampleAnswers,
  insuranceNumber: 'HS4010120878811',
  ethnicity: 'kinh',
  guardianRelation: 'mother',
  guardianName: 'Nguyễn Thị Mẹ',
  guardianIdNumber: '000160000123',
  email: 'mau@example.vn',
  occupation: 'worker',
  workplace: 'Xưởng may số 2',
  earlierDoses: 'some',
  previousDoses: [{ vaccine: 'pfizer', date: '1/2/2026' }],
  pregnant: 'no',
  preferredSession: 'morning',
  preferredSiteId: 'site-1',
  needsHomeVisit: true,
  homeVisitReason: 'Khó đi lại',
};
const before = subjectOf(full);

/** The first step says this now; what was answered before is about whoever it named then. */
const changed = (change: Partial<Answers>) => answersOfSubject({ ...full, ...change }, before);

describe('whose answers they are', () => {
  const others: [string, Partial<Answers>][] = [
    ['another number', { idNumber: '000087000124' }],
    ['another name', { fullName: 'Nguyễn Văn Khác' }],
    ['a word more in the name', { fullName: 'Nguyễn Văn Mẫu Con' }],
    ['another day of birth', { dateOfBirth: '19/1/1987' }],
    ['only the year of birth, where the day was known', { dateOfBirth: '1987' }],
    ['another sex', { sex: 'female' }],
    ['somebody else who is registered for', { actor: 'on-behalf' }],
    ['no paper instead of one', { idType: 'none' }],
    ['no name any more', { fullName: '' }],
    ['a date that cannot be read', { dateOfBirth: '18/1/19' }],
  ];
  for (const [name, change] of others) {
    it(`${name} is another person: nothing stays but the first step, and phone and address of the household`, () => {
      const { answers, emptied } = changed(change);

      assert.equal(emptied, 'person');
      const {
        fullName,
        dateOfBirth,
        sex,
        actor,
        idType,
        idNumber,
        guardianRelation,
        guardianName,
        guardianIdNumber,
        nationality,
      } = { ...full, ...change };
      assert.deepEqual(answers, {
        ...emptyAnswers(false),
        ...{
          fullName,
          dateOfBirth,
          sex,
          actor,
          idType,
          idNumber,
          guardianRelation,
          guardianName,
          guardianIdNumber,
          nationality,
        },
        ...{ phone: full.phone, unit: full.unit, addressLine: full.addressLine },
      });
    });
  }

  const slips: [string, Partial<Answers>][] = [
    ['small letters', { fullName: 'nguyễn văn mẫu' }],
    ['a space too many', { fullName: ' Nguyễn  Văn Mẫu ' }],
    ['letters and accents sent apart', { fullName: full.fullName.normalize('NFD') }],
    ['an accent, beside the same number', { fullName: 'Nguyễn Văn Mậu' }],
    ['no accents, beside the same number', { fullName: 'NGUYEN VAN MAU' }],
    ['spaces in the number', { idNumber: '000 087 000 123' }],
    ['the same day in other signs', { dateOfBirth: '18.01.1987' }],
    ['the same number on a paper of another kind', { idType: 'cmnd' }],
    ['another insurance number', { insuranceNumber: '4010120878' }],
    ['another phone', { phone: '0987654321' }],
  ];
  for (const [name, change] of slips) {
    it(`${name}: the same person, and every answer stays`, () => {
      assert.deepEqual(changed(change), { answers: { ...full, ...change } });
    });
  }

  it('without a number an accent is another person: twins may differ by no more', () => {
    const twin = { ...full, idType: 'none', idNumber: '', fullName: 'Nguyễn Cẩm Tú' };

    assert.equal(isSamePerson(twin, { ...twin, fullName: 'Nguyễn Cẩm Tư' }), false);
    assert.equal(isSamePerson(twin, { ...twin, fullName: 'NGUYỄN CẨM TÚ' }), true);
  });

  it('who had no paper and has a number now may be somebody else', () => {
    const child = { ...full, idType: 'none', idNumber: '' };

    assert.equal(isSamePerson(child, { ...child, idType: 'cccd', idNumber: '000214000123' }), false);
  });

  it('a field that was open and is filled in now is about the same person', () => {
    const open = { ...full, fullName: '', dateOfBirth: '', idNumber: '', sex: '' };

    assert.deepEqual(answersOfSubject(full, subjectOf(open)), { answers: full });
  });

  it('who said the year and is asked for the day is the same person; another day in it afterwards is not', () => {
    const vague = { ...full, dateOfBirth: '1987' };

    assert.deepEqual(answersOfSubject(full, subjectOf(vague)), { answers: full });
    assert.equal(isSamePerson({ ...full, dateOfBirth: '1/1987' }, full), true);
    assert.equal(isSamePerson({ ...full, dateOfBirth: '1988' }, full), false);
    assert.equal(changed({ dateOfBirth: '19/1/1987' }).emptied, 'person');
  });

  for (const [what, wrong] of [
    ['a name with digits', { fullName: 'Nguyễn Văn Mẫu 2' }],
    ['a number with a digit too few', { idNumber: '00008700012' }],
    ['a day that no calendar has', { dateOfBirth: '31/2/1987' }],
  ] as const) {
    it(`${what} names nobody: whoever mends it goes on, as long as the rest stays`, () => {
      const refused = { ...full, ...wrong };

      assert.deepEqual(answersOfSubject(full, subjectOf(refused)), { answers: full });
      assert.equal(answersOfSubject({ ...full, sex: 'female' }, subjectOf(refused)).emptied, 'person');
      assert.equal(
        answersOfSubject(
          { ...full, fullName: 'Trần Thị Sau', dateOfBirth: '1/2/1985', idNumber: '000085000321' },
          subjectOf(refused),
        ).emptied,
        'person',
      );
    });
  }

  it('where neither a number nor a name with its day of birth could be read, nobody knows whose answers they are', () => {
    const nobody = { ...full, fullName: '???', idNumber: '12' };

    assert.equal(answersOfSubject(full, subjectOf(nobody)).emptied, 'person');
  });

  it('an insurance number that was typed for the next person stays', () => {
    const { answers } = changed({ fullName: 'Trần Thị Sau', insuranceNumber: '4010120999' });

    assert.equal(answers.insuranceNumber, '4010120999');
    assert.equal(answers.ethnicity, '');
  });

  it('before anything later was answered another name empties nothing, and nothing is said', () => {
    const first = { ...emptyAnswers(false), fullName: 'Nguyễn Văn Mẫu', dateOfBirth: '1987', phone: '0912345678' };

    assert.deepEqual(answersOfSubject({ ...first, fullName: 'Trần Thị Sau' }, subjectOf(first)), {
      answers: { ...first, fullName: 'Trần Thị Sau' },
    });
  });

  it('answers of which nobody knows whose they are, are nobody’s', () => {
    assert.equal(answersOfSubject(full, undefined).emptied, 'person');
    assert.deepEqual(answersOfSubject(nextInHousehold(full), undefined), { answers: nextInHousehold(full) });
  });

  for (const change of [
    { guardianName: 'Trần Thị Khác' },
    { guardianIdNumber: '000160000999' },
    { guardianRelation: 'father' },
    { guardianAsked: true },
  ] satisfies Partial<Answers>[]) {
    it(`another guardian decides anew (${Object.keys(change).join()}), and the health of the child is as it was`, () => {
      assert.deepEqual(changed(change), { answers: { ...full, ...change, consents: {} }, emptied: 'guardian' });
    });
  }

  it('a slip in the name of the guardian costs nothing', () => {
    const change = { guardianName: 'nguyễn thị mẹ ' };

    assert.deepEqual(changed(change), { answers: { ...full, ...change } });
  });

  it('a second look at a number is for that number, sex and day of birth', () => {
    const looked = { ...full, idConfirmed: true, idQuestioned: true, guardianAsked: true };

    assert.deepEqual(resetBy({ sex: 'female' }, looked), { idConfirmed: false, idQuestioned: false });
    assert.deepEqual(resetBy({ dateOfBirth: '18/1/1988' }, looked), {
      idConfirmed: false,
      idQuestioned: false,
      guardianAsked: false,
    });
    assert.deepEqual(resetBy({ fullName: full.fullName }, looked), {});
    assert.deepEqual(resetBy({ idConfirmed: true }, looked), {});
  });
});
