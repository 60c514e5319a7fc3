import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { defineOnSight } from './loader.ts';

/** A definition that counts how often it was asked for, and fails the first `failures` times. */
function counting(failures = 0) {
  const definition = Object.assign(
    async () => {
      definition.asked++;
      if (definition.asked <= failures) throw new Error('The chunk did not arrive');
    },
    { asked: 0 },
  );
  return definition;
}

describe('finding the elements of a page', () => {
  let stop = () => {};
  afterEach(() => stop());

  it('loads an element that is there, once, and leaves out those that are not', async () => {
    const [shown, absent] = [counting(), counting()];
    const page = await fixture<HTMLElement>(html`<div><x-shown></x-shown><x-shown></x-shown></div>`);

    stop = defineOnSight({ 'x-shown': shown, 'x-absent': absent }, page);

    expect([shown.asked, absent.asked]).to.deep.equal([1, 0]);
  });

  it('loads an element that is added later, also deep inside what is added', async () => {
    const later = counting();
    const page = await fixture<HTMLElement>(html`<div></div>`);
    stop = defineOnSight({ 'x-later': later }, page);

    const section = document.createElement('section');
    section.append(document.createElement('x-later'));
    page.append(section);
    await nextFrame();

    expect(later.asked).to.equal(1);
  });

  it('loads an element inside a component of the page, whenever that draws itself', async () => {
    const [early, late] = [counting(), counting()];
    const page = await fixture<HTMLElement>(html`<div><x-card></x-card><x-later-card></x-later-card></div>`);
    const card = page.firstElementChild as HTMLElement;
    card.attachShadow({ mode: 'open' }).append(document.createElement('x-early'));
    stop = defineOnSight({ 'x-early': early, 'x-late': late }, page);

    customElements.define(
      'x-later-card',
      class extends HTMLElement {
        connectedCallback() {
          const root = this.attachShadow({ mode: 'open' });
          void Promise.resolve().then(() => root.append(document.createElement('x-late')));
        }
      },
    );
    await nextFrame();

    expect([early.asked, late.asked]).to.deep.equal([1, 1]);
  });

  it('asks again for a chunk that did not arrive when the next element of its kind appears', async () => {
    const shaky = counting(1);
    const page = await fixture<HTMLElement>(html`<div><x-shaky></x-shaky></div>`);
    stop = defineOnSight({ 'x-shaky': shaky }, page);
    await nextFrame();

    page.append(document.createElement('x-shaky'));
    await nextFrame();

    expect(shaky.asked).to.equal(2);
  });
});

describe('when an element does not come', () => {
  let stop = () => {};
  const fail = () => Promise.reject(new Error('Refused'));
  afterEach(() => stop());

  it('says so in both languages beside the fallback, which stays with what was typed', async () => {
    const page = await fixture<HTMLElement>(html`<div><x-lost><input /></x-lost></div>`);
    const field = page.querySelector('input') as HTMLInputElement;
    field.value = 'Trần Thị Mới';

    stop = defineOnSight({ 'x-lost': fail }, page);
    await nextFrame();

    const note = page.querySelector('[role=alert]') as HTMLElement;
    expect([...note.children].map((line) => (line as HTMLElement).lang)).to.deep.equal(['vi', 'en']);
    expect(note.getBoundingClientRect().height).to.be.greaterThan(40);
    expect(page.querySelector('input')).to.equal(field);
    expect(field.value).to.equal('Trần Thị Mới');
  });

  it('says so inside a component of the page too', async () => {
    const page = await fixture<HTMLElement>(html`<div><div></div></div>`);
    const root = (page.firstElementChild as HTMLElement).attachShadow({ mode: 'open' });
    root.append(document.createElement('x-lost-inside'));

    stop = defineOnSight({ 'x-lost-inside': fail }, page);
    await nextFrame();

    expect(root.querySelector('[role=alert]')).not.to.equal(null);
  });

  it('is seen and read whatever the page does to its own tags', async () => {
    const rules = new CSSStyleSheet();
    rules.replaceSync('* { all: unset !important; } main div, main p { display: none !important; }');
    document.adoptedStyleSheets.push(rules);
    const page = await fixture<HTMLElement>(html`<main><x-hidden></x-hidden></main>`);

    stop = defineOnSight({ 'x-hidden': fail }, page);
    await nextFrame();

    const { width, height } = (page.querySelector('[role=alert] [lang=vi]') as HTMLElement).getBoundingClientRect();
    document.adoptedStyleSheets.pop();
    expect(width).to.be.greaterThan(40);
    expect(height).to.be.greaterThan(10);
  });

  it('uses the words of the page, and is gone when the element comes after all', async () => {
    const shaky = counting(1);
    const page = await fixture<HTMLElement>(html`
      <div><x-mended>Gọi 1900 9095.<template data-sen-note="failed">Gọi trạm y tế.</template></x-mended></div>
    `);

    stop = defineOnSight({ 'x-mended': shaky }, page);
    await nextFrame();
    const said = page.querySelector('[role=alert]')?.textContent;
    dispatchEvent(new Event('online'));
    await nextFrame();

    expect(said).to.equal('Gọi trạm y tế.');
    expect(page.querySelector('[role=alert]')).to.equal(null);
  });

  it('leaves a tag that another copy has defined to that copy, and fetches nothing for it', async () => {
    const second = counting();
    customElements.define('x-taken', class extends HTMLElement {});
    const page = await fixture<HTMLElement>(html`<div><x-taken></x-taken></div>`);

    stop = defineOnSight({ 'x-taken': second }, page);

    expect(second.asked).to.equal(0);
  });
});
