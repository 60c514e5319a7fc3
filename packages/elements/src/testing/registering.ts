/** Walks through the registration form as somebody who does not exist, for tests in a browser. */
import { fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { RegistrationForm } from '../vaccination/registration-form/registration-form.ts';
import { Person, SandboxControl, until } from './person.ts';

export const PHONE = '+84912345678';
export const HEADINGS = {
  person: 'Thông tin người được tiêm',
  offers: 'Có mũi tiêm nào cho người này?',
  contact: 'Liên hệ và địa chỉ',
  wish: 'Bạn muốn tiêm khi nào, ở đâu?',
  forms: 'Sức khoẻ của người được tiêm',
  consent: 'Đọc và quyết định',
  review: 'Kiểm tra lại trước khi gửi',
  code: 'Nhập mã vừa gửi đến điện thoại',
  done: 'Đã nhận đăng ký',
};

export interface Visit {
  form: RegistrationForm;
  person: Person;
  sandbox: SandboxControl;
}

export interface Arrival {
  sandbox?: SandboxControl;
  locale?: string;
  mode?: string;
  campaign?: string;
  /** Whether the page says that it is one for trying out: then the keys of the sandbox are believed. */
  isForTesting?: boolean;
  accessToken?: () => string;
  /** Hears every request. */
  fetch?: typeof globalThis.fetch;
}

/**
 * For `beforeEach`: nobody has filled in a form in this tab. One of the test before may have left the page while its
 * draft was still being sealed, and writes it a moment later.
 */
export async function forgetDrafts(): Promise<void> {
  const { database, newKey } = await import('../kit/storage/storage.ts');
  do {
    sessionStorage.clear();
    for (let round = 0; round < 3; round += 1) {
      // Behind whatever was asked of the device before.
      await database.use((open) => open.count('draft-keys')).catch(() => {});
      await newKey();
      await new Promise((resolve) => setTimeout(resolve));
    }
  } while (sessionStorage.length > 0);
}

/** What was typed has been sealed: of so many forms, and nothing more is being written. */
export async function draftsAreWritten(forms = 1): Promise<void> {
  for (
    let before = '';
    Object.keys({ ...sessionStorage }).length < forms || before !== JSON.stringify({ ...sessionStorage });
  ) {
    before = JSON.stringify({ ...sessionStorage });
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

/** Somebody opens the form. */
export async function visit({
  sandbox = new SandboxControl(crypto.randomUUID()),
  locale = 'vi',
  mode = 'citizen',
  campaign = '',
  isForTesting = true,
  accessToken,
  fetch,
}: Arrival = {}): Promise<Visit> {
  const platform = await fixture<HTMLElement>(html`
    <sen-platform ?sandbox=${isForTesting} base-url=${sandbox.baseUrl} site-key="pk-sandbox-national" locale=${locale} .accessToken=${accessToken} .fetch=${fetch}>
      <sen-registration-form mode=${mode} campaign=${campaign}>Gọi 19009095</sen-registration-form>
    </sen-platform>
  `);
  const form = platform.querySelector('sen-registration-form')!;
  const person = new Person(form);
  await until(() => form.shadowRoot?.querySelector('h2'), 'the form', 15_000);
  return { form, person, sandbox };
}

/** Answers the first step as somebody who does not exist. */
export async function tellsWho(
  { person }: Visit,
  { id = '000087123456', name = 'Nguyễn Văn Mẫu', born = '18.1.1987' } = {},
): Promise<void> {
  await person.chooses('Cho tôi');
  await person.fills('Họ và tên', name);
  await person.fills('Ngày sinh', born);
  await person.chooses('Nam');
  await person.chooses('Căn cước, CCCD (12 số)');
  await person.fills('Số căn cước', id);
  await person.presses('Tiếp tục');
  await person.arrivesAt(HEADINGS.offers);
}

/** The commune where the person lives. */
export async function livesIn({ person }: Visit, commune = 'tan dinh hcm'): Promise<void> {
  await person.sees('Nơi ở hiện nay'); // the later steps have come
  person.field('Phường, xã, đặc khu').focus();
  await sendKeys({ type: commune });
  await until(() => person.root.querySelector('[role=option]'), 'suggestions');
  await sendKeys({ press: 'ArrowDown' });
  await sendKeys({ press: 'Enter' });
}

/** What a campaign says, once it has been asked. */
export const campaignIn = ({ person }: Visit, id: string): Promise<HTMLElement> =>
  until(
    () => person.root.getElementById(`campaign-${id}`)?.closest<HTMLElement>('.campaign'),
    `the campaign ${id}`,
    15_000,
  );

/** Has had nothing so far, and chooses what these campaigns offer. */
export async function choosesDoses(there: Visit, ...campaigns: string[]): Promise<void> {
  const { person } = there;
  await livesIn(there);
  await person.sees('Đã tiêm mũi nào của các đợt bên dưới chưa?');
  await person.chooses('Chưa tiêm mũi nào');
  for (const id of campaigns.length > 0 ? campaigns : ['covid-19-2021']) {
    const box = await until(() => person.root.getElementById(`offer-${id}`) as HTMLInputElement | null, id, 15_000);
    box.click();
  }
  await person.presses('Tiếp tục');
  await person.arrivesAt(HEADINGS.contact);
}

export async function tellsWhere({ person }: Visit): Promise<void> {
  await person.fills('Số điện thoại di động', '0912345678');
  await person.fills('Số nhà, đường', '12/3 Trần Quang Khải');
  await person.presses('Tiếp tục');
  await person.arrivesAt(HEADINGS.wish);
}

/** Leads to the questions of the campaign, or on to the consents where it has none. */
export async function preferences({ person }: Visit): Promise<void> {
  const hint = await until(() => person.root.querySelector('#preferredDate-hint')?.textContent, 'the days');
  const [first] = /\d+\/\d+\/\d+/.exec(hint)!;
  await person.fills('Ngày muốn tiêm', first);
  await person.presses('Tiếp tục');
  await until(() => [HEADINGS.forms, HEADINGS.consent].includes(person.heading), 'the step after the wishes');
}

/** No to every question of the campaign, where it has any. */
export async function answersForms({ person }: Visit): Promise<void> {
  if (person.heading === HEADINGS.consent) return;
  await until(() => person.root.querySelector('fieldset'), 'questions');
  for (const question of person.root.querySelectorAll('fieldset')) {
    await person.chooses('Không', question.querySelector('legend')!.textContent!.replace(/\s+/g, ' ').trim());
  }
  await person.presses('Tiếp tục');
  await person.arrivesAt(HEADINGS.consent);
}

/** To both texts; a child who is heard agrees too. */
export async function agrees({ person }: Visit): Promise<void> {
  await until(() => person.root.querySelectorAll('.consent fieldset').length >= 2, 'both texts');
  for (const text of person.root.querySelectorAll('fieldset')) {
    // The child's question reads the same for every text.
    text.querySelector<HTMLInputElement>('input[value=agree]')!.click();
  }
  await person.presses('Tiếp tục');
  await person.arrivesAt(HEADINGS.review);
}

export async function reachesReview(there: Visit, who?: { id?: string; name?: string; born?: string }): Promise<void> {
  await tellsWho(there, who);
  await choosesDoses(there);
  await tellsWhere(there);
  await preferences(there);
  await answersForms(there);
  await agrees(there);
}

export async function confirms({ person, sandbox }: Visit): Promise<void> {
  await person.presses('Đúng rồi, gửi mã cho tôi');
  await person.arrivesAt(HEADINGS.code);
  await person.fills('Mã 6 số', await sandbox.code(PHONE));
  await person.presses('Gửi đăng ký');
}
