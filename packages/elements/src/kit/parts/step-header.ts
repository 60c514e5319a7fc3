import { html, type TemplateResult } from 'lit';

/** `progress` is "Bước 2/7 · Địa chỉ"; the heading is the step's question. Focus it when a step begins. */
export const stepHeader = (progress: string, heading: string): TemplateResult => html`
  <p class="progress">${progress}</p>
  <h2 id="heading" tabindex="-1">${heading}</h2>
`;
