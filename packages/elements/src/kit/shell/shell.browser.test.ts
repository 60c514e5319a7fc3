import { expect, fixture, html } from '@open-wc/testing';
import '../platform/register.ts';
import { SubmissionController } from '../controllers/submission.ts';
import { common } from '../locales/words.vi.ts';
import { troubleNotice } from '../parts/trouble-notice.ts';
import { transportOf } from '../platform/platform-context.ts';
import { watched } from '../../testing/faults.ts';
import { Person, SandboxControl, until } from '../../testing/person.ts';
import { Latest } from './latest.ts';
import { LocaleController } from './locale.ts';
import { ChunkController } from './chunk-controller.ts';
import { Shell } from './shell.ts';

/** Does what it is told when its buttons are pressed. */
class Probe extends Shell<'common'> {
  protected override readonly i18n = new LocaleController(this, 'common', common);
  readonly sending = new SubmissionController<void>(this);
  readonly parts = new ChunkController(this);
  readonly latest = new Latest(this);
  work: (signal?: AbortSignal) => unknown = () => {};

  protected override get module() {
    return 'registration' as const;
  }

  say(words: string): void {
    this.announcer.say(words);
  }

  protected override renderContent(): unknown {
    const { current } = this.sending;
    return html`<h2 id="heading" tabindex="-1">Thử</h2>
      <button type="button" @click=${() => void this.trouble.attempt(() => this.work())}>Làm</button>
      <button type="button" @click=${() => void this.sending.run(async (signal) => void (await this.work(signal)))}>Gửi</button>
      ${current.state === 'failed' ? troubleNotice(current.error, this.i18n.common) : ''}
      ${this.parts.failed ? html`<p>Chưa đủ</p>` : ''}`;
  }
}
customElements.define('sen-shell-probe', Probe);

const NETWORK = /Chưa gửi được|Chưa kết nối được/;

async function visit({ key = 'pk-sandbox-national', within = true } = {}) {
  const sandbox = new SandboxControl(crypto.randomUUID());
  const heard: string[] = [];
  const around = await fixture<HTMLElement>(
    within
      ? html`<sen-platform base-url=${sandbox.baseUrl} site-key=${key} sandbox><sen-shell-probe>Gọi 1900 9095</sen-shell-probe></sen-platform>`
      : html`<div><sen-shell-probe>Gọi 1900 9095</sen-shell-probe></div>`,
  );
  around.addEventListener('sen-trouble', ({ code }) => heard.push(code));
  const probe = around.querySelector<Probe>('sen-shell-probe')!;
  const person = new Person(probe);
  if (within) await until(() => probe.shadowRoot?.querySelector('h2, .notice'), 'something to read', 25_000);
  return { platform: around, probe, person, heard, sandbox };
}

const broken = (): never => (undefined as unknown as { name: () => never }).name();

describe('what every element does alike', function () {
  this.timeout(40_000);
  for (const button of ['Làm', 'Gửi'])
    it(`says that the page has a fault where its program fails, reports it, and does not blame the network (${button})`, async () => {
      const { probe, person, heard } = await visit();
      probe.work = broken;

      const reported = await watched(async () => {
        await person.presses(button);
        await person.sees('Trang này đang có lỗi');
      });

      expect(person.text).not.to.match(NETWORK);
      expect(reported).to.have.length(1);
      expect(reported[0]).to.match(/^program-fault in <sen-shell-probe>: TypeError/);
      expect(heard).to.deep.equal(button === 'Làm' ? ['program-fault'] : []); // who sends tells the page by itself
    });

  it('says nothing of what was called off', async () => {
    const { probe, person, heard } = await visit();
    probe.work = () => Promise.reject(new DOMException('', 'AbortError'));

    const reported = await watched(async () => {
      await person.presses('Làm');
      await new Promise((resolve) => setTimeout(resolve, 50));
    });

    expect(person.text).not.to.include('Trang này đang có lỗi');
    expect([...reported, ...heard]).to.deep.equal([]);
  });

  it('takes a part that did not arrive for a matter of the network, and asks for it again', async () => {
    const { probe, person, heard } = await visit();
    let fails = true;
    const source = {
      fetch: () => (fails ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve({ answer: 42 })),
      make: ({ answer }: { answer: number }) => answer,
    };
    probe.work = () => probe.parts.load('answer', source);

    const reported = await watched(async () => {
      await person.presses('Làm');
      await person.sees('Chưa gửi được');
    });
    const waiting = probe.parts.whenLoaded('answer', source);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(person.text).to.include('Chưa đủ');
    fails = false;
    globalThis.dispatchEvent(new Event('online'));

    expect(await waiting).to.equal(42);
    expect(reported).to.deep.equal([]);
    expect(heard).to.deep.equal(['unreachable']);
    await until(() => !person.text.includes('Chưa đủ'), 'everything');
  });

  it('says a sentence once, and leaves nothing in the live region for whoever walks the page later', async () => {
    const { probe, person } = await visit();
    const region = person.root.querySelector('[role=status]')!;

    probe.say('Đã gửi lại');
    await until(() => region.textContent === 'Đã gửi lại', 'the sentence');
    probe.say('Đã gửi lại');

    await until(() => region.textContent === 'Đã gửi lại\u00a0', 'the same sentence as a new one');
    await until(() => region.textContent === '', 'silence', 12_000);
    expect(person.said).to.deep.equal(['Đã gửi lại', 'Đã gửi lại']);
  });

  it('is off where its module is, and stays the fallback of the page where there is no platform', async () => {
    const { probe } = await visit({ key: 'pk-sandbox-unknown' });
    expect(probe.shadowRoot!.textContent).to.include('Dịch vụ này đang tạm ngừng');
    expect(probe.shadowRoot!.querySelector('h2')).to.equal(null);
  });

  it('lets only the last question be answered, and none of another platform', async () => {
    const { platform, probe } = await visit();
    const first = probe.latest.next();
    const second = probe.latest.next();
    const wherever = new Latest(probe).next({ anyPlatform: true });
    expect([first(), second()]).to.deep.equal([true, false]);
    const before = transportOf(probe);

    platform.setAttribute('base-url', new SandboxControl(crypto.randomUUID()).baseUrl);
    await until(() => transportOf(probe) !== before, 'the other platform');

    expect([second(), wherever()]).to.deep.equal([true, false]);
  });
});
