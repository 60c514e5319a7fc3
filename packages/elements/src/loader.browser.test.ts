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
