/** What can be pressed: to begin, and where the words above say what went wrong. */
import { html, nothing, type TemplateResult } from 'lit';
import { cameraIcon } from '../icons/camera.ts';
import type { Words } from '../locales/languages.ts';
import type { ScanNotice } from './scan-notice.ts';

export interface ScanActions {
  words: Words<'qrScanner'>;
  common: Words<'common'>;
  /** What became of copying the page's address. */
  copied: string;
  onStart: () => void;
  /** The finger is on its way to the button. */
  onApproach: () => void;
  onReopen: () => void;
  onCopy: () => void;
}

export const startButton = (
  label: string,
  { onStart, onApproach }: Pick<ScanActions, 'onStart' | 'onApproach'>,
): TemplateResult =>
  html`<div class="buttons">
    <button class="button primary" part="submit" type="button" id="start" @click=${onStart} @pointerdown=${onApproach} @focus=${onApproach}>
      ${cameraIcon()}${label}
    </button>
  </div>`;

export function scanActions({ action }: ScanNotice, part: ScanActions): TemplateResult | typeof nothing {
  const { words, common, copied, onStart, onReopen, onCopy } = part;
  const retry = (primary: boolean) =>
    html`<button class=${primary ? 'button primary' : 'button'} type="button" @click=${onStart}>${common.tryAgain}</button>`;
  switch (action) {
    case 'again':
      return startButton(words.scanAnother, part);
    case 'retry':
      return html`<div class="buttons">${retry(true)}</div>`;
    case 'reopen':
      return html`<div class="buttons"><button class="button primary" type="button" @click=${onReopen}>${words.reopen}</button></div>`;
    case 'copy':
      return html`<div class="buttons"><button class="button primary" type="button" @click=${onCopy}>${words.copyAddress}</button>${retry(false)}</div>
        ${copied ? html`<p>${copied}</p>` : nothing}`;
    default:
      return nothing;
  }
}
