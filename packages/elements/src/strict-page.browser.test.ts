import { expect } from '@open-wc/testing';

/** Keeps what the page says of stopped things from failing this test: here they are stopped on purpose. */
const stoppedBy = async (act: () => void): Promise<string> => {
  const stopped = new Promise<string>((resolve) =>
    window.addEventListener(
      'securitypolicyviolation',
      (event) => {
        event.stopImmediatePropagation();
        resolve(event.effectiveDirective);
      },
      { capture: true, once: true },
    ),
  );
  act();
  return stopped;
};

describe('the pages of this suite', () => {
  it('refuse a style in an attribute and markup made of text, so that an element that needs them fails', async () => {
    expect(await stoppedBy(() => document.createElement('p').setAttribute('style', 'color: red'))).to.equal(
      'style-src-attr',
    );
    const makeMarkup = (): void => {
      expect(() => void (document.createElement('p').innerHTML = '<b>text</b>')).to.throw(TypeError);
    };
    expect(await stoppedBy(makeMarkup)).to.equal('require-trusted-types-for');
  });
});
