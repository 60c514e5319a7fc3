import { expect, fixture, html } from '@open-wc/testing';
import { FakeCamera } from '../../../testing/fake-camera.ts';
import { Person, SandboxControl, until } from '../../../testing/person.ts';
import { choosesDoses, HEADINGS } from '../../../testing/registering.ts';
import { photographs, scannerIn } from '../../../testing/scanning.ts';
import '../register.ts';
import type { RegistrationForm } from '../registration-form.ts';

const CARD =
  '000087123456|012345678|Nguyễn Văn Mẫu|18011987|Nam|12/3 Trần Quang Khải, Tân Định, Quận 1, TP. Hồ Chí Minh|15042021';
const PERSONAL = '000087123456|NGUYEN VAN MAU|1987-01-18|0|162979388586171100|<1<HS4010120878811<0912345678';
const MASKED = '******123456|NGUYEN VAN MAU|1987-**-**|0|162979388586171100|<1<<';
const SCAN = 'Quét mã trên căn cước';

let turn = 0;

interface Visit {
  form: RegistrationForm;
  person: Person;
  sandbox: SandboxControl;
}

async function visit({ locale = 'vi', mode = 'citizen' } = {}): Promise<Visit> {
  const control = new SandboxControl(`card-scan-${++turn}`);
  const platform = await fixture<HTMLElement>(html`
    <sen-platform base-url=${control.baseUrl} site-key="pk-sandbox-national" sandbox locale=${locale}>
      <sen-registration-form mode=${mode}>Gọi 19009095</sen-registration-form>
    </sen-platform>
  `);
  const form = platform.querySelector('sen-registration-form')!;
  await until(() => form.shadowRoot?.querySelector('h2'), 'the form', 15_000);
  return { form, person: new Person(form), sandbox: control };
}

async function scans({ form, person }: Visit, text: string, button = SCAN): Promise<void> {
  await person.presses(button);
  await photographs(form, text);
  await until(() => !person.root.querySelector('sen-qr-scanner'), 'the scanner to close', 15_000);
}

