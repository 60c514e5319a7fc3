/** What a gate believes by what its page says, and how it tells whoever builds the page. */
import { expect, fixture, html } from '@open-wc/testing';
import { codeOf } from '../../testing/certificates.ts';
import { Person, SandboxControl, until } from '../../testing/person.ts';
import { SITE_KEY } from '../../testing/registered.ts';
import { answered, connect, removeDatabase, storedIn } from '../../testing/stored.ts';
import './register.ts';
import type { CertificateVerifier } from './certificate-verifier.ts';

interface Page {
  readonly locale?: 'vi' | 'en';
  readonly sandbox?: boolean;
  readonly anchors?: readonly object[];
  readonly province?: string;
  readonly edition?: string;
  readonly fetch?: typeof globalThis.fetch;
}

const newControl = (): SandboxControl => new SandboxControl(`page-and-platform-${crypto.randomUUID()}`);

/** The same platform, with another word about itself. */
const calledProduction: typeof globalThis.fetch = async (input, init) => {
  const response = await fetch(input, init);
  const url = input instanceof Request ? input.url : String(input);
  if (!url.includes('/config') || !response.ok) return response;
  const config = (await response.json()) as object;
  return new Response(JSON.stringify({ ...config, environment: 'production' }), {
    headers: { 'content-type': 'application/json' },
  });
};

async function gate(
  control: SandboxControl,
  { locale = 'vi', sandbox = false, anchors = [], province = '', edition = '', fetch }: Page = {},
) {
  const platform = await fixture<HTMLElement>(html`
    <sen-platform base-url=${control.baseUrl} site-key=${SITE_KEY} locale=${locale} ?sandbox=${sandbox} .fetch=${fetch} .anchors=${anchors}>
      <sen-certificate-verifier province=${province} edition=${edition}>Hỏi người phụ trách</sen-certificate-verifier>
    </sen-platform>
  `);
  const element = platform.querySelector<CertificateVerifier>('sen-certificate-verifier')!;
  await until(() => element.shadowRoot?.querySelector('textarea'), 'the field', 15_000);
  const person = new Person(element);
  return {
    platform,
    element,
    person,
    async checks(code: string): Promise<string> {
      element.code = code;
      return until(() => person.root.querySelector('.verdict-title')?.textContent?.trim(), 'an answer', 15_000);
    },
  };
}

/** What the console is told meanwhile. */
async function warningsDuring(act: () => Promise<unknown>): Promise<string> {
  const { warn } = console;
  const heard: string[] = [];
  console.warn = (...words: unknown[]) => void heard.push(words.join(' '));
  try {
    await act();
  } finally {
    console.warn = warn;
  }
  return heard.join('\n');
}

const MISSING = 'Chưa kiểm tra được: máy chưa có danh sách khoá';
const anchorsOf = async (control: SandboxControl): Promise<object[]> =>
  ((await control.tell('keys')) as { anchors: object[] }).anchors;

