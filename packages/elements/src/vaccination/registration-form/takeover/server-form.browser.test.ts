import { createPlatform, type Schemas } from '@sen/client';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { writeRegistrationForm, type CampaignOnPage } from '../../../server.ts';
import { Person, SandboxControl, until } from '../../../testing/person.ts';
import { HEADINGS, livesIn, preferences, tellsWhere, tellsWho } from '../../../testing/registering.ts';
import '../register.ts';
import type { RegistrationForm } from '../registration-form.ts';
import { ServerForm } from './server-form.ts';

const LISTS = ['countries', 'ethnicities', 'occupations', 'products'];

let turn = 0;

interface Visit {
  form: RegistrationForm;
  root: ShadowRoot;
  person: Person;
  /** The platform answers. */
  comes: () => void;
  /** Waits until the element has taken the form over. */
  takesOver: () => Promise<void>;
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML: (text: string) => string }): { createHTML: (text: string) => string };
}
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('test-page', {
  createHTML: (text) => text,
});
/** Stands in for the parser, which reads what a server wrote without asking. */
const written = (text: string): string => policy?.createHTML(text) ?? text;

/** A page whose server wrote the form into it; the element is there, but has not heard from its platform yet. */
async function visit(campaign?: string): Promise<Visit> {
  const { baseUrl } = new SandboxControl(`server-form-${++turn}`);
  const platform = createPlatform({ baseUrl, siteKey: 'pk-sandbox-national' });
  const [config, units, ...lists] = await Promise.all([
    platform.config.get(),
    platform.adminUnits.index({}),
    ...LISTS.map((name) => platform.codeLists.get(name)),
  ]);
  const named = campaign === undefined ? (await platform.campaigns.list({})).items : [{ id: campaign }];
  const campaigns = await Promise.all(
    named.map(async ({ id }): Promise<CampaignOnPage> => {
      const { payload } = await platform.campaigns.get(id);
      const { registration } = payload.forms;
      return {
        campaign: payload,
        form: registration === undefined ? undefined : (await platform.forms.get(registration, {})).payload,
      };
    }),
  );
  const tag = await writeRegistrationForm(
    {
      campaigns,
      campaign,
      forms: `${baseUrl}/forms/registrations`,
      siteKey: 'pk-sandbox-national',
      language: 'vi',
      config: config as Schemas['Config'],
      codeLists: Object.fromEntries(lists.map(({ items }, index) => [LISTS[index] ?? '', items])),
      provinces: units.provinces.map(({ code, fullName }) => ({ code, edition: units.edition, fullName })),
      consentTexts: (await Promise.all([
        platform.consentTexts.get('vaccination'),
        platform.consentTexts.get('data-processing'),
      ])) as Schemas['ConsentText'][],
    },
    // What stands there is empty, and so is what it vouches for.
    { stylesheet: 'data:text/css,', integrity: 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' },
  );
  let comes = (): void => {};
  const come = new Promise<void>((resolve) => (comes = resolve));
  const late: typeof fetch = async (...request) => come.then(() => fetch(...request));
  const place = await fixture<HTMLElement>(
    html`<sen-platform sandbox base-url=${baseUrl} site-key="pk-sandbox-national" .fetch=${late}></sen-platform>`,
  );
  place.setHTMLUnsafe(written(tag));
  const form = place.querySelector('sen-registration-form')!;
  const root = form.shadowRoot!;
  await form.updateComplete;
  return {
    form,
    root,
    person: new Person(form),
    comes,
    takesOver: () =>
      until(() => !root.querySelector('form[action]') && root.querySelector('form'), 'the element', 15_000).then(
        () => {},
      ),
  };
}

const field = <T extends HTMLElement = HTMLInputElement>(root: ShadowRoot, id: string): T =>
  root.getElementById(id) as T;
const choose = (root: ShadowRoot, name: string, value: string): void =>
  root
    .querySelector<HTMLInputElement>(
      value === 'on' ? `input[name="${name}"]` : `input[name="${name}"][value="${value}"]`,
    )!
    .click();
const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a registration form that a server wrote', () => {
  // A tab goes from one test file to the next.
  beforeEach(() => sessionStorage.clear());

  it('stays as it is until the script knows its platform, and then opens at the first step', async () => {
    const { root, comes, takesOver, person } = await visit();
    expect(root.querySelectorAll('section.section').length).to.be.greaterThan(4);
    await wait(200);
    expect(root.querySelectorAll('form').length).to.equal(1);

    comes();
    await takesOver();
    expect(root.querySelectorAll('form').length).to.equal(1);
    await person.sees('Bước 1/7');
    expect(person.text).not.to.contain('Phần bạn nhập lần trước vẫn còn');
  });

  it('speaks another language afterwards, with what was typed', async () => {
    const { form, root, comes, takesOver, person } = await visit();
    comes();
    await takesOver();
    await person.fills('Họ và tên', 'Nguyễn Văn Mẫu');
    const platform = form.closest('sen-platform')!;
    for (const [language, words] of [
      ['en', 'Step 1 of 7'],
      ['vi', 'Bước 1/7'],
    ] as const) {
      platform.setAttribute('locale', language);
      await person.sees(words);
      expect(field(root, 'fullName').value).to.equal('Nguyễn Văn Mẫu');
    }
  });

  it('does not come between the two halves of a key that chooses, or the choice would be lost', async () => {
    const { root, comes, takesOver } = await visit();
    await wait(300); // the part that listens has come
    root.querySelector<HTMLInputElement>('input[name="sex"][value="male"]')!.focus();
    await sendKeys({ down: 'Space' });
    comes();
    await wait(1500);
    await sendKeys({ up: 'Space' });
    await takesOver();

    expect(root.querySelector<HTMLInputElement>('input[name="sex"][value="male"]')!.checked).to.equal(true);
  });

  it('does not come between a finger that goes up and the choice that follows, or the choice would be lost', async () => {
    const { form, root, comes, takesOver } = await visit();
    await wait(300); // the part that listens has come
    const choice = root.querySelector<HTMLInputElement>('input[name="idType"][value="cccd"]')!;
    const finger = (type: string) =>
      choice.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, pointerType: 'touch' }));
    finger('pointerdown');
    comes();
    await wait(1500);
    finger('pointerup');
    form.requestUpdate(); // as when one more list comes in just now
    await form.updateComplete;
    choice.click();
    await takesOver();

    expect(root.querySelector<HTMLInputElement>('input[name="idType"][value="cccd"]')!.checked).to.equal(true);
    expect(field(root, 'idNumber')).not.to.equal(null);
  });

  it('sees that a button of the mouse went down before anybody listened', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const root = place.attachShadow({ mode: 'open' });
    root.setHTMLUnsafe(written('<form><label><input type="radio" name="sex" value="male"> Nam</label></form>'));
    const { x, y, width, height } = root.querySelector('input')!.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
    await sendMouse({ type: 'down' });
    let asked = 0;
    const form = new ServerForm(root.querySelector('form')!, () => asked++);
    expect(form.isCalm).to.equal(false);

    await sendMouse({ type: 'up' });

    await until(() => asked > 0, 'to be asked again');
    expect(form.isCalm).to.equal(true);
    expect(form.isTouched).to.equal(true);
  });

  it('keeps the field, the caret and every letter of somebody who is typing when the script comes', async () => {
    const { root, comes, takesOver, person } = await visit();
    choose(root, 'actor', 'on-behalf');
    field(root, 'fullName').focus();
    await sendKeys({ type: 'Nguyen Thi' });
    field(root, 'fullName').setSelectionRange(6, 6);
    comes();
    await takesOver();

    const name = field(root, 'fullName');
    expect(root.activeElement).to.equal(name);
    expect([name.value, name.selectionStart, name.selectionEnd]).to.deep.equal(['Nguyen Thi', 6, 6]);
    await sendKeys({ type: ' Van' });
    expect(name.value).to.equal('Nguyen Van Thi');
    expect(root.querySelector<HTMLInputElement>('input[name=actor]:checked')?.value).to.equal('on-behalf');
    await person.sees('Bước 1/7');
  });

  it('opens at the step of the field somebody is at, with everything of the other steps kept', async () => {
    const { root, comes, takesOver, person } = await visit();
    field(root, 'fullName').value = 'Nguyễn Văn Mẫu';
    field<HTMLSelectElement>(root, 'address-province').value = '24';
    choose(root, 'offer-influenza-2026', 'on');
    choose(root, 'consent-data-processing', 'decline');
    field(root, 'preferredDate').focus();
    await sendKeys({ type: '5/12' });
    comes();
    await takesOver();

    await person.sees('Bước 4/7');
    expect(root.activeElement).to.equal(field(root, 'preferredDate'));
    expect(field(root, 'preferredDate').value).to.equal('5/12');
    await person.presses('Quay lại');
    await person.arrivesAt(HEADINGS.contact);
    await person.presses('Quay lại');
    await until(() => root.getElementById('address-province'), 'the place');
    expect(field(root, 'address-province').value).to.equal('Tỉnh Bắc Ninh');
    await person.presses('Quay lại');
    await until(() => root.getElementById('fullName'), 'the first step');
    expect(field(root, 'fullName').value).to.equal('Nguyễn Văn Mẫu');
  });

  it('finds the dose of a campaign that was ticked before the script came', async () => {
    const { form, root, comes, takesOver, person } = await visit();
    choose(root, 'offer-influenza-2026', 'on');
    choose(root, 'actor', 'self');
    field(root, 'fullName').value = 'Nguyễn Văn Mẫu';
    field(root, 'dateOfBirth').value = '18/1/1950';
    choose(root, 'sex', 'male');
    choose(root, 'idType', 'cccd');
    field(root, 'idNumber').value = '000050123456';
    field(root, 'fullName').focus();
    comes();
    await takesOver();

    await person.presses('Tiếp tục');
    await person.arrivesAt(HEADINGS.offers);
    await livesIn({ form, person, sandbox: undefined as never });
    await person.sees('Đã tiêm mũi nào của các đợt bên dưới chưa?');
    await person.chooses('Chưa tiêm mũi nào');
    const box = await until(() => root.querySelector<HTMLInputElement>('#offer-influenza-2026:checked'), 'the dose');
    expect(box.checked).to.equal(true);
    await person.presses('Tiếp tục');
    await person.arrivesAt(HEADINGS.contact);
  });

  it('keeps what was answered of a campaign, and leaves the place to whoever is answering there', async () => {
    const { form, root, comes, takesOver, person } = await visit('covid-19-2021');
    const question = 'form-medical-history-2021-anaphylaxis';
    choose(root, 'earlierDoses', 'some');
    root.querySelector<HTMLSelectElement>('#previous-0-vaccine')!.value = 'pfizer';
    field(root, 'previous-0-date').value = '2/11/2026';
    choose(root, 'consent-vaccination', 'agree');
    choose(root, question, 'unknown');
    root.querySelector<HTMLInputElement>(`input[name="${question}"][value=unknown]`)!.focus();
    comes();
    await wait(4_000);
    expect(root.querySelectorAll('form[action]').length, 'the form of the page is still there').to.equal(1);

    field(root, 'fullName').value = 'Nguyễn Văn Mẫ';
    field(root, 'fullName').focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: 'u' });
    await takesOver();
    const there = { form, person, sandbox: undefined as never };
    await tellsWho(there);
    await livesIn(there);
    await until(() => root.querySelector<HTMLInputElement>('#previous-0-date'), 'the dose that was remembered');
    expect(field(root, 'previous-0-date').value).to.equal('2/11/2026');
    await until(() => field(root, 'previous-0-vaccine').value === 'pfizer', 'its vaccine, once the list has come');
    const box = await until(() => root.querySelector<HTMLInputElement>('#offer-covid-19-2021'), 'the dose', 15_000);
    if (!box.checked) box.click();
    await person.presses('Tiếp tục');
    await person.arrivesAt(HEADINGS.contact);
    await tellsWhere(there);
    await preferences(there);
    await person.arrivesAt(HEADINGS.forms);
    expect(root.querySelector<HTMLInputElement>(`input[name="${question}"]:checked`)?.value).to.equal('unknown');
  }).timeout(30_000);

  it('does not come into the middle of a word that is being composed', async () => {
    const { root, comes, takesOver } = await visit();
    const written = field(root, 'fullName');
    written.focus();
    await wait(300); // the script is there
    written.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
    written.value = 'Nguyê';
    written.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing: true }));
    comes();
    await wait(4_000);
    expect(field(root, 'fullName')).to.equal(written);

    written.value = 'Nguyễn';
    written.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
    await takesOver();
    expect(field(root, 'fullName').value).to.equal('Nguyễn');
  });

  it('leaves the way to the browser once the form was sent', async () => {
    const { root, comes } = await visit();
    const form = root.querySelector('form')!;
    form.addEventListener('submit', (event) => event.preventDefault());
    field(root, 'fullName').focus();
    await sendKeys({ type: 'A' });
    comes();
    await wait(100);
    form.requestSubmit();
    await wait(2_500);
    expect(root.querySelector('form')).to.equal(form);
  });
});
