/** The notice above the camera: what was read, or why there is no picture and what to tap. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../locales/languages.ts';
import { notice, type NoticeKind } from '../parts/notice.ts';
import type { Device, InAppBrowser } from './camera/in-app-browser.ts';
import type { ReadResult, ScanState, ScanError } from './scan-state.ts';
import { namedKinds, type AcceptedKind } from './codes/accepted-codes.ts';

export interface NoticeContext {
  readonly words: Words<'qrScanner'>;
  readonly accepted: readonly AcceptedKind[];
  readonly device: Device;
  readonly inApp: InAppBrowser | undefined;
}

export interface ScanNotice {
  readonly tone: NoticeKind;
  readonly title: string;
  readonly body?: string;
  /** A second sentence: what works without the camera. */
  readonly meanwhile?: string;
  /** What can be pressed. */
  readonly action?: 'again' | 'retry' | 'reopen' | 'copy';
}

/** Errors that pressing again cannot mend: the page has to be opened in another way. */
const NOT_RETRYABLE: ReadonlySet<ScanError> = new Set<ScanError>(['insecure', 'unsupported', 'blocked-by-page']);

function noticeOfResult(result: ReadResult, { words, accepted }: NoticeContext): ScanNotice {
  const needed = namedKinds(accepted).map((kind) => words.kinds[kind]);
  switch (result.result) {
    case 'read':
      return { tone: 'good', title: words.foundCount(words.kinds[result.kind], result.count) };
    case 'wrong-kind': {
      const unknown = result.kind === 'unknown';
      return {
        tone: 'warn',
        title: unknown ? words.unknownKind(needed) : words.wrongKind(words.kinds[result.kind], needed),
        body: words.tryOther,
      };
    }
    case 'no-code':
      return { tone: 'warn', title: words.noCode, body: words.noCodeBody };
    case 'not-a-picture':
      return { tone: 'warn', title: words.notAPicture, body: words.notAPictureBody };
  }
}

function noticeOfError(error: ScanError, { words, device, inApp }: NoticeContext): ScanNotice {
  const { meanwhile } = words;
  switch (error) {
    case 'in-app': {
      const app = inApp ?? 'webview';
      return {
        tone: 'warn',
        title: words.inApp(words.apps[app]),
        body: words.inAppBody[app],
        meanwhile,
        action: 'copy',
      };
    }
    case 'denied':
      return { tone: 'warn', title: words.denied, body: words.deniedBody[device], meanwhile, action: 'retry' };
    case 'blocked-by-device':
      return {
        tone: 'warn',
        title: words.blockedByDevice,
        body: words.blockedByDeviceBody[device],
        meanwhile,
        action: 'retry',
      };
    case 'engine-unavailable':
      // Pictures are read by the same part; a text is not.
      return { tone: 'warn', ...words.troubles[error], meanwhile: words.meanwhileTyped, action: 'retry' };
    default: {
      const notice: ScanNotice = { tone: 'warn', ...words.troubles[error], meanwhile };
      return NOT_RETRYABLE.has(error) ? notice : { ...notice, action: 'retry' };
    }
  }
}

/** Undefined where the picture of the camera, or the button that starts it, says enough. */
export function scanNoticeOf(state: ScanState, context: NoticeContext): ScanNotice | undefined {
  const { words } = context;
  switch (state.state) {
    case 'idle':
    case 'scanning':
      return state.result && noticeOfResult(state.result, context);
    case 'found':
      return { tone: 'good', title: words.found(words.kinds[state.kind]), action: 'again' };
    case 'black':
      return { tone: 'warn', title: words.black, body: words.blackBody, action: 'reopen' };
    case 'error':
      return noticeOfError(state.error, context);
    case 'away':
      return { tone: 'info', title: words.away };
    default:
      return undefined;
  }
}

/** In one breath, for a live region. */
export const spokenText = ({ title, body, meanwhile }: ScanNotice): string =>
  [title, body, meanwhile]
    .filter((sentence) => sentence !== undefined)
    .map((sentence) => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`))
    .join(' ');

/** Takes the focus when the button that was pressed has gone. */
export const scanNotice = ({ tone, title, body, meanwhile }: ScanNotice): TemplateResult =>
  html`<div id="notice" tabindex="-1" class="scan-notice">
    ${notice(tone, title, html`${body ? html`<p>${body}</p>` : nothing}${meanwhile ? html`<p>${meanwhile}</p>` : nothing}`)}
  </div>`;
