import { expect, fixture, html } from '@open-wc/testing';
import { Person, SandboxControl, until } from '../../testing/person.ts';
import { common } from '../../kit/locales/words.vi.ts';
import './register.ts';
import { sampleElement as english } from './words.en.ts';
import { sampleElement as words } from './words.vi.ts';

async function visit(locale = 'vi') {
  const control = new SandboxControl(`sample-element-${crypto.randomUUID()}`);
  const platform = await fixture<HTMLElement>(html`
    <sen-platform base-url=${control.baseUrl} site-key="pk-sandbox-national" locale=${locale} sandbox>
      <sen-sample-element></sen-sample-element>
    </sen-platform>
  `);
  const element = platform.querySelector('sen-sample-element')!;
  const person = new Person(element);
  await until(() => element.shadowRoot?.querySelector('h2'), 'something to read');
  return { element, person };
}

describe('<sen-sample-element>', () => {
  it('asks for what is missing, and keeps the focus where it is written', async () => {
    const { element, person } = await visit();
    await person.presses(words.send);
    await person.sees(words.answerRequired);
    expect(person.focused?.id).to.equal('answer');
    await expect(element).to.be.accessible();
  });

  it('tells the page when somebody is done, and not what they wrote', async () => {
    const { element, person } = await visit();
    const heard: Event[] = [];
    element.addEventListener('sen-sample-element-done', (event) => heard.push(event));
    await person.fills(words.answer, 'Ở ngõ 5');
    await person.presses(words.send);
    await person.sees(words.doneHeading);
    expect(heard).to.have.lengthOf(1);
    expect(JSON.stringify({ ...heard[0] })).not.to.include('ngõ');
  });

  it('shows nobody afterwards, on a device that many share', async () => {
    const { person } = await visit();
    await person.fills(words.answer, 'Ở ngõ 5');
    await person.presses(words.send);
    await person.sees(words.doneHeading);
    await person.presses(common.leave);
    await person.sees(words.intro);
    expect((person.field(words.answer) as HTMLInputElement).value).to.equal('');
  });

  it('speaks English', async () => {
    const { person } = await visit('en');
    await person.sees(english.intro);
  });
});
