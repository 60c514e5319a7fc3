import { assert } from '@open-wc/testing';
import { answersOfSubject } from './subject-answers.ts';
import { draftOfToday, emptyAnswers, nextInHousehold } from '../fields/empty-answers.ts';
import type { OneTimeCode } from '../../../kit/session/one-time-code.ts';
import { FormDraft } from './form-draft.ts';

/** What the form holds; `draft-store.browser.test.ts` has what lies on the device. */
function begin({ assisted = false } = {}) {
  let drawn = 0;
  const host = {
    addController: () => {},
    removeController: () => {},
    requestUpdate: () => void drawn++,
    updateComplete: Promise.resolve(true),
  };
  const draft = new FormDraft(host, { assisted: () => assisted, onExpired: () => {} });
  const heard: string[] = [];
  draft.codes = {
    sent: undefined,
    restore: () => {},
    forget: () => heard.push('code forgotten'),
  } as unknown as OneTimeCode;
  draft.subjectRules = { answersOfSubject, draftOfToday, emptyAnswers, nextInHousehold };
  return { draft, heard, drawn: () => drawn };
}

const filled = {
  fullName: 'Nguyễn Thị Mẫu',
  phone: '0912345678',
  addressLine: '12 Lê Lợi',
  insuranceNumber: 'HS4010120878811',
};

describe('what a person has told the form', () => {
  afterEach(() => sessionStorage.clear());

  it('an answer that was changed after a sending makes it another registration', () => {
    const { draft, drawn } = begin();
    draft.idempotencyKey = 'key-of-the-last-attempt';

    draft.set({ fullName: 'Nguyễn Thị Mẫu' });

    assert.strictEqual(draft.idempotencyKey, undefined);
    assert.strictEqual(draft.answers.fullName, 'Nguyễn Thị Mẫu');
    assert.ok(drawn() > 0);
  });

  it('a draft of the version before opens: the dose it remembered stays, and what there is is chosen anew', async () => {
    const { draftOfToday: ofToday } = await import('../fields/empty-answers.ts');
    const kept = {
      ...{ ...filled, dose: 'basic-2', previousVaccine: 'pfizer', previousDate: '1/2/2026', priorityGroup: '10' },
      ...{ history: { anaphylaxis: 'no' }, preferredDate: '1/12/2026' },
    } as unknown as Parameters<typeof ofToday>[0]['answers'];

    const { answers, step, reviewed } = ofToday({ answers: kept, step: 'review', reviewed: true });

    assert.deepEqual([step, reviewed, answers.preferredDate, answers.doses], ['offers', false, '1/12/2026', []]);
    assert.deepEqual(
      [answers.earlierDoses, answers.previousDoses],
      ['some', [{ vaccine: 'pfizer', date: '1/2/2026' }]],
    );
    for (const gone of ['dose', 'history', 'priorityGroup', 'previousVaccine']) assert.notProperty(answers, gone);
  });

  it('a question the platform opens leaves the attempt the same', () => {
    const { draft } = begin();
    draft.idempotencyKey = 'key-of-the-last-attempt';

    draft.amend({ guardianAsked: true });

    assert.strictEqual(draft.idempotencyKey, 'key-of-the-last-attempt');
    assert.strictEqual(draft.answers.guardianAsked, true);
  });

  it('who has seen the review is led back to it after mending an answer', () => {
    const { draft } = begin();

    draft.arrive('review');
    draft.arrive('contact');

    assert.strictEqual(draft.reviewed, true);
    assert.strictEqual(draft.step, 'contact');
  });

  it('nothing of a person is left once the platform has the registration', async () => {
    const { draft, heard } = begin();
    draft.set(filled);
    draft.arrive('review');
    draft.idempotencyKey = 'key';

    await draft.settle();

    assert.deepEqual(draft.answers, begin().draft.answers);
    assert.deepEqual([draft.step, draft.reviewed, draft.idempotencyKey], ['person', false, undefined]);
    assert.deepEqual(heard, ['code forgotten']);
  });

  it('the next person of a household finds its phone and address, and needs no second code', async () => {
    const { draft, heard } = begin({ assisted: true });
    draft.set(filled);

    await draft.settle();
    draft.startOver(true);

    const { fullName, phone, addressLine, insuranceNumber } = draft.answers;
    assert.deepEqual(
      { fullName, phone, addressLine, insuranceNumber },
      { fullName: '', phone: '0912345678', addressLine: '12 Lê Lợi', insuranceNumber: '' },
    );
    assert.deepEqual(heard, []);
  });

  it('another household finds nothing of the last one', async () => {
    const { draft, heard } = begin({ assisted: true });
    draft.set(filled);
    await draft.settle();

    draft.startOver(false);

    assert.strictEqual(draft.answers.phone, '');
    assert.strictEqual(draft.answers.addressLine, '');
    assert.deepEqual(heard, ['code forgotten']);
  });
});
