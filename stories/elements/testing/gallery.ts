/**
 * Shows pieces of an element one under the other, in the element's own styles: what it takes a clock or a stranger's
 * key to meet.
 */
import { html, LitElement, type CSSResultGroup, type TemplateResult } from 'lit';
import { page } from '@sen/elements/kit/parts/page.js';

class Gallery extends LitElement {
  pieces: readonly TemplateResult[] = [];

  protected override render(): TemplateResult {
    return page('', html`<div class="panel"><div class="stack">${this.pieces}</div></div>`);
  }
}

/** @param name one for each list of styles */
export function gallery(name: string, styles: CSSResultGroup, pieces: readonly TemplateResult[]): TemplateResult {
  const tag = `sen-gallery-${name}`;
  if (!customElements.get(tag)) {
    customElements.define(
      tag,
      class extends Gallery {
        static override styles = styles;
      },
    );
  }
  return html`${Object.assign(document.createElement(tag), { pieces })}`;
}

export function galleryIn(canvas: HTMLElement): ShadowRoot {
  const shown = [...canvas.querySelectorAll('*')].find(({ localName }) =>
    localName.startsWith('sen-gallery-'),
  )?.shadowRoot;
  if (!shown) throw new Error('No gallery here');
  return shown;
}
