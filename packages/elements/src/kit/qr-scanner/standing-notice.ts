/** What stands above the camera: what was read, or why there is no picture and what to tap. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../locales/languages.ts';
import { notice, type NoticeKind } from '../parts/notice.ts';
import type { Device, InAppBrowser } from './in-app-browser.ts';
import type { Remark, Standing, Trouble } from './standing.ts';
import { namedKinds, type AcceptedKind } from './wanted.ts';

export interface Telling {
  readonly words: Words<'qrScanner'>;
  readonly accepted: readonly AcceptedKind[];
  readonly device: Device;
  readonly inApp: InAppBrowser | undefined;
}

export interface Told {
  readonly tone: NoticeKind;
  readonly title: string;
  readonly body?: string;
  /** A second sentence: what works without the camera. */
  readonly meanwhile?: string;
  /** What can be pressed. */
  readonly offers?: 'again' | 'retry' | 'reopen' | 'copy';
}

/** Troubles that pressing again cannot mend: the page has to be opened in another way. */
const FOR_GOOD: ReadonlySet<Trouble> = new Set<Trouble>(['insecure', 'unsupported', 'blocked-by-page']);

function remarkOf(remark: Remark, { words, accepted }: Telling): Told {
  const needed = namedKinds(accepted).map((kind) => words.kinds[kind]);
  switch (remark.remark) {
    case 'read':
      return { tone: 'good', title: words.foundCount(words.kinds[remark.kind], remark.count) };
    case 'wrong-kind': {
      const unknown = remark.kind === 'unknown';
      return {
        tone: 'warn',
        title: unknown ? words.unknownKind(needed) : words.wrongKind(words.kinds[remark.kind], needed),
        body: words.tryOther,
      };
    }
    case 'no-code':
      return { tone: 'warn', title: words.noCode, body: words.noCodeBody };
    case 'not-a-picture':
      return { tone: 'warn', title: words.notAPicture, body: words.notAPictureBody };
  }
}

function troubleTold(trouble: Trouble, { words, device, inApp }: Telling): Told {
  const { meanwhile } = words;
  switch (trouble) {
    case 'in-app': {
      const app = inApp ?? 'webview';
      return {
        tone: 'warn',
        title: words.inApp(words.apps[app]),
        body: words.inAppBody[app],
        meanwhile,
        offers: 'copy',
      };
    }
    case 'denied':
      return { tone: 'warn', title: words.denied, body: words.deniedBody[device], meanwhile, offers: 'retry' };
    case 'blocked-by-device':
      return {
        tone: 'warn',
        title: words.blockedByDevice,
        body: words.blockedByDeviceBody[device],
        meanwhile,
        offers: 'retry',
      };
    case 'engine-unavailable':
      // Pictures are read by the same part; a text is not.
      return { tone: 'warn', ...words.troubles[trouble], meanwhile: words.meanwhileTyped, offers: 'retry' };
    default: {
      const told: Told = { tone: 'warn', ...words.troubles[trouble], meanwhile };
      return FOR_GOOD.has(trouble) ? told : { ...told, offers: 'retry' };
    }
  }
}

/** Undefined where the picture of the camera, or the button that starts it, says enough. */
export function tell(standing: Standing, telling: Telling): Told | undefined {
  const { words } = telling;
  switch (standing.state) {
    case 'idle':
    case 'scanning':
      return standing.remark && remarkOf(standing.remark, telling);
    case 'found':
      return { tone: 'good', title: words.found(words.kinds[standing.kind]), offers: 'again' };
    case 'black':
      return { tone: 'warn', title: words.black, body: words.blackBody, offers: 'reopen' };
    case 'trouble':
      return troubleTold(standing.trouble, telling);
    case 'away':
      return { tone: 'info', title: words.away };
    default:
      return undefined;
  }
}

/** In one breath, for a live region. */
export const aloud = ({ title, body, meanwhile }: Told): string =>
  [title, body, meanwhile]
    .filter((sentence) => sentence !== undefined)
    .map((sentence) => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`))
    .join(' ');

/** Takes the focus when the button that was pressed has gone. */
export const standingNotice = ({ tone, title, body, meanwhile }: Told): TemplateResult =>
  html`<div id="notice" tabindex="-1" class="standing">
    ${notice(tone, title, html`${body ? html`<p>${body}</p>` : nothing}${meanwhile ? html`<p>${meanwhile}</p>` : nothing}`)}
  </div>`;