const described = ({ person }: Visit, id: string): string =>
  (person.root.getElementById(id)!.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((part) => person.root.getElementById(part)?.textContent?.trim())
    .join(' ');

const isMarked = (there: Visit, id: string): boolean => described(there, id).includes('Đọc từ thẻ');

const valueOf = ({ person }: Visit, id: string): string => (person.root.getElementById(id) as HTMLInputElement).value;

const chosen = ({ person }: Visit, name: string): string | undefined =>
  person.root.querySelector<HTMLInputElement>(`input[name=${name}]:checked`)?.value;

/** Drafts are encrypted before they are written: waits until nothing more comes. */
async function draftIsWritten(): Promise<void> {
  for (let before = ''; before !== JSON.stringify(sessionStorage);) {
    before = JSON.stringify(sessionStorage);
    await new Promise((resolve) => setTimeout(resolve, 80));
  }
}

describe('filling the form in from an id card', function () {
  this.timeout(40_000);
  let camera: FakeCamera;
  beforeEach(() => {
    sessionStorage.clear();
    camera = new FakeCamera().enter();
  });
  afterEach(async () => {
    camera.leave();
    await draftIsWritten();
  });

  it('says what scanning does before anything is scanned, and fetches nothing until the person presses', async () => {
    const there = await visit();
    await there.person.sees('Quét không lưu và không gửi gì; mục nào cũng sửa được.');
    expect(there.person.button(SCAN).getAttribute('aria-describedby')).to.equal('scan-hint');
    expect(there.person.root.querySelector('sen-qr-scanner')).to.equal(null);
    expect(camera.tracks).to.have.length(0);
    await expect(there.form).to.be.accessible();
  });

  it('fills in what the card says, marks each field in words, and says how many to look at', async () => {
    const there = await visit();
    const { form, person } = there;
    const heard: Event[] = [];
    document.body.addEventListener('sen-code-scanned', (event) => heard.push(event), { once: true });
    await scans(there, CARD);

    expect([
      valueOf(there, 'fullName'),
      valueOf(there, 'dateOfBirth'),
      chosen(there, 'sex'),
      chosen(there, 'idType'),
      valueOf(there, 'idNumber'),
    ]).to.deep.equal(['Nguyễn Văn Mẫu', '18/1/1987', 'male', 'cccd', '000087123456']);
    for (const field of ['fullName', 'dateOfBirth', 'sex', 'idType', 'idNumber'])
      expect(isMarked(there, field), field).to.equal(true);
    expect(isMarked(there, 'insuranceNumber')).to.equal(false);
    await person.hears(/^Đã điền 5 mục từ thẻ. Hãy xem lại.$/);
    await until(() => person.focused?.id === 'card-result', 'the focus on what was filled in');
    await person.sees('Ở bước sau, xem lại địa chỉ.');
    expect(heard, 'what the card says stays in the form').to.deep.equal([]);
    expect(camera.isReleased).to.equal(true);
    await expect(form).to.be.accessible();

    await person.fills('Họ và tên', 'Nguyễn Văn Mẫu Hai');
    expect(isMarked(there, 'fullName')).to.equal(false);
    expect(isMarked(there, 'dateOfBirth')).to.equal(true);

    await person.chooses('Cho tôi');
    await person.presses('Tiếp tục');
    await person.arrivesAt(HEADINGS.offers);
    await until(() => person.root.getElementById('address-commune'), 'the commune');
    expect(valueOf(there, 'address-commune'), 'no commune is guessed').to.equal('');
    await choosesDoses(there);
    await until(() => person.root.getElementById('addressLine'), 'the address');
    expect(valueOf(there, 'addressLine')).to.equal('12/3 Trần Quang Khải, Tân Định, Quận 1, TP. Hồ Chí Minh');
    expect(isMarked(there, 'addressLine')).to.equal(true);
  });

  it('asks once where the card says something else, and keeps what was typed', async () => {
    const there = await visit();
    const { form, person } = there;
    await person.fills('Họ và tên', 'Trần Thị Bà');
    await person.chooses('Nữ');
    await scans(there, CARD);
    await person.sees('Thẻ ghi khác với những gì đã nhập');
    await person.sees('Đã nhập: Trần Thị Bà');
    await person.sees('Trên thẻ: Nguyễn Văn Mẫu');
    expect(valueOf(there, 'fullName')).to.equal('Trần Thị Bà');
    await until(() => person.focused?.id === 'card-result', 'the focus on the question');
    await expect(form).to.be.accessible();

    await person.presses('Giữ những gì đã nhập');
    expect([valueOf(there, 'fullName'), chosen(there, 'sex'), valueOf(there, 'idNumber')]).to.deep.equal([
      'Trần Thị Bà',
      'female',
      '000087123456',
    ]);
    expect([isMarked(there, 'fullName'), isMarked(there, 'idNumber')]).to.deep.equal([false, true]);
    await person.sees('Số căn cước này thường của giới tính khác');
  });

  it('takes the card where the person says so', async () => {
    const there = await visit();
    const { person } = there;
    await person.fills('Họ và tên', 'Trần Thị Bà');
    await scans(there, CARD);
    await person.presses('Dùng thông tin trên thẻ');
    expect(valueOf(there, 'fullName')).to.equal('Nguyễn Văn Mẫu');
    expect(isMarked(there, 'fullName')).to.equal(true);
    await person.hears(/^Đã điền 5 mục từ thẻ. Hãy xem lại.$/);
    // The same card once more changes nothing.
    await scans(there, CARD, 'Quét lại');
    await person.sees('Thẻ giống với những gì đã nhập');
  });

  it('of a personal code takes phone and insurance too, and asks for the accents', async () => {
    const there = await visit();
    await scans(there, PERSONAL);
    expect(valueOf(there, 'insuranceNumber')).to.equal('HS4010120878811');
    await there.person.sees('Mã này ghi tên không dấu. Hãy thêm dấu cho đúng giấy tờ.');
    await there.person.chooses('Cho tôi');
    await there.person.presses('Tiếp tục');
    await there.person.arrivesAt(HEADINGS.offers);
    await choosesDoses(there);
    await until(() => there.person.root.getElementById('phone'), 'the phone', 15_000);
    expect([valueOf(there, 'phone'), isMarked(there, 'phone')]).to.deep.equal(['0912 345 678', true]);
  });

  it('of a masked code takes only what is whole and names what it hides', async () => {
    const there = await visit();
    await scans(there, MASKED);
    await there.person.sees('Mã này che: ngày sinh, số giấy tờ.');
    expect([
      valueOf(there, 'fullName'),
      valueOf(there, 'dateOfBirth'),
      chosen(there, 'sex'),
      chosen(there, 'idType'),
    ]).to.deep.equal(['NGUYEN VAN MAU', '', 'male', undefined]);
    await expect(there.form).to.be.accessible();
  });

  it('explains a code of another kind and goes on, without filling anything in', async () => {
    const there = await visit();
    await there.person.presses(SCAN);
    await photographs(there.form, 'HC1:6BFOXN');
    const scanner = await scannerIn(there.form);
    await until(() => scanner.shadowRoot!.querySelector('.notice'), 'what is wrong', 15_000);
    expect(valueOf(there, 'fullName')).to.equal('');
  });

  it('goes with Escape and with its button, gives the focus back, and lets go of the camera', async () => {
    const there = await visit();
    const { person } = there;
    for (const leave of ['Escape', 'button', 'step']) {
      camera.tracks.length = 0;
      await person.presses(SCAN);
      const scanner = await scannerIn(there.form);
      await until(() => camera.tracks.length > 0 && !camera.isReleased, 'the camera', 15_000);
      if (leave === 'Escape') {
        scanner.stop();
        person.root
          .getElementById('scan-panel')!
          .dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
      } else if (leave === 'button') await person.presses('Đóng máy quét');
      else {
        await person.presses('Xoá hết, khai lại');
        await person.presses('Xoá hết');
      }
      await until(() => !person.root.querySelector('sen-qr-scanner'), 'the scanner to close');
      await until(() => camera.isReleased, 'the camera to be off');
      if (leave !== 'step') await until(() => person.focused === person.button(SCAN), 'the focus on the button');
    }
  });

  it('in a household goes on with the next person, of whom nothing is left over', async () => {
    const there = await visit({ mode: 'assisted' });
    await scans(there, CARD);
    await there.person.presses('Xoá hết, khai lại');
    await there.person.presses('Xoá hết');
    expect(valueOf(there, 'fullName')).to.equal('');
    expect(there.person.root.getElementById('card-result')).to.equal(null);
    await scans(there, '000141000123||Trần Thị Bà|1941|Nữ|Huế|15042021');
    expect([valueOf(there, 'fullName'), valueOf(there, 'dateOfBirth')]).to.deep.equal(['Trần Thị Bà', '1941']);
  });

  it('keeps what was read through a reload, marks and all', async () => {
    const first = await visit();
    await scans(first, CARD);
    await until(() => sessionStorage.length > 0, 'the draft', 15_000);
    await draftIsWritten();
    first.form.remove();
    turn -= 1; // the same platform
    const again = await visit();
    await again.person.sees('Phần bạn nhập lần trước vẫn còn');
    expect([valueOf(again, 'fullName'), isMarked(again, 'fullName')]).to.deep.equal(['Nguyễn Văn Mẫu', true]);
  });

  it('reads the card with the camera, speaks English, and fits a phone of 320 px', async () => {
    camera.show(CARD);
    const there = await visit({ locale: 'en' });
    there.form.parentElement!.parentElement!.style.inlineSize = '320px';
    await there.person.presses('Scan the ID card');
    await until(
      () => there.person.said.includes('5 answers were filled in from the card. Please check.'),
      'the answers',
      20_000,
    );
    expect(camera.isReleased).to.equal(true);
    const page = there.person.root.querySelector('.sen')!;
    expect(page.scrollWidth).to.be.at.most(page.clientWidth);
    there.form.parentElement!.parentElement!.style.inlineSize = '';
  });
});