describe('a gate, its page and its platform', function () {
  this.timeout(60_000);

  it('gives no answer by keys that the page takes back while it reads', async () => {
    const control = newControl();
    const code = await codeOf(control, 'du');
    let open: () => void = () => {};
    let hold: Promise<void> | undefined;
    const slow: typeof globalThis.fetch = async (...request) => (await hold, globalThis.fetch(...request));
    const { platform, element, person, checks } = await gate(control, { sandbox: true, fetch: slow });
    expect(await checks(code)).to.match(/^Hợp lệ/);
    const verify = crypto.subtle.verify.bind(crypto.subtle);
    const begun = new Promise<void>((resolve) => {
      crypto.subtle.verify = async (...input: Parameters<typeof verify>) => {
        resolve();
        await hold;
        return verify(...input);
      };
    });
    hold = new Promise((resolve) => (open = resolve));
    try {
      element.code = code;
      await begun;
      platform.removeAttribute('sandbox');
      await (platform as unknown as CertificateVerifier).updateComplete;
      await element.updateComplete;
      open();
      expect(
        await until(() => person.root.querySelector('.verdict-title')?.textContent?.trim(), 'an answer', 15_000),
      ).to.equal(MISSING);
    } finally {
      crypto.subtle.verify = verify;
    }
  });

  it('believes no sandbox that the page does not call one, and tells the builder which attribute to write, in both languages', async () => {
    const control = newControl();
    const code = await codeOf(control, 'du');
    for (const [locale, title, words] of [
      ['vi', MISSING, 'Thêm thuộc tính sandbox vào <sen-platform>'],
      ['en', 'Cannot check: no list of keys on this device', 'Add the attribute sandbox to <sen-platform>'],
    ] as const) {
      const heard = await warningsDuring(async () => {
        const there = await gate(control, { locale });
        expect(await there.checks(code)).to.equal(title);
        await there.person.sees(words);
        await expect(there.element).to.be.accessible();
      });
      expect(heard).to.include('write <sen-platform sandbox>');
    }
  });

  it('goes on as soon as the page says so, and stops believing as soon as it no longer does', async () => {
    const control = newControl();
    const code = await codeOf(control, 'du');
    const there = await gate(control);
    expect(await there.checks(code)).to.equal(MISSING);
    there.platform.toggleAttribute('sandbox', true);
    await until(() => there.person.text.includes('được ký hôm nay'), 'the lists', 15_000);
    there.element.code = code;
    await until(
      () => there.person.root.querySelector('.verdict-title')?.textContent?.startsWith('Hợp lệ'),
      'a good answer',
      15_000,
    );
    there.platform.toggleAttribute('sandbox', false);
    await until(() => there.person.text.includes('Thêm thuộc tính sandbox'), 'the advice', 15_000);
    there.element.code = code;
    await until(
      () => there.person.root.querySelector('.verdict-title')?.textContent?.trim() === MISSING,
      'no answer',
      15_000,
    );
  });

  it('believes nothing it once learnt from a sandbox when the platform at that address is in earnest', async () => {
    const control = newControl();
    const code = await codeOf(control, 'du');
    expect(await (await gate(control, { sandbox: true })).checks(code)).to.match(/^Hợp lệ/);
    const heard = await warningsDuring(async () => {
      for (const sandbox of [true, false]) {
        const there = await gate(control, { sandbox, fetch: calledProduction });
        expect(await there.checks(code)).to.equal(MISSING);
        await there.person.sees(
          sandbox ? 'Bỏ thuộc tính sandbox, ghi khoá vào anchors' : 'Ghi khoá được cấp vào anchors',
        );
      }
    });
    expect(heard).to.include('Remove the attribute sandbox').and.to.include('the page brings no keys');
  });

  it('believes nothing that an earlier version left on the device without saying who vouched for it', async () => {
    const control = newControl();
    const code = await codeOf(control, 'du');
    await (await gate(control, { sandbox: true })).checks(code);
    const [[, kept]] = (await storedIn('sen/trust-lists')).filter(([key]) => key === `sandbox ${control.baseUrl}`) as [
      [string, { voucher: string }],
    ];
    const { voucher, ...old } = kept;
    expect(voucher).to.equal('sandbox');
    await removeDatabase('sen');
    const before = await connect('sen', 1, (made) => {
      for (const store of ['draft-keys', 'certificate-keys', 'trust-lists']) made.createObjectStore(store);
    });
    // Under every key, so that it is not the key alone that is not found.
    const lists = before.transaction('trust-lists', 'readwrite').objectStore('trust-lists');
    for (const key of [control.baseUrl, `pinned ${control.baseUrl}`]) await answered(lists.put(old, key));
    before.close();

    const there = await gate(control, { sandbox: false, fetch: calledProduction });
    expect(await there.checks(code)).to.equal(MISSING);
  });

  it('asks its page whose rules apply, where the page brings keys, and names what is missing', async () => {
    const control = newControl();
    const code = await codeOf(control, 'du');
    const anchors = await anchorsOf(control);
    const heard = await warningsDuring(async () => {
      expect(await (await gate(control, { anchors })).checks(code)).to.equal(
        'Chữ ký đúng, chưa rõ áp dụng quy định của tỉnh nào',
      );
      expect(await (await gate(control, { anchors, province: '79' })).checks(code)).to.equal(
        'Chữ ký đúng, chưa rõ mã tỉnh theo danh mục nào',
      );
      expect(await (await gate(control, { anchors, province: '24', edition: '2025-03-01' })).checks(code)).to.equal(
        'Chữ ký đúng, chưa có quy định theo danh mục tỉnh 2025-03-01',
      );
      expect(
        await (await gate(control, { locale: 'en', anchors, province: '24', edition: '2025-03-01' })).checks(code),
      ).to.equal('Signed correctly, but no rules by the list of provinces of 2025-03-01');
    });
    expect(heard).to.include('<sen-certificate-verifier province edition>');
    expect(await (await gate(control, { anchors, province: '79', edition: '2026-04-30' })).checks(code)).to.match(
      /^Hợp lệ/,
    );
    expect(await (await gate(control, { anchors, province: '24', edition: '2026-04-30' })).checks(code)).to.equal(
      'Chứng nhận thật, chưa đạt quy định ở đây',
    );
    expect(await (await gate(control, { anchors, province: '00', edition: '2026-04-30' })).checks(code)).not.to.include(
      'chưa rõ',
    );
  });
});
