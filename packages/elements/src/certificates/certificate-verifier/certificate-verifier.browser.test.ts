import { expect, fixture, html } from '@open-wc/testing';
import { codeOf, codeOfStranger, forged } from '../../testing/certificates.ts';
import { Person, SandboxControl, until } from '../../testing/person.ts';
import { SITE_KEY } from '../../testing/registered.ts';
import { everythingStored as everythingInDatabases } from '../../testing/stored.ts';
import './register.ts';
import type { CertificateCheckedEvent } from './certificate-verifier.events.ts';
import type { CertificateVerifier } from './certificate-verifier.ts';

interface Gate {
  element: CertificateVerifier;
  person: Person;
  control: SandboxControl;
}

const newControl = (): SandboxControl => new SandboxControl(`certificate-verifier-${crypto.randomUUID()}`);

/** Other ways than the real fetch: a network that can be cut. */
async function gate(
  control: SandboxControl,
  {
    locale = 'vi',
    fetch = undefined as typeof globalThis.fetch | undefined,
    anchors = [] as object[],
    sandbox = true,
    province = '',
    edition = '',
    clearAfter = 30,
  } = {},
): Promise<Gate> {
  const platform = await fixture<HTMLElement>(html`
    <sen-platform base-url=${control.baseUrl} site-key=${SITE_KEY} locale=${locale} ?sandbox=${sandbox} .fetch=${fetch} .anchors=${anchors}>
      <sen-certificate-verifier clear-after=${clearAfter} province=${province} edition=${edition}>Hỏi người phụ trách</sen-certificate-verifier>
    </sen-platform>
  `);
  const element = platform.querySelector('sen-certificate-verifier')!;
  await until(() => element.shadowRoot?.querySelector('textarea'), 'the field', 15_000);
  return { element, person: new Person(element), control };
}

const titleOf = ({ person }: Gate): string => person.root.querySelector('.verdict-title')?.textContent?.trim() ?? '';

async function checks(there: Gate, code: string): Promise<string> {
  there.element.code = code;
  await until(() => titleOf(there), 'an answer', 15_000);
  return titleOf(there);
}

async function listsAreThere({ person }: Gate): Promise<void> {
  await until(
    () => person.text.includes('được ký hôm nay') && !person.text.includes('Đang cập nhật'),
    'the lists',
    15_000,
  );
}

/** What every store of this origin holds, as text. */
async function everythingStored(): Promise<string> {
  const databases = JSON.stringify([...(await everythingInDatabases())]);
  return [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), databases].join('\n');
}

