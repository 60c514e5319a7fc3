/** The vaccination record of the person who looks up their certificates: fetched when it is asked for. */
import { codeLists, records, RefusedError, type Received, type Transport } from '@sen/client';
import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { readPhone } from '../../../kit/people/phone.ts';
import type { Action, Proof } from '../../../kit/session/action.ts';
import { focusField } from '../../../kit/shell/focus.ts';
import type { AnnouncerController } from '../../../kit/shell/announcer.ts';
import type { LocaleController } from '../../../kit/shell/locale.ts';
import type { PlatformConsumer } from '../../../kit/platform/platform-context.ts';
import { timeOf, vietnamDayOf } from '../../../directory/sites/moment.ts';
import { showDate } from '../../../kit/people/date.ts';
import { extractRows, type ExtractRows, type VaccinationRecord } from './extract-rows.ts';
import { OtherPerson, searchRecord, type SearchProblem } from './other-person.ts';
import { layOutPages } from './lay-out.ts';
import type { Paper } from './paper.ts';
import { paperStyles } from './paper.styles.ts';
import { PrintFrame } from './print-frame.ts';
import { recordStyles } from './record.styles.ts';
import { RECORD_HEADING, recordSection } from './record-view.ts';

export { certificateViewer } from './words.vi.ts';

type AntigenNames = ReadonlyMap<string, Received<'CodeListItem'>['title']>;

interface Found {
  /** Undefined where there is none. */
  readonly record: VaccinationRecord | undefined;
  readonly antigens: AntigenNames;
}

const NOTHING_FOUND: Found = { record: undefined, antigens: new Map() };

/** A record with the names of what its doses were against, where it does not say them itself. */
async function withNames(http: Transport, record: VaccinationRecord, { signal }: Proof): Promise<Found> {
  const hasUnnamed = record.doses.some(({ antigens = [] }) => antigens.some(({ name }) => !name));
  const items = hasUnnamed ? (await codeLists(http).get('antigens', { signal })).items : [];
  return { record, antigens: new Map(items.map(({ code, title }) => [code, title])) };
}

/** Asks the platform for more of the person who looks up, under their session. */
export type Ask = (find: (phone: string) => Promise<Action>) => Promise<void>;

export interface RecordPartOptions {
  readonly locale: LocaleController<'certificateViewer'>;
  readonly announcer: AnnouncerController;
  /** What was asked for takes the focus. */
  readonly onFocus: (id: string) => void;
  /** What goes wrong while the paper is made is told. */
  readonly attempt: (work: () => Promise<void>) => Promise<unknown>;
}

export class RecordPart {
  readonly #host: ReactiveElement & PlatformConsumer;
  readonly #options: RecordPartOptions;
  readonly #other: OtherPerson;
  #found: Found | undefined;
  #frame: PrintFrame | undefined;
  #cannotPrint = false;
  /** Another person is looked for. */
  #searching = false;

