import { html, type TemplateResult } from 'lit';

/** `progress` is "Bước 2/7 · Địa chỉ"; the heading is the step's question. Call `focusHeading` when a step begins. */
export const stepHeader = (progress: string, heading: string): TemplateResult => html`
  <p class="progress">${progress}</p>
  <h2 id="heading" tabindex="-1">${heading}</h2>
`;

export function focusHeading(root: ShadowRoot): void {
  const heading = root.getElementById('heading');
  heading?.focus({ preventScroll: true });
  // `nearest` leaves the page where it is when the heading can be seen already.
  heading?.scrollIntoView({ block: 'nearest' });
}
