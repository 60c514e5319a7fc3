/**
 * The one end of whatever shows a person, on a device that many people share: a button that is always the same, half an
 * hour by the clock on the wall, and a sentence afterwards. What there is to forget only the element knows; when, and
 * how it is said, is here.
 */
import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { AnnouncerController } from '../shell/announcer.ts';
import { identityOf, type PlatformConsumer } from '../shell/context.ts';
import { Deadline } from '../storage/deadline.ts';
import { RETENTION } from '../storage/retention.ts';
import type { Words } from '../locales/languages.ts';
import { hotlineLine } from '../parts/hotline.ts';
import { notice } from '../parts/notice.ts';

/** Why nobody is shown any more: they pressed the end, time ran out, or the page is another person's now. */
export type ClearReason = 'left' | 'expired' | 'replaced';

export interface SharedDeviceOptions {
  readonly announcer: AnnouncerController;
  readonly common: () => Words<'common'>;
  /**
   * Whether anything of a person is here, seen or not: what was typed, asked for, found. It ends by itself after a
   * while.
   */
  readonly holds: () => boolean;
  /** Whether somebody is to be seen: then the end stands there. */
  readonly shows: () => boolean;
  /** Forgets everything of the person: fields, answers, sessions, files. Says nothing and moves no focus. */
  readonly wipe: (why: ClearReason) => void;
  /**
   * False where what is shown came with the page, or lies on a device of the person's own: a new session does not end
   * that.
   */
  readonly endsWithSession?: () => boolean;
}

/** Where the sentence after the end stands. */
const NOTICE = 'left';

export class SharedDeviceController implements ReactiveController {
  readonly #host: ReactiveElement & PlatformConsumer;
  readonly #options: SharedDeviceOptions;
  readonly #deadline: Deadline;
  /** What is to be said of the last end. */
  #left: Exclude<ClearReason, 'replaced'> | undefined;
  #focuses = false;
  /** Whose session it is: another way to the platform is another person, or another platform. */
  #identity: object | undefined;

  constructor(host: ReactiveElement & PlatformConsumer, options: SharedDeviceOptions) {
    this.#host = host;
    this.#options = options;
    this.#deadline = new Deadline(() => this.leave('expired'));
    host.addController(this);
  }

  hostConnected(): void {
    this.#deadline.resume();
  }

  hostDisconnected(): void {
    this.#deadline.pause();
  }

  hostUpdate(): void {
    const { holds, shows, endsWithSession } = this.#options;
    const identity = identityOf(this.#host.platform);
    const isAnother = this.#identity !== undefined && identity !== undefined && identity !== this.#identity;
    this.#identity = identity ?? this.#identity;
    if (isAnother && holds() && endsWithSession?.() !== false) this.leave('replaced');
    else if (shows()) this.#left = undefined; // the next person is there
  }

  /** Each render counts as a touch: something was typed or answered. */
  hostUpdated(): void {
    if (this.#options.holds()) this.#deadline.set(RETENTION.shown);
    else this.#deadline.clear();
    if (!this.#focuses) return;
    this.#focuses = false;
    this.#host.shadowRoot?.getElementById(NOTICE)?.focus();
  }

  /** The end. Whoever is elsewhere on the page stays there. */
  leave(why: ClearReason): void {
    const { announcer, common, wipe } = this.#options;
    const focuses = why === 'left' || (why === 'expired' && this.#host.matches(':focus-within'));
    wipe(why);
    this.#left = why === 'replaced' ? undefined : why;
    this.#focuses = focuses;
    // Also takes the name out of the live region that was read out last.
    announcer.say(this.#left ? sentenceOfBoth(common()[this.#left]) : '');
    this.#host.requestUpdate();
  }

  /** The sentence after the end is of no use any more: the next person has begun. */
  hideNotice(): void {
    this.#left = undefined;
  }

  /** Stands above everything. */
  get notice(): TemplateResult | typeof nothing {
    if (!this.#left) return nothing;
    const { title, body } = this.#options.common()[this.#left];
    return html`<div id=${NOTICE} class="alert" tabindex="-1">${notice(this.#left === 'left' ? 'good' : 'info', title, html`<p>${body}</p>`)}</div>`;
  }

  /**
   * Stands below everything: whom to call, and the end where somebody is shown.
   * @param hint false where the page says in its own words that nothing is kept
   */
  foot(hotline: string | undefined, { hint = true } = {}): TemplateResult | typeof nothing {
    const common = this.#options.common();
    const shows = this.#options.shows();
    if (!shows && !hotline) return nothing;
    return html`<div class="leaving">
      ${hotlineLine(hotline, common)}
      ${
        shows
          ? html`${hint ? html`<p class="hint no-print">${common.leaveHint}</p>` : nothing}
            <button class="button" id="leave" type="button" @click=${this.#onLeave}>${common.leave}</button>`
          : nothing
      }
    </div>`;
  }

  readonly #onLeave = (): void => this.leave('left');
}

const sentenceOfBoth = ({ title, body }: { title: string; body: string }): string => `${title}. ${body}`;
