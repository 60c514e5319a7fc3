import { expect } from '@open-wc/testing';
import { define, type SenElement } from './define.ts';
import { VERSION } from '../version.ts';

describe('two copies on one page', () => {
  const info = console.info;
  afterEach(() => void (console.info = info));

  it('the copy that comes first keeps its tags, and the console says once which versions there are and how to mend it', () => {
    const said: string[] = [];
    console.info = (text: string) => said.push(text);
    class Older extends HTMLElement {
      static readonly version = '0.0.9';
    }
    class Newer extends HTMLElement {}
    customElements.define('x-of-two', Older);
    customElements.define('x-of-two-more', class extends Older {});

    define('x-of-two', Newer);
    define('x-of-two-more', class extends HTMLElement {});

    expect(customElements.get('x-of-two')).to.equal(Older);
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('0.0.9').and.to.contain(VERSION).and.to.contain('load one sen.js');
  });

  it('an element says which version it is, and the same version twice is nothing to speak of', () => {
    const said: string[] = [];
    console.info = (text: string) => said.push(text);

    define('x-versioned', class extends HTMLElement {});
    define('x-versioned', class extends HTMLElement {});

    expect((customElements.get('x-versioned') as SenElement).version).to.equal(VERSION);
    expect(said).to.deep.equal([]);
  });

  it('where the browser has registries of its own for a part of a page, another class bears the same tag there', function () {
    // As npm users do it: the classes are exported without being registered.
    if (!('customElementRegistry' in ShadowRoot.prototype)) this.skip();
    const registry = new (CustomElementRegistry as unknown as new () => CustomElementRegistry)();
    class Global extends HTMLElement {}
    class Scoped extends HTMLElement {}
    define('x-scoped', Global);
    define('x-scoped', Scoped, registry);
    const part = document.createElement('div');
    const root = part.attachShadow({ mode: 'open', customElementRegistry: registry } as ShadowRootInit);

    root.append(createIn(root, 'x-scoped'));

    expect(root.firstElementChild).to.be.instanceOf(Scoped);
    expect(document.createElement('x-scoped')).to.be.instanceOf(Global);
  });
});

/** `createElement` of a shadow root's own registry. */
function createIn(root: ShadowRoot, tag: string): Element {
  return (document.createElement as (name: string, options: object) => Element).call(document, tag, {
    customElementRegistry: (root as unknown as { customElementRegistry: object }).customElementRegistry,
  });
}
