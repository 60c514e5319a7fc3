import { expect, fixture, html } from '@open-wc/testing';
import { RETENTION } from '../../../kit/storage/retention.ts';
import { Person, SandboxControl, until } from '../../../testing/person.ts';
import '../register.ts';

let turn = 0;

async function visit(): Promise<Person> {
  const control = new SandboxControl(`untouched-form-${++turn}`);
  const platform = await fixture<HTMLElement>(html`
    <sen-platform base-url=${control.baseUrl} site-key="pk-sandbox-national">
      <sen-registration-form>Gọi 19009095</sen-registration-form>
    </sen-platform>
  `);
  const form = platform.querySelector('sen-registration-form')!;
  await until(() => form.shadowRoot?.querySelector('h2'), 'the form', 15_000);
  return new Person(form);
}

describe('a form somebody left on a device that many people share', () => {
  const realNow = Date.now;
  beforeEach(() => sessionStorage.clear());
  afterEach(() => {
    Date.now = realNow;
    sessionStorage.clear();
  });

  const wakeUpAfter = (milliseconds: number): void => {
    const then = realNow() + milliseconds;
    Date.now = () => then;
    document.dispatchEvent(new Event('visibilitychange'));
  };

  it('is empty when the device wakes up after half an hour, and says why', async () => {
    const person = await visit();
    await person.fills('Họ và tên', 'Nguyễn Văn Trước');
    wakeUpAfter(RETENTION.draft - 1000);
    expect(person.field('Họ và tên').value).to.equal('Nguyễn Văn Trước');

    wakeUpAfter(RETENTION.draft + 1000);

    await person.sees('Đã xoá những gì nhập trước đó');
    expect(person.field('Họ và tên').value).to.equal('');
    expect(sessionStorage.length).to.equal(0);
  });

  it('keeps nothing of the last person in what a screen reader finds', async () => {
    const person = await visit();
    await person.fills('Họ và tên', 'Nguyễn Văn Trước');
    await person.presses('Xoá hết, khai lại');
    await person.presses('Xoá hết');
    await person.hears('Đã xoá những gì đã nhập');
    expect(person.root.textContent).not.to.contain('Trước');
  });

  it('empties itself without calling back somebody who is elsewhere on the page', async () => {
    const person = await visit();
    await person.fills('Họ và tên', 'Nguyễn Văn Trước');
    const elsewhere = await fixture<HTMLButtonElement>(html`<button>Tìm trên trang</button>`);
    elsewhere.focus();

    wakeUpAfter(RETENTION.draft + 1000);

    await person.sees('Đã xoá những gì nhập trước đó');
    expect(document.activeElement).to.equal(elsewhere);
  });
});
