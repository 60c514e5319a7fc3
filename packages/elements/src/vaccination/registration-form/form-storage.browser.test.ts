/** The form and what a device keeps of it: whose it is, and that nobody waits for a device before sending. */
import { expect, fixture, html } from '@open-wc/testing';
import { SENDING_LIMIT } from '../../kit/storage/draft-store.ts';
import { Person, SandboxControl, until } from '../../testing/person.ts';
import { confirms, draftsAreWritten, forgetDrafts, HEADINGS, reachesReview, visit } from '../../testing/registering.ts';
import { silenceDatabase } from '../../testing/stored.ts';
import './register.ts';
import '../../kit/platform/register.ts';

const NOT_KEPT = 'Trang này không an toàn để giữ tạm: tải';

/** Forms on one page, in this order. */
async function page(
  control: SandboxControl,
  ...forms: readonly { mode?: string; key?: string }[]
): Promise<{ root: HTMLElement; people: Person[] }> {
  const root = await fixture<HTMLElement>(html`
    <div>
      ${forms.map(
        ({ mode = 'citizen', key = 'pk-sandbox-national' }) =>
          html`<sen-platform base-url=${control.baseUrl} site-key=${key}><sen-registration-form mode=${mode}>Gọi 19009095</sen-registration-form></sen-platform>`,
      )}
    </div>
  `);
  const found = [...root.querySelectorAll('sen-registration-form')];
  await until(() => found.every((form) => form.shadowRoot?.querySelector('h2')), 'the forms', 15_000);
  return { root, people: found.map((form) => new Person(form)) };
}

const names = ({ people }: { people: readonly Person[] }): string[] =>
  people.map((person) => person.field('Họ và tên').value);

describe('forms that keep what was typed', function () {
  this.timeout(60_000);
  beforeEach(forgetDrafts);
  afterEach(() => sessionStorage.clear());

  it('two of them on one page never mix people, and each finds its own again', async () => {
    const control = new SandboxControl(crypto.randomUUID());
    const before = await page(control, {}, {});
    await before.people[0]!.fills('Họ và tên', 'Nguyễn Văn Mẫu');
    await before.people[1]!.fills('Họ và tên', 'Lê Thị Mẫu');
    await draftsAreWritten(2);
    before.root.remove();
    expect(names(await page(control, {}, {}))).to.deep.equal(['Nguyễn Văn Mẫu', 'Lê Thị Mẫu']);
  });

  it('a team’s form, and that of another key, find nothing of a citizen’s', async () => {
    const control = new SandboxControl(crypto.randomUUID());
    const before = await page(control, {});
    await before.people[0]!.fills('Họ và tên', 'Nguyễn Văn Mẫu');
    await draftsAreWritten();
    before.root.remove();
    const others = await page(control, { mode: 'assisted' }, { key: 'pk-sandbox-tp-hcm' });
    expect(names(others)).to.deep.equal(['', '']);
    others.root.remove();
    expect(names(await page(control, {}))).to.deep.equal(['Nguyễn Văn Mẫu']);
  });
});

/** The last of this page: what was asked stays without an answer. */
describe('a form on a device whose storage does not answer', function () {
  this.timeout(60_000);
  beforeEach(forgetDrafts);

  it('says that nothing is kept, and is sent without waiting for it', async () => {
    const mend = silenceDatabase();
    try {
      const there = await visit();
      let submitted = 0;
      there.form.addEventListener('sen-registration-submitted', () => (submitted = performance.now()));
      await there.person.fills('Họ và tên', 'Nguyễn Văn Mẫu');
      await there.person.sees(NOT_KEPT);
      await reachesReview(there);
      const since = performance.now();
      await confirms(there);
      await there.person.arrivesAt(HEADINGS.done);
      await until(() => submitted, 'the event');
      expect(submitted - since).to.be.lessThan(2 * SENDING_LIMIT);
      expect({ ...sessionStorage }).to.deep.equal({});
    } finally {
      mend();
    }
  });
});
