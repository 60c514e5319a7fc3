import { expect, fixture, html } from '@open-wc/testing';
import { SandboxControl, until } from '../../testing/person.ts';
import '../../directory/site-finder/register.ts';
import './register.ts';
import type { TroubleEvent } from './trouble.events.ts';

describe('a site key', () => {
  it('that is switched off or nobody’s is said to the person, and to the page by its code', async () => {
    for (const key of ['pk-sandbox-disabled', 'pk-nobody']) {
      const { baseUrl } = new SandboxControl(crypto.randomUUID());
      const codes: string[] = [];
      const place = await fixture<HTMLElement>(
        html`<div @sen-trouble=${(event: TroubleEvent) => codes.push(event.code)}>
          <sen-platform base-url=${baseUrl} site-key=${key}><sen-site-finder></sen-site-finder></sen-platform>
        </div>`,
      );
      const said = (): string =>
        [...place.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot?.textContent ?? '').join(' ');

      await until(() => codes.includes('key-disabled'), 'the code', 5000);
      await until(() => said().includes('đang tạm ngừng trên trang này'), 'the sentence', 5000);
      expect(new Set(codes)).to.deep.equal(new Set(['key-disabled']));
    }
  });
});
