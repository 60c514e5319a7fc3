import { expect, fixture, html } from '@open-wc/testing';
import { StatusCard } from '../../certificates/status-card/status-card.ts';
import { codeOf } from '../../testing/certificates.ts';
import { Person, SandboxControl, until } from '../../testing/person.ts';
import './register.ts';

describe('a page that still says sen-covid-card', function () {
  this.timeout(40_000);

  const { warn } = console;
  afterEach(() => void (console.warn = warn));

  it('shows the card of the province, and the console says once what to write instead and until when', async () => {
    const said: unknown[] = [];
    console.warn = (...words: unknown[]) => said.push(...words);
    const control = new SandboxControl(`old-page-${crypto.randomUUID()}`);
    const text = await codeOf(control, 'du');

    const page = await fixture(html`
      <sen-platform base-url=${control.baseUrl} site-key="pk-sandbox-national" sandbox>
        <sen-covid-card province="79" edition="2026-04-30" .text=${text}></sen-covid-card>
        <sen-covid-card></sen-covid-card>
      </sen-platform>
    `);

    const card = page.querySelector('sen-covid-card')!;
    expect(card).to.be.instanceOf(StatusCard);
    await until(() => card.shadowRoot?.querySelector('.band'), 'the card', 15_000);
    await new Person(card).sees('Đã tiêm đủ');
    const told = said.filter((line) => String(line).includes('sen-covid-card'));
    expect(told).to.deep.equal([
      '<sen-covid-card> is now <sen-status-card>. The name of before works until 2027-12-31.',
    ]);
  });

  it('keeps the sentences of its own that it wrote by the name of before; those by the new name win', async () => {
    const control = new SandboxControl(`old-page-${crypto.randomUUID()}`);
    const texts = {
      covidCard: { heading: 'Thẻ đi lại', show: 'Mở thẻ' },
      statusCard: { show: 'Xem thẻ này' },
    };

    const page = await fixture(html`
      <sen-platform base-url=${control.baseUrl} site-key="pk-sandbox-national" sandbox .texts=${texts}>
        <sen-covid-card></sen-covid-card>
      </sen-platform>
    `);

    const person = new Person(page.querySelector('sen-covid-card')!);
    await person.arrivesAt('Thẻ đi lại');
    await person.sees('Xem thẻ này');
  });
});
