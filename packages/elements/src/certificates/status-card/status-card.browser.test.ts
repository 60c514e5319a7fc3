import { expect, fixture, html } from '@open-wc/testing';
import { codeOf, forged } from '../../testing/certificates.ts';
import { Person, SandboxControl, until } from '../../testing/person.ts';
import './register.ts';
import type { StatusCard } from './status-card.ts';

interface Visit {
  element: StatusCard;
  person: Person;
  control: SandboxControl;
}

const newControl = (): SandboxControl => new SandboxControl(`status-card-${crypto.randomUUID()}`);

async function visit(
  control: SandboxControl,
  {
    locale = 'vi',
    siteKey = 'pk-sandbox-tp-hcm',
    text = '',
    province = '',
    fetch = undefined as typeof globalThis.fetch | undefined,
  } = {},
): Promise<Visit> {
  const platform = await fixture<HTMLElement>(html`
    <sen-platform base-url=${control.baseUrl} site-key=${siteKey} locale=${locale} sandbox .fetch=${fetch}>
      <sen-status-card province=${province} .text=${text}></sen-status-card>
    </sen-platform>
  `);
  const element = platform.querySelector('sen-status-card')!;
  await until(() => element.shadowRoot?.querySelector('h2'), 'something to read', 15_000);
  return { element, person: new Person(element), control };
}

const bandOf = ({ person }: Visit): { colour: string; words: string } | undefined => {
  const band = person.root.querySelector('.band');
  return band
    ? { colour: band.querySelector('rect')!.getAttribute('fill')!, words: band.querySelector('strong')!.textContent! }
    : undefined;
};

describe('the card of a province', function () {
  this.timeout(40_000);

  it('shows colour, words and an icon of the province of the page, after the answer', async () => {
    const control = newControl();
    const there = await visit(control, { text: await codeOf(control, 'du') });
    await until(() => bandOf(there), 'the card', 15_000);
    expect(bandOf(there)).to.deep.equal({ colour: '#1b6e3c', words: 'Đã tiêm đủ' });
    const { root } = there.person;
    expect(root.querySelector('.band .icon')).to.exist;
    expect(root.querySelector('.verdict')!.compareDocumentPosition(root.querySelector('.band')!)).to.equal(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
    await there.person.hears('Đã tiêm đủ');
    await expect(there.element).to.be.accessible();
  });

  it('is called as the policy calls itself, before and after there is a certificate', async () => {
    const control = newControl();
    const there = await visit(control);
    await there.person.arrivesAt('Thẻ tiêm chủng của Thành phố Hồ Chí Minh');

    there.element.text = await codeOf(control, 'du');

    await until(() => bandOf(there), 'the card', 15_000);
    expect(there.person.root.querySelector('h3')!.textContent).to.equal('Thẻ tiêm chủng của Thành phố Hồ Chí Minh');
    await until(() => there.person.root.querySelector('#province'), 'the places', 15_000);
    await there.person.fills('Nơi bạn đến', 'Tỉnh Bắc Ninh');
    await there.person.sees('Thẻ tiêm chủng của tỉnh Bắc Ninh');
    await expect(there.element).to.be.accessible();
  });

  it('has a name of its own where no policy is known', async () => {
    const there = await visit(newControl(), { siteKey: 'pk-sandbox-national' });

    await there.person.arrivesAt('Thẻ cho nơi bạn đến');
    await there.person.fills('Nơi bạn đến', 'Tỉnh Bắc Ninh');
    await there.person.arrivesAt('Thẻ tiêm chủng của tỉnh Bắc Ninh');
  });

  it('changes with the place one goes to, worked out on the device', async () => {
    const control = newControl();
    const text = await codeOf(control, 'du');
    const asked: string[] = [];
    const fetch: typeof globalThis.fetch = (input, init) => (
      asked.push(input instanceof Request ? input.url : String(input)),
      globalThis.fetch(input, init)
    );
    const there = await visit(control, { text, fetch });
    await until(
      () => bandOf(there)?.words === 'Đã tiêm đủ' && there.person.root.querySelector('#province'),
      'the card of the city',
      15_000,
    );
    asked.length = 0;
    await there.person.fills('Nơi bạn đến', 'Tỉnh Bắc Ninh');
    await until(() => bandOf(there)?.words === 'Cần tiêm nhắc lại', 'the card of the other province', 15_000);
    expect(bandOf(there)!.colour).to.equal('#8a5a00');
    await there.person.sees('Chứng nhận thật, chưa đạt quy định ở đây');
    await there.person.sees('Mũi gần nhất chưa quá 180 ngày · Chưa đạt');
    expect(asked.map((address) => new URL(address).pathname.replace(/.*\/v1/, ''))).to.deep.equal(['/policies/24']);
    await expect(there.element).to.be.accessible();
  });

  it('gives a changed certificate no colour and no name', async () => {
    const control = newControl();
    const there = await visit(control, { text: await forged(await codeOf(control, 'du'), '1978', '1979') });
    await there.person.sees('Nội dung đã bị sửa');
    expect(bandOf(there)).to.equal(undefined);
    expect(there.person.text).not.to.include('Võ');
  });

  it('shows nobody’s card while the page brings another text, and none when it takes it away', async () => {
    const control = newControl();
    const [first, second] = [await codeOf(control, 'du'), await codeOf(control, 'han')];
    let answer: () => void = () => {};
    let hold: Promise<void> | undefined;
    const fetch: typeof globalThis.fetch = async (...request) => (await hold, globalThis.fetch(...request));
    const there = await visit(control, { text: first, fetch });
    await until(() => bandOf(there), 'the card', 15_000);
    hold = new Promise((resolve) => (answer = resolve));
    there.element.text = second;
    await there.element.updateComplete;
    expect(there.person.text, 'of the one before').not.to.include('Võ');
    await there.person.sees('Đang kiểm tra');
    answer();
    await until(
      () => there.person.root.querySelector('.verdict-title')?.textContent?.includes('ết hạn'),
      'the other card',
      15_000,
    );
    there.element.text = first;
    there.element.text = '';
    await there.element.updateComplete;
    expect(bandOf(there)).to.equal(undefined);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(bandOf(there)).to.equal(undefined);
  });

  it('takes a code that is pasted, on a page of no province', async () => {
    const control = newControl();
    const there = await visit(control, { siteKey: 'pk-sandbox-national', locale: 'en' });
    const field = await until(
      () => there.person.root.querySelector<HTMLTextAreaElement>('textarea'),
      'the field',
      15_000,
    );
    await there.person.presses('Show the card');
    await there.person.sees('Paste the text of the certificate’s QR code');
    field.value = `${await codeOf(control, 'du')}\n`;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await there.person.presses('Show the card');
    await there.person.sees('No card colour');
    await there.person.fills('Where you are going', 'Thành phố Hồ Chí Minh');
    await until(() => bandOf(there)?.words === 'Complete', 'the card', 15_000);
    await expect(there.element).to.be.accessible();
    await there.person.presses('Use another code');
    expect(there.person.text).not.to.include('Võ');
  });
});