describe('checking certificates at a gate', function () {
  this.timeout(40_000);

  it('says the answer first and aloud, then no more of the person than a paper is compared by', async () => {
    const there = await gate(newControl());
    const { element, person } = there;
    await expect(element).to.be.accessible();
    const heard: CertificateCheckedEvent[] = [];
    element.addEventListener('sen-certificate-checked', (event) => heard.push(event));

    const title = await checks(there, await codeOf(there.control, 'du'));

    expect(title).to.match(/^Hợp lệ đến \d+\/\d+\/\d{4}$/);
    await person.hears(title);
    expect(person.focused).to.equal(person.root.querySelector('#verdict'));
    const verdict = person.root.querySelector('.verdict')!;
    expect(verdict.compareDocumentPosition(person.root.querySelector('.person')!)).to.equal(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
    await person.sees('V. T. Đ.');
    await person.sees('1978');
    await person.sees('Đã tiêm đủ');
    expect(person.text).not.to.include('Võ').and.not.include('15/8');
    expect(heard.map(({ status, outcome }) => [status, outcome])).to.deep.equal([['valid', 'complete']]);
    expect(element.code).to.equal('');
    await expect(element).to.be.accessible();
  });

  it('tells expired, revoked, forged and unknown apart, and never shows who is in a forged one', async () => {
    const there = await gate(newControl());
    const { person, control } = there;
    const looks = async (code: string) => {
      const title = await checks(there, code);
      const [tone] = ['good', 'wait', 'stop', 'unsure'].filter((name) => person.root.querySelector(`.verdict.${name}`));
      const shows = person.root.querySelector('.person') !== null;
      await expect(there.element).to.be.accessible();
      await person.presses('Kiểm tra mã khác');
      await until(() => titleOf(there) === '', 'the empty form');
      return { title: title.replace(/\d+\/\d+\/\d{4}/, '…'), tone, shows };
    };
    expect(await looks(await codeOf(control, 'han'))).to.deep.equal({
      title: 'Hết hạn từ …',
      tone: 'wait',
      shows: true,
    });
    expect(await looks(await codeOf(control, 'thu'))).to.deep.equal({
      title: 'Đã bị thu hồi',
      tone: 'stop',
      shows: true,
    });
    expect(await looks(await forged(await codeOf(control, 'du'), '1978', '1979'))).to.deep.equal({
      title: 'Nội dung đã bị sửa',
      tone: 'stop',
      shows: false,
    });
    expect(await looks(await codeOfStranger())).to.deep.equal({
      title: 'Chưa nhận ra nơi cấp',
      tone: 'unsure',
      shows: false,
    });
    expect(await looks('HC1:6BF')).to.deep.equal({ title: 'Không đọc được mã này', tone: 'unsure', shows: false });
    expect(await looks('shlink:/eyJ1cmwiOiJodHRwczovL2V4YW1wbGUifQ')).to.deep.equal({
      title: 'Loại chứng nhận này chưa kiểm tra được ở đây',
      tone: 'unsure',
      shows: false,
    });
  });

  it('answers with the network cut, also for who was revoked, and after the page was opened anew', async () => {
    const control = newControl();
    const [good, revoked] = [await codeOf(control, 'du'), await codeOf(control, 'thu')];
    let cut = false;
    const asked: string[] = [];
    const fetch: typeof globalThis.fetch = (input, init) => {
      asked.push(input instanceof Request ? input.url : String(input));
      return cut ? Promise.reject(new TypeError('Failed to fetch')) : globalThis.fetch(input, init);
    };
    const first = await gate(control, { fetch });
    await listsAreThere(first);

    cut = true;
    asked.length = 0;
    expect(await checks(first, good)).to.match(/^Hợp lệ đến/);
    await first.person.sees('Đã tiêm đủ');
    await first.person.presses('Kiểm tra mã khác');
    await until(() => titleOf(first) === '', 'the empty form');
    expect(await checks(first, revoked)).to.equal('Đã bị thu hồi');
    expect(asked).to.deep.equal([]);

    const again = await gate(control, { fetch });
    expect(await checks(again, good)).to.match(/^Hợp lệ đến/);
    await again.person.sees('Đã tiêm đủ');
    const stored = await everythingStored();
    const found = ['trust-bundle', 'HC1:', 'Võ Thị', 'THI<', '1978-08'].filter((text) => stored.includes(text));
    expect(found).to.deep.equal(['trust-bundle']);
  });

  it('without any list says that it cannot check, which is not "forged"', async () => {
    const control = newControl();
    const code = await codeOf(control, 'du');
    const there = await gate(control, { fetch: () => Promise.reject(new TypeError('Failed to fetch')) });
    expect(await checks(there, code)).to.equal('Chưa kiểm tra được: máy chưa có danh sách khoá');
    expect(there.person.root.querySelector('.verdict.unsure')).to.exist;
    expect(there.person.root.querySelector('.person')).not.to.exist;
    await expect(there.element).to.be.accessible();
  });

  it('believes only lists signed by the keys the page brings', async () => {
    const control = newControl();
    const code = await codeOf(control, 'du');
    const { anchors } = (await control.tell('keys')) as { anchors: object[] };
    expect(
      await checks(await gate(control, { anchors, sandbox: false, province: '79', edition: '2026-04-30' }), code),
    ).to.match(/^Hợp lệ đến/);

    const other = newControl();
    const stranger = (await other.tell('keys')) as { anchors: object[] };
    const refusing = await gate(newControl(), { anchors: stranger.anchors });
    expect(await checks(refusing, code)).to.equal('Chưa kiểm tra được: máy chưa có danh sách khoá');
    await refusing.person.sees('Danh sách mới không đáng tin');
  });

  it('warns of a clock that cannot be right, and calls nothing valid then', async () => {
    const control = newControl();
    const code = await codeOf(control, 'du');
    const realNow = Date;
    const Shifted = class extends Date {
      constructor(...args: []) {
        super(...(((args as unknown[]).length === 0 ? [realNow.now() - 400 * 86_400_000] : args) as []));
      }
      static override now = () => realNow.now() - 400 * 86_400_000;
    };
    globalThis.Date = Shifted as DateConstructor;
    try {
      const there = await gate(control);
      expect(await checks(there, code)).to.equal('Chưa kiểm tra được: ngày giờ trên máy này sai');
      await there.person.sees('Ngày giờ trên máy này có thể sai');
    } finally {
      globalThis.Date = realNow;
    }
  });

  it('clears itself, and is ready for the next code', async () => {
    const there = await gate(newControl(), { clearAfter: 1 });
    const { person } = there;
    await checks(there, await codeOf(there.control, 'du'));
    await until(() => titleOf(there) === '', 'the answer to go', 5000);
    expect(person.text).not.to.include('1978');
    await until(() => person.focused === person.root.querySelector('textarea'), 'the field to have the focus');
  });

  it('takes what a hand-held scanner types, over an answer that still stands', async () => {
    const there = await gate(newControl());
    const { person, control } = there;
    await checks(there, await codeOf(control, 'du'));
    person.root
      .querySelector('#verdict')!
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'H', bubbles: true, composed: true }));
    const field = await until(() => person.root.querySelector<HTMLTextAreaElement>('textarea'), 'the field');
    expect(field.value).to.equal('H');
    field.value = await codeOf(control, 'thu');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    await until(() => titleOf(there) === 'Đã bị thu hồi', 'the next answer', 15_000);
  });

  it('takes one person’s answer away when the next code comes, and not the next one’s with it', async () => {
    const there = await gate(newControl(), { clearAfter: 3 });
    const { element, person, control } = there;
    const [good, revoked] = [await codeOf(control, 'du'), await codeOf(control, 'thu')];
    expect(await checks(there, good)).to.match(/^Hợp lệ/);
    const verify = crypto.subtle.verify.bind(crypto.subtle);
    crypto.subtle.verify = async (...input: Parameters<typeof verify>) => {
      await new Promise((resolve) => setTimeout(resolve, 4000));
      return verify(...input);
    };
    try {
      element.code = revoked;
      await element.updateComplete;
      expect(titleOf(there), 'nobody else’s answer stands').to.equal('');
      await person.sees('Đang kiểm tra');
      await until(() => titleOf(there) === 'Đã bị thu hồi', 'the next answer', 15_000);
    } finally {
      crypto.subtle.verify = verify;
    }
  });

  it('says what to do when nothing was given', async () => {
    const there = await gate(newControl());
    await there.person.presses('Kiểm tra');
    await there.person.sees('Quét hoặc dán nội dung mã QR trước khi bấm Kiểm tra');
    expect(there.person.root.querySelector('textarea')!.getAttribute('aria-invalid')).to.equal('true');
    await expect(there.element).to.be.accessible();
  });

  it('speaks English', async () => {
    const there = await gate(newControl(), { locale: 'en' });
    expect(await checks(there, await codeOf(there.control, 'du'))).to.match(/^Valid until/);
    await there.person.sees('Compare with the person’s identity paper.');
  });

  it('works under a content policy that forbids inline styles, scripts and text turned into code', async () => {
    const control = newControl();
    const code = await codeOf(control, 'du');
    const body = `<sen-platform base-url="${control.baseUrl}" site-key="${SITE_KEY}" sandbox><sen-certificate-verifier></sen-certificate-verifier></sen-platform>`;
    const frame = document.createElement('iframe');
    frame.title = 'strict';
    frame.src = `/csp/?script=${encodeURIComponent('/packages/elements/src/certificates/certificate-verifier/register.ts')}&body=${encodeURIComponent(body)}`;
    document.body.append(frame);
    const element = await until(
      () => frame.contentDocument?.querySelector<CertificateVerifier>('sen-certificate-verifier'),
      'the element in the frame',
      15_000,
    );
    const refused: string[] = [];
    frame.contentDocument!.addEventListener('securitypolicyviolation', (event) =>
      refused.push(`${event.violatedDirective} ${event.sourceFile}`),
    );
    await until(() => element.shadowRoot?.querySelector('textarea'), 'the field', 15_000);
    element.code = code;
    await until(() => element.shadowRoot?.querySelector('.band rect'), 'the colour of the policy', 15_000);
    expect(refused).to.deep.equal([]);
    frame.remove();
  });

  it('fits a phone of 320 px', async () => {
    const there = await gate(newControl());
    const narrow = there.element.closest('sen-platform')!.parentElement!;
    narrow.style.inlineSize = '320px';
    await checks(there, await codeOf(there.control, 'du'));
    const page = there.person.root.querySelector('.sen')!;
    expect(page.scrollWidth).to.be.at.most(page.clientWidth);
    narrow.style.inlineSize = '';
  });
});
