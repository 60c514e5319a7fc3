import { expect, fixture, html } from '@open-wc/testing';
import type { SenPlatform } from '../platform/platform.ts';
import { Person, SandboxControl, until } from '../../testing/person.ts';
import { siteFinder as siteFinderInVietnamese } from '../../directory/site-finder/words.vi.ts';
import { unitPicker as unitPickerInVietnamese } from '../../directory/unit-picker/words.vi.ts';
import '../../certificates/status-card/register.ts';
import '../../directory/site-finder/register.ts';
import '../../vaccination/registration-form/register.ts';

// A browser remembers 250 files unless told otherwise, and the elements alone are more.
performance.setResourceTimingBufferSize(5000);

/** No module of this file imports English: what is there has been asked for by an element. */
const fetched = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => /\/packages\/elements\/src\/(.*words\.en)\.ts/.exec(name)?.[1])
    .filter((name): name is string => name !== undefined);

const page = (locale: string): Promise<SenPlatform> => {
  const { baseUrl } = new SandboxControl(crypto.randomUUID());
  return fixture<SenPlatform>(
    html`<sen-platform base-url=${baseUrl} site-key="pk-sandbox-national" locale=${locale} sandbox></sen-platform>`,
  );
};

/** Puts an element on the page and takes down whatever stands in it at any moment. */
function put(platform: SenPlatform, tag: string): { person: Person; element: HTMLElement; shown: Set<string> } {
  const element = document.createElement(tag);
  const shown = new Set<string>();
  platform.append(element);
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  const take = (): void => {
    for (const one of root.querySelectorAll('h2, label, button')) shown.add(one.textContent.trim());
  };
  new MutationObserver(take).observe(root, { childList: true, characterData: true, subtree: true });
  return { person: new Person(element), element, shown };
}

describe('English', () => {
  it('is not fetched by a page in Vietnamese', async () => {
    const { person } = put(await page('vi'), 'sen-site-finder');
    await person.arrivesAt(siteFinderInVietnamese.heading.vaccination);

    expect(fetched()).to.deep.equal([]);
  });

  it('is fetched for the element that a page shows, with its parts, and for no other', async () => {
    const { person } = put(await page('en'), 'sen-site-finder');
    await person.arrivesAt('Find a vaccination site');

    expect(fetched().sort()).to.deep.equal([
      'directory/site-finder/words.en',
      'directory/unit-picker/words.en',
      'kit/locales/words.en',
    ]);
  });

  it('comes with each element, when that comes: none shows Vietnamese before', async () => {
    const platform = await page('en');
    const finder = put(platform, 'sen-site-finder');
    await finder.person.arrivesAt('Find a vaccination site');
    const card = put(platform, 'sen-status-card');
    await card.person.arrivesAt('Card for where you are going');

    expect(finder.person.heading).to.equal('Find a vaccination site');
    expect([...card.shown]).to.not.include('Thẻ cho nơi bạn đến');
    expect([...finder.shown]).to.not.include(siteFinderInVietnamese.heading.vaccination);
    expect([...finder.shown].join()).to.not.contain(unitPickerInVietnamese.province);
    expect(fetched()).to.include('certificates/status-card/words.en');
    expect(fetched()).to.not.include('vaccination/registration-form/words.en');
  });

  it('is what the later steps of a form say when somebody changed to it while they were loading', async () => {
    const platform = await page('vi');
    const { person, element } = put(platform, 'sen-registration-form');
    await until(() => element.shadowRoot?.querySelector('h2'), 'the first step');

    platform.locale = 'en';

    await person.arrivesAt('Who is being vaccinated');
    await person.presses('Continue');
    await until(() => person.errors.includes('Enter the full name as on the papers'), 'what the later steps know');
    expect(fetched()).to.include.members([
      'vaccination/registration-form/words.en',
      'vaccination/registration-form/steps/words.en',
    ]);
  });

  it('goes and comes back in an instant once it is there', async () => {
    const platform = await page('en');
    const { person, shown } = put(platform, 'sen-site-finder');
    await person.arrivesAt('Find a vaccination site');

    platform.locale = 'vi';
    await person.arrivesAt(siteFinderInVietnamese.heading.vaccination);
    shown.clear();
    platform.locale = 'en';
    await person.arrivesAt('Find a vaccination site');

    expect([...shown].join()).to.not.contain(unitPickerInVietnamese.province);
  });
});
