import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TroubleEvent } from '../../kit/platform/trouble.events.ts';
import { SandboxControl, until } from '../../testing/person.ts';
import {
  agrees,
  answersForms,
  choosesDoses,
  confirms,
  HEADINGS,
  PHONE,
  reachesReview,
  tellsWhere,
  tellsWho,
  visit,
  preferences,
  forgetDrafts,
  campaignIn,
  livesIn,
} from '../../testing/registering.ts';
import './register.ts';
import type { RegistrationSubmittedEvent } from './registration-form.events.ts';

describe('registering for vaccination', function () {
  this.timeout(30_000);
  beforeEach(forgetDrafts);

  it('registers a person, step by step, each step clean for a screen reader, and shows the code', async () => {
    const there = await visit();
    const { form, person } = there;
    const heard: RegistrationSubmittedEvent[] = [];
    document.body.addEventListener('sen-registration-submitted', (event) => heard.push(event), { once: true });

    await expect(form).to.be.accessible();
    await tellsWho(there);
    await expect(form).to.be.accessible();
    await choosesDoses(there);
    await expect(form).to.be.accessible();
    await tellsWhere(there);
    await expect(form).to.be.accessible();
    await preferences(there);
    await expect(form).to.be.accessible();
    await answersForms(there);
    await expect(form).to.be.accessible();
    await agrees(there);
    await expect(form).to.be.accessible();
    await person.presses('Đúng rồi, gửi mã cho tôi');
    await person.arrivesAt(HEADINGS.code);
    await expect(form).to.be.accessible();
    await person.fills('Mã 6 số', await there.sandbox.code(PHONE));
    await person.presses('Gửi đăng ký');
    await person.arrivesAt(HEADINGS.done);
    await expect(form).to.be.accessible();

    expect(person.text).to.match(/[A-Z0-9]{4}-[A-Z0-9]{4}/);
    await person.sees('Đăng ký trước không đồng nghĩa với được tiêm trước');
    expect(person.focused).to.equal(person.root.querySelector('h2'));
    await until(() => heard.length === 1, 'the event');
    expect(heard[0]!.registrationId).to.be.a('string');
    expect(JSON.stringify({ ...heard[0] }))
      .not.to.include('Mẫu')
      .and.not.include('912345678');
    expect(sessionStorage.length).to.equal(0);
  });

  it('is filled in English, with the words of the platform in English too', async () => {
    const { person, form } = await visit({ locale: 'en' });
    await person.arrivesAt('Who is being vaccinated');
    expect(form.shadowRoot!.querySelector('.sen')!.getAttribute('lang')).to.equal('en');
    await person.presses('Continue');
    await person.sees('5 answers need another look');
  });

  it('goes on in another language with what was typed, and its lists speak it too', async () => {
    const there = await visit();
    const { person, form } = there;
    await tellsWho(there);
    await livesIn(there);
    const names = (id: string) => campaignIn(there, id).then((card) => card.querySelector('h4')!.textContent!.trim());
    expect(await names('covid-19-2021')).to.equal('Tiêm chủng phòng COVID-19');

    form.parentElement!.setAttribute('locale', 'en');

    await until(
      () => person.has('Commune, ward, special zone') || person.text.includes('Is there a dose'),
      'English',
      15_000,
    );
    await until(() => person.text.includes('Vaccination against COVID-19'), 'the campaign in English', 15_000);
    await person.sees('It has to be known which doses were given before');
    await person.presses('Back');
    await person.arrivesAt('Who is being vaccinated');
    expect(person.field('Full name').value).to.equal('Nguyễn Văn Mẫu');
  });

  it('names every missing answer at the top, takes focus there, and leads to each field', async () => {
    const { person, form } = await visit();
    await person.presses('Tiếp tục');
    await person.sees('Có 5 mục cần xem lại');
    expect(person.focused).to.have.class('summary');
    expect(person.errors[1]).to.equal('Nhập họ và tên như trên giấy tờ');
    const name = person.field('Họ và tên');
    expect(name.getAttribute('aria-invalid')).to.equal('true');
    expect(
      person.root.getElementById(name.getAttribute('aria-describedby')!.split(' ').at(-1)!)!.textContent,
    ).to.include('Nhập họ và tên');
    const address = location.href;
    (person.root.querySelectorAll('.summary a')[1] as HTMLElement).click();
    expect(person.focused).to.equal(name);
    expect(location.href).to.equal(address);
    await expect(form).to.be.accessible();
  });

  it('a child brings a parent or guardian into the form', async () => {
    const { person } = await visit();
    await person.chooses('Cho người khác');
    await person.fills('Ngày sinh', '10/4/2014');
    await person.sees('Cha, mẹ hoặc người giám hộ');
    await person.presses('Tiếp tục');
    await person.sees('mục cần xem lại');
    expect(person.errors).to.include('Chọn bạn là cha, mẹ hay người giám hộ');
  });

  it('a date is tidied when the field is left, not while it is typed', async () => {
    const { person } = await visit();
    const field = person.field('Ngày sinh') as HTMLInputElement;
    field.focus();
    await sendKeys({ type: '18.01.1987' });
    expect(field.value).to.equal('18.01.1987');
    await sendKeys({ press: 'Tab' });
    await until(() => field.value === '18/1/1987', 'the tidy date');
  });

  it('leaves Telex alone while it composes', async () => {
    const { person, form } = await visit();
    const field = person.field('Họ và tên') as HTMLInputElement;
    let writes = 0;
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
    Object.defineProperty(field, 'value', {
      get: () => value.get!.call(field) as string,
      set: (text: string) => (writes++, value.set!.call(field, text)),
      configurable: true,
    });
    field.focus();
    field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    for (const composing of ['d', 'dd', 'đ', 'đo', 'đô', 'đôx', 'đỗ']) {
      value.set!.call(field, composing);
      field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true, data: composing }));
      await form.updateComplete;
    }
    field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    expect(writes).to.equal(0);
    expect(field.value).to.equal('đỗ');
  });

  it('what was typed is there after the element is made anew, and nothing readable was stored', async () => {
    const first = await visit();
    await tellsWho(first, { name: 'Trần Thị Giữ' });
    await choosesDoses(first);
    await first.person.fills('Số điện thoại di động', '0912345678');
    // Sealing takes a moment on a busy machine: wait until nothing more is written.
    for (let last = ''; last === '' || last !== JSON.stringify({ ...sessionStorage });) {
      last = JSON.stringify({ ...sessionStorage });
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    first.form.remove();
    const stored = JSON.stringify({ ...sessionStorage, ...localStorage });
    expect(stored).to.include('sen-draft').and.not.include('Giữ').and.not.include('912345678');

    const second = await visit({ sandbox: first.sandbox });
    await second.person.arrivesAt(HEADINGS.contact);
    await second.person.sees('Phần bạn nhập lần trước vẫn còn');
    await until(() => second.person.has('Số điện thoại di động'), 'the later steps');
    expect(second.person.field('Số điện thoại di động').value).to.equal('0912 345 678');
    await second.person.presses('Quay lại');
    await second.person.arrivesAt(HEADINGS.offers);
    const offer = await until(() => second.person.root.getElementById('offer-covid-19-2021'), 'the offer', 15_000);
    expect((offer as HTMLInputElement).checked).to.equal(true);
    await second.person.presses('Quay lại');
    await second.person.arrivesAt(HEADINGS.person);
    expect(second.person.field('Họ và tên').value).to.equal('Trần Thị Giữ');

    await second.person.presses('Xoá hết, khai lại');
    await second.person.presses('Xoá hết');
    expect(second.person.field('Họ và tên').value).to.equal('');
    await until(() => sessionStorage.length === 0, 'the wiped draft');
  });

  it("the browser's Back goes a step back and leaves the address as it is", async () => {
    const there = await visit();
    const address = location.href;
    await tellsWho(there);
    expect(JSON.stringify(history.state)).not.to.include('Mẫu');
    history.back();
    await there.person.arrivesAt(HEADINGS.person);
    history.forward();
    await there.person.arrivesAt(HEADINGS.offers);
    expect(location.href).to.equal(address);
  });

  it('finds a commune without accents, brings its province, and can be walked with the keyboard alone', async () => {
    const there = await visit();
    await tellsWho(there);
    const { person } = there;
    await person.sees('Nơi ở hiện nay');
    const field = person.field('Phường, xã, đặc khu') as HTMLInputElement;
    expect(field.getAttribute('role')).to.equal('combobox');
    field.focus();
    await sendKeys({ type: 'van mieu' });
    await until(
      () => field.getAttribute('aria-expanded') === 'true' && person.root.querySelector('[role=option]'),
      'suggestions',
    );
    await sendKeys({ press: 'ArrowDown' });
    const active = await until(() => field.getAttribute('aria-activedescendant'), 'the active choice');
    expect(person.root.getElementById(active)!.getAttribute('aria-selected')).to.equal('true');
    await expect(there.form).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await until(() => field.getAttribute('aria-expanded') === 'false', 'the closed list');
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await until(() => person.field('Tỉnh, thành phố').value !== '', 'the province');
    expect(field.value).to.match(/Văn Miếu/);
  });

  it('a province that is part of another now is found by its old name, and says why', async () => {
    const there = await visit();
    await tellsWho(there);
    const { person } = there;
    await person.sees('Nơi ở hiện nay');
    person.field('Tỉnh, thành phố').focus();
    await sendKeys({ type: 'brvt' });
    const option = await until(() => person.root.querySelector('[role=option]'), 'the province of today');
    expect(option.textContent)
      .to.include('Thành phố Hồ Chí Minh')
      .and.include('Gồm cả Bình Dương, Bà Rịa - Vũng Tàu trước đây');
    await sendKeys({ press: 'Enter' });
    expect(person.field('Tỉnh, thành phố').value).to.equal('Thành phố Hồ Chí Minh');
  });

  it('an old commune typed where the new one is asked for is looked up, and nobody has to know which it is', async () => {
    const there = await visit();
    await tellsWho(there);
    const { person } = there;
    await person.sees('Nơi ở hiện nay');
    person.field('Phường, xã, đặc khu').focus();
    await sendKeys({ type: 'phuc xa ba dinh' });
    const option = await until(() => person.root.querySelector('[role=option]'), 'the commune of before');
    expect(option.textContent).to.include('Phường Phúc Xá').and.include('Tên cũ, Quận Ba Đình, Thành phố Hà Nội');
    await sendKeys({ press: 'Enter' });
    await person.sees('Phường Phúc Xá, Quận Ba Đình, Thành phố Hà Nội nay là');
    await until(() => person.field('Tỉnh, thành phố').value === 'Thành phố Hà Nội', 'the province of today');
    expect(person.focused).to.equal(person.field('Phường, xã, đặc khu'));
  });

  it('a name with a wrong letter is offered, and taken only when it is chosen', async () => {
    const there = await visit();
    await tellsWho(there);
    const { person } = there;
    await person.sees('Nơi ở hiện nay');
    const field = person.field('Tỉnh, thành phố') as HTMLInputElement;
    field.focus();
    await sendKeys({ type: 'ho chi mihn' });
    await until(() => person.root.querySelector('[role=option]'), 'the guess');
    await sendKeys({ press: 'Tab' });
    expect(field.value).to.equal('ho chi mihn');
    field.focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    expect(field.value).to.equal('Thành phố Hồ Chí Minh');
  });

  it('takes what was typed along to the field for old addresses', async () => {
    const there = await visit();
    await tellsWho(there);
    const { person } = there;
    await person.sees('Nơi ở hiện nay');
    await person.fills('Phường, xã, đặc khu', 'cong vi');
    await person.presses('Tôi chỉ nhớ địa chỉ cũ (trước 1/7/2025)');
    expect(person.field('Phường, xã cũ').value).to.equal('cong vi');
  });

  it('asks where one lives when an old commune was divided, and guesses nothing', async () => {
    const there = await visit();
    await tellsWho(there);
    const { person } = there;
    await person.sees('Nơi ở hiện nay');
    await person.presses('Tôi chỉ nhớ địa chỉ cũ (trước 1/7/2025)');
    person.field('Phường, xã cũ').focus();
    await sendKeys({ type: 'cong vi ba dinh' });
    await until(() => person.root.querySelector('[role=option]'), 'old communes');
    await sendKeys({ press: 'Enter' });
    await until(() => person.root.querySelector('#address-successor'), 'the question where one lives');
    const choices = [...person.root.querySelectorAll<HTMLInputElement>('#address-successor input')];
    expect(choices.length).to.be.greaterThan(1);
    expect(choices.some((choice) => choice.checked)).to.equal(false);

    choices[0]!.focus();
    await sendKeys({ press: ' ' });
    await person.sees('nay là');
    // Looking further is not leaving: the question stays until the person goes on.
    await sendKeys({ press: 'ArrowDown' });
    await until(() => choices[1]!.checked, 'the second answer');
    expect(person.focused).to.equal(choices[1]);

    await person.presses('Dùng địa chỉ mới');
    expect(person.field('Tỉnh, thành phố').value).to.equal('Thành phố Hà Nội');
    expect(person.field('Phường, xã, đặc khu').value).not.to.equal('');
  });

  it('of the questions of a campaign the list says which are open, and an answered one is no longer among them', async () => {
    const there = await visit();
    await tellsWho(there);
    await choosesDoses(there);
    await tellsWhere(there);
    await preferences(there);
    const { person } = there;
    await until(() => person.root.querySelectorAll('fieldset').length > 5, 'the questions');
    await person.presses('Tiếp tục');
    const open = await until(() => person.errors.length > 5 && person.errors, 'what is open');
    expect(new Set(open).size).to.equal(open.length);
    const [first] = person.root.querySelectorAll('fieldset');
    expect(open[0]).to.equal(`${first!.querySelector('legend')!.textContent!.trim()}: Chọn một câu trả lời.`);
    const answer = first!.querySelector('input')!;
    answer.focus();
    await sendKeys({ press: ' ' });
    await until(() => person.errors.length === open.length - 1, 'one less');
    expect(first!.getAttribute('aria-invalid')).to.equal(null);
    expect(person.focused).to.equal(answer);
  });

  it('a refusal lands on the field it is about, on its step, focused and in words', async () => {
    const there = await visit();
    await reachesReview(there, { id: '000093990004', name: 'Hoàng Văn Sớm', born: '21/7/1993' });
    await confirms(there);
    await there.person.arrivesAt(HEADINGS.wish);
    await until(() => there.person.errors[0]?.startsWith('Mũi này tiêm được từ ngày'), 'the reason');
    expect(there.person.field('Ngày muốn tiêm').getAttribute('aria-invalid')).to.equal('true');
    expect(there.person.focused).to.equal(there.person.field('Ngày muốn tiêm'));
  });

  it('a wrong code says how many tries are left and keeps everything', async () => {
    const there = await visit();
    await reachesReview(there);
    await there.person.presses('Đúng rồi, gửi mã cho tôi');
    await there.person.arrivesAt(HEADINGS.code);
    const right = await there.sandbox.code(PHONE);
    await there.person.fills('Mã 6 số', right === '000000' ? '000001' : '000000');
    await there.person.presses('Gửi đăng ký');
    await there.person.sees('Còn 4 lần nhập');
    await there.person.fills('Mã 6 số', right);
    await there.person.presses('Gửi đăng ký');
    await there.person.arrivesAt(HEADINGS.done);
  });

  it('a dead network leaves the filled form, says so, and sending again makes no second record', async () => {
    const there = await visit();
    const troubles: string[] = [];
    there.form.addEventListener('sen-trouble', (event: TroubleEvent) => troubles.push(event.code));
    await reachesReview(there);
    await there.sandbox.tell('faults', { kind: 'drop-after', operationId: 'createRegistration' });
    await confirms(there);
    await there.person.sees('Đang gửi…');
    // The client tries again by itself first, with pauses.
    await until(() => there.person.text.includes('Chưa gửi được'), 'the honest sentence', 25_000);
    await there.person.sees('bạn sẽ không bị đăng ký hai lần');
    expect(troubles).to.deep.equal(['unreachable']);
    await there.sandbox.tell('faults:clear');
    await there.person.presses('Gửi đăng ký');
    await there.person.arrivesAt(HEADINGS.done);
  });

  it('a right code whose answer was lost is not used up: sending again registers, without another message', async () => {
    const there = await visit();
    await reachesReview(there);
    await there.sandbox.tell('faults', { kind: 'drop-after', operationId: 'verifyOtp' });
    await confirms(there);
    await until(() => there.person.text.includes('Chưa gửi được'), 'the honest sentence', 25_000);
    await there.sandbox.tell('faults:clear');
    await there.person.presses('Gửi đăng ký');
    await there.person.arrivesAt(HEADINGS.done);
  });

  it('a double tap sends once', async () => {
    const there = await visit();
    await reachesReview(there);
    await there.person.presses('Đúng rồi, gửi mã cho tôi');
    await there.person.arrivesAt(HEADINGS.code);
    await there.person.fills('Mã 6 số', await there.sandbox.code(PHONE));
    const submit = there.person.button('Gửi đăng ký');
    submit.click();
    submit.click();
    await there.person.arrivesAt(HEADINGS.done);
  });

  it('a team registers a household: the next person keeps phone and address, the end keeps nothing', async () => {
    const there = await visit({ mode: 'assisted', accessToken: () => 'officer-sandbox-registrar' });
    const { person } = there;
    await person.sees('Bước 1/');
    await person.fills('Họ và tên', 'Phạm Thị Đầu');
    await person.fills('Ngày sinh', '1941');
    await person.chooses('Nữ');
    await person.chooses('Hộ chiếu');
    await person.fills('Số hộ chiếu', 'C1234567');
    await person.presses('Tiếp tục');
    await person.arrivesAt(HEADINGS.offers);
    await choosesDoses(there);
    await tellsWhere(there);
    await preferences(there);
    await answersForms(there);
    await agrees(there);
    await person.presses('Gửi đăng ký');
    await person.arrivesAt(HEADINGS.done);

    await person.presses('Người tiếp theo trong nhà');
    await person.arrivesAt(HEADINGS.person);
    expect(person.field('Họ và tên').value).to.equal('');
    await person.fills('Họ và tên', 'Phạm Văn Sau');
    await person.fills('Ngày sinh', '1939');
    await person.chooses('Nam');
    await person.chooses('Hộ chiếu');
    await person.fills('Số hộ chiếu', 'C1234568');
    await person.presses('Tiếp tục');
    await person.arrivesAt(HEADINGS.offers);
    await person.sees('Nơi ở hiện nay');
    expect(person.field('Phường, xã, đặc khu').value).to.equal('Phường Tân Định');
    await campaignIn(there, 'covid-19-2021');
    expect(person.root.querySelector('input:checked')).to.equal(null);
    await person.presses('Xoá hết, khai lại');
    await person.presses('Xoá hết');
    await until(() => sessionStorage.length === 0, 'nothing kept');

    history.back(); // into the steps of somebody who is done
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(person.heading).to.equal(HEADINGS.person);
    expect(Object.keys({ ...sessionStorage })).to.deep.equal([]);
  });

  it('works where the page allows no inline code, no inline style and no text turned into code', async () => {
    const body = `<sen-platform base-url="${new SandboxControl('registration-form-csp').baseUrl}" site-key="pk-sandbox-national"><sen-registration-form>Gọi 19009095</sen-registration-form></sen-platform>`;
    const page = document.createElement('iframe');
    page.src = `/csp/?script=/packages/elements/src/vaccination/registration-form/register.ts&body=${encodeURIComponent(body)}`;
    const violations: string[] = [];
    document.body.append(page);
    await new Promise((resolve) => page.addEventListener('load', resolve, { once: true }));
    page.contentDocument!.addEventListener('securitypolicyviolation', (event) =>
      violations.push(`${event.violatedDirective} ${event.blockedURI}`),
    );
    const form = await until(
      () => page.contentDocument!.querySelector<HTMLElement>('sen-registration-form'),
      'the tag',
    );
    await until(() => form.shadowRoot?.querySelector('h2'), 'the form', 15_000);
    form.shadowRoot!.querySelector<HTMLButtonElement>('button[type=submit]')!.click();
    await until(() => form.shadowRoot!.querySelectorAll('.summary a').length === 5, 'the errors');
    expect(
      page.contentWindow!.getComputedStyle(form.shadowRoot!.querySelector('.button.primary')!).backgroundColor,
    ).to.equal('rgb(10, 92, 140)');
    expect(violations).to.deep.equal([]);
    page.remove();
  });
});
