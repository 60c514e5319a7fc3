import { expect, fixture, html } from '@open-wc/testing';
import type { Language } from '../locales/languages.ts';
import { Person, SandboxControl, until } from '../../testing/person.ts';
import { pseudoLanguage, PSEUDO } from '../../testing/pseudo-language.ts';
import '../../vaccination/registration-form/register.ts';
import type { SenPlatform } from '../platform/platform.ts';

const page = async (
  locale: string,
  more: Partial<SenPlatform> = {},
): Promise<{ platform: SenPlatform; person: Person; form: HTMLElement }> => {
  const { baseUrl } = new SandboxControl(crypto.randomUUID());
  const platform = await fixture<SenPlatform>(
    html`<sen-platform base-url=${baseUrl} site-key="pk-sandbox-national" locale=${locale} .languages=${more.languages ?? {}} .texts=${more.texts}>
      <sen-registration-form no-history></sen-registration-form>
    </sen-platform>`,
  );
  const form = platform.querySelector<HTMLElement>('sen-registration-form')!;
  return { platform, form, person: new Person(form) };
};

describe('a language that a page brings', () => {
  it('is one file: every sentence of the form is in it', async () => {
    const { person } = await page(PSEUDO, { languages: { [PSEUDO]: () => Promise.resolve(pseudoLanguage) } });

    await person.arrivesAt(pseudoLanguage.registrationForm.personHeading);
    expect(person.text).not.to.contain('Họ và tên');
  });

  it('is waited for: nothing is shown in another language meanwhile', async () => {
    let arrive = (_: Partial<Language>): void => {};
    const coming = new Promise<Partial<Language>>((resolve) => (arrive = resolve));
    const { form, person } = await page('km', { languages: { km: () => coming } });
    await until(() => form.shadowRoot, 'the element');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const before = form.shadowRoot?.querySelector('h2');

    arrive({ registrationForm: { ...pseudoLanguage.registrationForm, personHeading: 'ព័ត៌មាន' } });

    expect(before ?? null).to.equal(null);
    await person.arrivesAt('ព័ត៌មាន');
  });

  it('may be told to the page after its tags', async () => {
    const { platform, person } = await page(PSEUDO);
    await person.arrivesAt('Thông tin người được tiêm');

    platform.languages = { [PSEUDO]: () => Promise.resolve(pseudoLanguage) };

    await person.arrivesAt(pseudoLanguage.registrationForm.personHeading);
  });

  it('may leave sentences out: they stay Vietnamese', async () => {
    const { person } = await page('km', {
      languages: { km: () => Promise.resolve({ registrationForm: { personHeading: 'ព័ត៌មាន' } } as Partial<Language>) },
    });

    await person.arrivesAt('ព័ត៌មាន');
    await person.sees('Họ và tên');
    await person.sees('Tiếp tục');
  });

  it('stays Vietnamese when it cannot be fetched', async () => {
    const { person } = await page('km', { languages: { km: () => Promise.reject(new TypeError('Failed to fetch')) } });

    await person.arrivesAt('Thông tin người được tiêm');
  });
});

describe('words of the page', () => {
  it('stand in place of ours, in the attribute as JSON too', async () => {
    const { platform, person } = await page('vi', {
      texts: { registrationForm: { personHeading: 'Ai sẽ được tiêm?' } },
    });
    await person.arrivesAt('Ai sẽ được tiêm?');

    platform.setAttribute(
      'texts',
      '{"registrationForm":{"personHeading":"Người đi tiêm"},"common":{"next":"Đi tiếp"},"nothing":{"of":"ours"}}',
    );

    await person.arrivesAt('Người đi tiêm');
    expect(person.button('Đi tiếp')).to.be.ok;
  });

  it('that cannot be read leave the form as it is', async () => {
    const { platform, person } = await page('vi');
    await person.arrivesAt('Thông tin người được tiêm');

    platform.setAttribute('texts', '{"registrationForm":');
    await platform.updateComplete;

    await person.arrivesAt('Thông tin người được tiêm');
  });
});
