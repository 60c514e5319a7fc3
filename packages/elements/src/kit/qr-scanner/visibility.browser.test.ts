import { expect, fixture, html } from '@open-wc/testing';
import type { FakeCamera } from '../../testing/fake-camera.ts';
import { until } from '../../testing/person.ts';
import {
  hears,
  isScanning,
  keys,
  PERSONAL,
  scanner,
  ScanPage,
  TUBE,
  type ScannerVisit,
} from '../../testing/scan-page.ts';
import './register.ts';

interface Fold {
  /** Puts the scanner into something that can be shut. */
  place(element: HTMLElement): HTMLElement;
  shut(around: HTMLElement): unknown;
  open(around: HTMLElement): unknown;
}

const within =
  (tag: string, style: Partial<CSSStyleDeclaration> = {}) =>
  (element: HTMLElement): HTMLElement => {
    const around = document.createElement(tag);
    Object.assign(around.style, style);
    element.parentElement!.append(around);
    around.append(element);
    return around;
  };

/** A style that shuts, and what opens again. */
const styled = (property: string, shut: string, open = ''): Fold => ({
  place: within('div'),
  shut: ({ style }) => style.setProperty(property, shut),
  open: ({ style }) => style.setProperty(property, open),
});

const FOLDS: Readonly<Record<string, Fold>> = {
  'a fold that is closed': {
    place(element) {
      const around = within('details')(element) as HTMLDetailsElement;
      around.open = true;
      return around;
    },
    shut: (around) => ((around as HTMLDetailsElement).open = false),
    open: (around) => ((around as HTMLDetailsElement).open = true),
  },
  'a dialog that is closed': {
    place(element) {
      const around = within('dialog', { width: '400px' })(element) as HTMLDialogElement;
      around.showModal();
      return around;
    },
    shut: (around) => (around as HTMLDialogElement).close(),
    open: (around) => (around as HTMLDialogElement).showModal(),
  },
  'a popover that is closed': {
    place(element) {
      const around = within('div', { width: '400px' })(element);
      around.popover = 'manual';
      around.showPopover();
      return around;
    },
    shut: (around) => around.hidePopover(),
    open: (around) => around.showPopover(),
  },
  'a tab panel that is hidden': {
    place: within('section'),
    shut: (around) => (around.hidden = true),
    open: (around) => (around.hidden = false),
  },
  'a panel that search may find': {
    place: within('section'),
    shut: (around) => around.setAttribute('hidden', 'until-found'),
    open: (around) => around.removeAttribute('hidden'),
  },
  'display: none': styled('display', 'none'),
  'visibility: hidden': styled('visibility', 'hidden'),
  'opacity: 0': styled('opacity', '0'),
  'content-visibility: hidden': styled('content-visibility', 'hidden'),
  'a height of nothing': {
    place: within('div', { overflow: 'hidden' }),
    shut: ({ style }) => (style.height = '0'),
    open: ({ style }) => (style.height = ''),
  },
  'the one pixel for screen readers': {
    place: within('div', { overflow: 'hidden' }),
    shut: ({ style }) => Object.assign(style, { width: '1px', height: '1px' }),
    open: ({ style }) => Object.assign(style, { width: '', height: '' }),
  },
  'a scale of nothing': styled('transform', 'scale(0)'),
  'a place that the element around does not draw': {
    place(element) {
      const around = within('div')(element);
      around.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
      return around;
    },
    shut: (around) => around.shadowRoot!.replaceChildren(),
    open: (around) => around.shadowRoot!.replaceChildren(document.createElement('slot')),
  },
};

/** Hand-held scanners type into the page; what nobody swallows, the page hears. */
async function typesInto(there: ScannerVisit, text: string): Promise<{ heardByPage: number; heardAsCode: number }> {
  let heardByPage = 0;
  const before = there.heard.length;
  const listen = (): void => void heardByPage++;
  window.addEventListener('keydown', listen);
  keys(text);
  window.removeEventListener('keydown', listen);
  await there.element.updateComplete;
  return { heardByPage, heardAsCode: there.heard.length - before };
}

describe('a scanner that nobody sees', function () {
  this.timeout(40_000);

  const room = new ScanPage();
  let camera: FakeCamera;
  beforeEach(() => {
    camera = room.enter();
  });
  afterEach(() => room.leave());

  for (const [name, { place, shut, open }] of Object.entries(FOLDS)) {
    it(`films nothing and takes no keys behind ${name}, and films again when it is seen`, async () => {
      const there = await scanner();
      const around = place(there.element);
      await there.element.updateComplete;
      await there.element.start();
      await isScanning(there);

      shut(around);
      const since = performance.now();
      await until(() => camera.isReleased, 'every track to end', 3000);
      expect(performance.now() - since, 'soon').to.be.below(1500);
      expect(there.element.state).to.equal('away');
      expect(await typesInto(there, TUBE)).to.deep.equal({ heardByPage: TUBE.length + 1, heardAsCode: 0 });

      open(around);
      await isScanning(there);
      camera.show(PERSONAL);
      await hears(there);
      around.remove();
    });
  }

  it('stays off where the person had turned it off', async () => {
    const there = await scanner();
    const { place, shut, open } = FOLDS['display: none']!;
    const around = place(there.element);
    await there.element.start();
    await isScanning(there);
    there.element.stop();
    shut(around);
    await new Promise((resolve) => setTimeout(resolve, 700));
    open(around);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(there.element.state).to.equal('idle');
    expect(camera.isReleased).to.equal(true);
  });

  it('is not opened behind a fold, and is there when the fold opens', async () => {
    const there = await scanner();
    const { place, shut, open } = FOLDS['a fold that is closed']!;
    const around = place(there.element);
    shut(around);
    await there.element.start();
    expect(camera.tracks.length).to.equal(0);
    open(around);
    await isScanning(there);
    there.element.stop();
  });

  it('comes back only when both the tab and the fold are open', async () => {
    const there = await scanner();
    const { place, shut, open } = FOLDS['a tab panel that is hidden']!;
    const around = place(there.element);
    await there.element.start();
    await isScanning(there);
    room.hides(true);
    shut(around);
    room.hides(false);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(there.element.state).to.equal('away');
    open(around);
    await isScanning(there);
    there.element.stop();
  });

  it('goes on when it is scrolled away, or fixed inside something without a size', async () => {
    const there = await scanner();
    const tall = await fixture<HTMLElement>(html`<div></div>`);
    tall.style.height = '6000px';
    there.element.parentElement!.append(tall);
    await there.element.start();
    await isScanning(there);
    scrollTo(0, 5000);
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(there.element.state).to.equal('scanning');
    expect((await typesInto(there, TUBE)).heardAsCode).to.equal(1);
    scrollTo(0, 0);
    tall.remove();

    const around = within('div', { height: '0', overflow: 'hidden' })(there.element);
    Object.assign(there.element.style, { position: 'fixed', inset: '0' });
    await there.element.start();
    await isScanning(there);
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(there.element.state).to.equal('scanning');
    around.remove();
  });

  it('leaves what is pasted to the page', async () => {
    const there = await scanner();
    const { place, shut } = FOLDS['display: none']!;
    shut(place(there.element));
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', PERSONAL);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    await there.element.updateComplete;
    expect(there.heard.length).to.equal(0);
  });
});
