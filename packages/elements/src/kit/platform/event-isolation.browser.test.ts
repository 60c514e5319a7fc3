import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import './register.ts';
import { LitElement } from 'lit';

class Field extends LitElement {
  protected override render() {
    return html`<input aria-label="Họ và tên" /><button type="button">Tiếp tục</button>`;
  }
}
customElements.define('sen-field-for-test', Field);

interface Page {
  readonly field: HTMLInputElement;
  readonly button: HTMLButtonElement;
  readonly own: HTMLInputElement;
}

/** Everything that a page does to everything on it. */
async function strictPage(): Promise<Page> {
  const platform = await fixture(html`
    <sen-platform><sen-field-for-test></sen-field-for-test><input aria-label="Của trang" /></sen-platform>
  `);
  const inside = platform.querySelector('sen-field-for-test') as Field;
  await inside.updateComplete;
  const root = inside.shadowRoot as ShadowRoot;
  return {
    field: root.querySelector('input') as HTMLInputElement,
    button: root.querySelector('button') as HTMLButtonElement,
    own: platform.querySelector(':scope > input') as HTMLInputElement,
  };
}

const at = (element: Element): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

describe('scripts of the page that forbid things to everything on it', () => {
  const heard: string[] = [];
  const forbid = (event: Event): void => {
    heard.push(`${event.type} ${(event as KeyboardEvent).key ?? ''}`.trim());
    event.preventDefault();
  };
  const types = ['mousedown', 'keydown', 'click', 'selectstart', 'contextmenu', 'paste'];
  beforeEach(() => {
    heard.length = 0;
    for (const type of types) document.addEventListener(type, forbid);
  });
  afterEach(() => {
    for (const type of types) document.removeEventListener(type, forbid);
  });

  it('leave a field of ours its pointer and its letters', async () => {
    const { field } = await strictPage();

    await sendMouse({ type: 'click', position: at(field) });
    await sendKeys({ type: 'Lê Thị Sáu' });

    expect(field.matches(':focus')).to.equal(true);
    expect(field.value).to.equal('Lê Thị Sáu');
    expect(heard).to.deep.equal([]);
  });

  it('leave a button of ours Enter', async () => {
    const { button } = await strictPage();
    let pressed = 0;
    button.addEventListener('click', () => pressed++);

    button.focus();
    await sendKeys({ press: 'Enter' });

    expect(pressed).to.equal(1);
  });

  it('still hear Escape and Tab, which close and move around what an element stands in', async () => {
    const { field } = await strictPage();

    field.focus();
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'Tab' });

    expect(heard).to.deep.equal(['keydown Escape', 'keydown Tab']);
  });

  it('still hear what happens in the content of the page itself', async () => {
    const { own } = await strictPage();

    await sendMouse({ type: 'click', position: at(own) });

    expect(heard).to.include('mousedown');
    expect(own.matches(':focus')).to.equal(false);
  });
});