  constructor(host: ReactiveElement & PlatformConsumer, options: RecordPartOptions) {
    this.#host = host;
    this.#options = options;
    this.#other = new OtherPerson({
      onChange: () => host.requestUpdate(),
      onFocus: (id) => void host.updateComplete.then(() => focusField(host.renderRoot as ShadowRoot, id)),
    });
    const root = host.renderRoot as ShadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, recordStyles.styleSheet!];
  }

  get isShown(): boolean {
    return this.#found !== undefined;
  }

  /** What a session of the person is to be asked. */
  readonly fetching: Action<Found> = {
    send: async (http, proof) => {
      try {
        return await withNames(http, await records(http).mine(proof), proof);
      } catch (error) {
        // Nobody has to be told that something went wrong: there is nothing yet.
        if (error instanceof RefusedError && error.code === 'record-not-found') return NOTHING_FOUND;
        throw error;
      }
    },
    done: (found) => this.#show(found),
  };

  /** @param ask where a session can look for another person under its phone; undefined when that is over */
  view(ask: Ask | undefined): TemplateResult {
    const { words, common } = this.#options.locale;
    const { record } = words;
    const isOfPhone = ask && !this.#host.platform?.signedIn;
    return html`${recordSection({
      rows: this.#rows,
      words: record,
      notPrinted: this.#cannotPrint,
      onPrint: () => void this.#options.attempt(() => this.#print()),
    })}
    ${
      isOfPhone
        ? this.#other.view({
            words: record.other,
            cancel: common.cancel,
            searching: this.#searching,
            onSearch: (person) => void this.#search(ask, person),
          })
        : nothing
    }`;
  }

  /** Nothing of the person is left, nor of what was made ready to print. */
  clear(): void {
    this.#found = undefined;
    this.#other.clear();
    this.#frame?.close();
    this.#frame = undefined;
  }

  #show(found: Found): void {
    this.clear();
    this.#found = found;
    const { words } = this.#options.locale;
    const { record } = found;
    this.#options.announcer.say(record ? words.record.shown(record.doses.length) : words.record.none.title);
    this.#options.onFocus(RECORD_HEADING);
    this.#host.requestUpdate();
  }

  async #search(ask: Ask, person: Omit<Parameters<typeof searchRecord>[1], 'phone'>): Promise<void> {
    this.#searching = true;
    await ask((typed) => {
      const phone = readPhone(typed);
      const action: Action<Found | SearchProblem> = {
        send: async (http, proof) => {
          if (phone.kind !== 'mobile') return 'none';
          const record = await searchRecord(http, { ...person, phone: phone.e164 }, proof);
          return typeof record === 'string' ? record : withNames(http, record, proof);
        },
        done: (found) => (typeof found === 'string' ? this.#other.fail(found) : this.#show(found)),
      };
      return Promise.resolve(action as Action);
    });
    this.#searching = false;
    this.#host.requestUpdate();
  }

  get #rows(): ExtractRows | undefined {
    const { record, antigens } = this.#found ?? {};
    const { locale } = this.#options;
    if (!record) return undefined;
    return extractRows(record, {
      words: locale.words.record,
      language: locale.language,
      pick: (text) => locale.pick(text),
      antigenName: (code) => {
        const title = antigens?.get(code);
        return title && locale.pick(title);
      },
    });
  }

  get #paper(): Paper | undefined {
    const rows = this.#rows;
    const { record } = this.#found ?? {};
    const config = this.#host.platform?.config;
    if (!rows || !record || config?.state !== 'ready') return undefined;
    const { locale } = this.#options;
    const { record: words } = locale.words;
    const { name, hotline, environment } = config.value;
    const now = new Date().toISOString();
    return {
      rows,
      words,
      otherLanguage: locale.language === 'vi' ? 'en' : 'vi',
      isSandbox: environment === 'sandbox',
      notes: [
        ...(rows.hasCertificate ? [words.certifiedOnPaper] : []),
        hotline ? `${words.ask} ${locale.common.hotline(hotline)}` : words.ask,
        words.updatedOn(showDate(vietnamDayOf(record.updatedAt))),
        words.printedAt(timeOf(now), showDate(vietnamDayOf(now)), locale.pick(name)),
      ],
    };
  }

  async #print(): Promise<void> {
    const paper = this.#paper;
    if (!paper) return;
    const { locale, announcer } = this.#options;
    const { words, language } = locale;
    announcer.say(words.record.printing);
    const frame = await PrintFrame.open(this.#host.renderRoot, {
      title: words.record.fileName,
      label: words.record.frame,
      language,
      styles: paperStyles.cssText,
    });
    // Somebody left while the frame was made.
    if (!this.#found) return frame.close();
    this.#frame?.close();
    this.#frame = frame;
    layOutPages(paper, frame.document);
    this.#cannotPrint = !frame.print();
    if (this.#cannotPrint) announcer.say(words.record.notPrinted);
    this.#host.requestUpdate();
  }
}
