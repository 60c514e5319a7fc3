import { html, nothing, type CSSResult, type ReactiveElement, type TemplateResult } from 'lit';
import type { Action } from '../../kit/session/action.ts';
import { ChunkController, type ChunkSource } from '../../kit/shell/chunk-controller.ts';
import { certificateParts } from '../verdict/certificates.styles.ts';
import { shownFacts, UNCHECKED } from '../verdict/code-check.ts';
import type { FactNames } from '../verdict/fact-rows.ts';
import { TrustController, type TrustOptions } from '../trust/trust-controller.ts';
import { clockNotice } from '../trust/trust-notice.ts';
import { verdictStyleOf, verdictWordsOf } from '../verdict/verdict-style.ts';
import type { AnnouncerController } from '../../kit/shell/announcer.ts';
import { LocaleController } from '../../kit/shell/locale.ts';
import { certificates } from '../words.vi.ts';
import { listIcon } from '../../kit/icons.ts';
import { notice } from '../../kit/parts/notice.ts';
import type { PlatformConsumer } from '../../kit/platform/platform-context.ts';
import { ScanLauncher } from '../../kit/scan/scan-launcher.ts';
import { scanParts } from '../../kit/scan/scan.styles.ts';
import { cardView, isUsable, rowsOf, type CardFile, type Certificate, type ShownCertificate } from './card-view.ts';
import { certificateChoice } from './certificate-choice.ts';
import type { Ask, RecordPart } from './extract/record-part.ts';
import { SavedCopies } from './saved-copies.ts';
import { styles } from './wallet.styles.ts';

export { certificateViewer } from './wallet.words.vi.ts';

export const walletStyles: readonly CSSResult[] = [certificateParts, scanParts, styles];

/**
 * `given` by the page, `kept` on this device, fetched from the platform, or `scanned` from a paper or another phone.
 */
export type Source = 'given' | 'kept' | 'platform' | 'scanned';

export interface WalletOptions {
  readonly locale: LocaleController<'certificateViewer'>;
  readonly announcer: AnnouncerController;
  readonly province: TrustOptions['province'];
  /** Id of what takes the focus: an answer, or a record that was asked for. */
  readonly onFocus: (id: string) => void;
  /** Does what a person asked for; what goes wrong is told. */
  readonly attempt: (work: () => unknown) => Promise<void>;
  /** Another one was scanned: what was said before is of no use any more. */
  readonly onScanned: () => void;
  /** What was kept, and shown, is gone. */
  readonly onEmptied: () => void;
  /** Another phone is to be asked for. */
  readonly onOther: () => void;
}

export interface WalletView {
  /** Said above: what the platform refused. */
  notice: unknown;
  /** Everything, or only what is needed to compare with a paper. */
  full: boolean;
  reissuing: boolean;
  /** Where a session can ask for a new code. */
  onReissue: ((id: string) => void) | undefined;
  /** Where a session can ask for more of the person; ends when that was answered, or refused. */
  onAsk: Ask | undefined;
  onDisplay: () => void;
  onNewest: () => void;
}

/** The certificates a person has on the screen: each with its answer as soon as that is known, one of them chosen. */
export class Wallet {
  readonly #host: ReactiveElement & PlatformConsumer;
  readonly #options: WalletOptions;
  readonly #shared: LocaleController<'certificates'>;
  readonly #launcher: ScanLauncher;
  readonly #trust: TrustController;
  readonly #savedCopies: SavedCopies;
  readonly #parts: ChunkController;
  #record: RecordPart | undefined;
  /** A record is on its way. */
  #finding = false;
  #source: Source = 'platform';
  #isOpen = false;
  #all: readonly ShownCertificate[] = [];
  #chosen = '';
  #scans = 0;
  /** Take back the files that were made: their addresses would open them until the page is left. */
  readonly #files: (() => void)[] = [];

  constructor(host: ReactiveElement & PlatformConsumer, options: WalletOptions) {
    this.#host = host;
    this.#options = options;
    this.#shared = new LocaleController(host, 'certificates', certificates);
    this.#launcher = new ScanLauncher(host, { accept: 'hcert shc', onCode: (text) => void this.#takeScanned(text) });
    this.#trust = new TrustController(host, { everySlice: false, province: options.province });
    this.#savedCopies = new SavedCopies(host, options.locale, options.announcer);
    this.#parts = new ChunkController(host);
  }

  get source(): Source {
    return this.#source;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** False for the moment in which another language is on its way. */
  get ready(): boolean {
    return this.#shared.ready;
  }

  /** What the page has already. */
  async showGiven(text: string): Promise<void> {
    await this.#show('given', text ? [{ id: 'given', text }] : []);
  }

  /** What this device keeps is there at once, with a network or without. */
  async showSaved(): Promise<void> {
    const kept = await this.#savedCopies.load();
    if (kept.length > 0 && !this.#isOpen) void this.#show('kept', kept);
  }

  async showOwn(certificates: readonly Certificate[], chosen?: string): Promise<void> {
    this.#savedCopies.setUnsaved(false);
    await this.#show(
      'platform',
      certificates.map((certificate): ShownCertificate => ({
        id: certificate.id,
        text: certificate.hc1,
        certificate,
        nationality: certificate.holder.nationality,
      })),
      chosen,
    );
  }

  /** What is kept is what is shown. */
  async keepAgain(): Promise<void> {
    if (this.#savedCopies.saved) await this.#savedCopies.save(this.#all);
  }

  /** Puts everything away; what the device keeps stays there. */
  shut(source = this.#source): void {
    this.#source = source;
    this.#isOpen = false;
    this.#all = [];
    this.#record?.clear();
    this.#host.requestUpdate();
  }

  /** Nothing is shown but what a person keeps on a device of their own. */
  get isOwnCopy(): boolean {
    return this.#source === 'kept' && !this.#savedCopies.unsaved;
  }

  /** Whether the device keeps a copy of what is shown. */
  get keeps(): boolean {
    return this.#savedCopies.saved;
  }

  /** Nothing of the person is left on a page many people share. What they printed or saved is theirs. */
  wipe(): void {
    this.#launcher.close();
    this.#savedCopies.clearNotice();
    this.#savedCopies.setUnsaved(false);
    this.#chosen = '';
    for (const takeBack of this.#files.splice(0)) takeBack();
    this.shut('platform');
  }

  /** What the device keeps goes too. */
  forget(): Promise<void> {
    return this.#savedCopies.forget();
  }

  view({ notice: above, full, reissuing, onReissue, onAsk, onDisplay, onNewest }: WalletView): TemplateResult {
    const { words } = this.#options.locale;
    const all = this.#all;
    const shown = this.#shown;
    const source = this.#source;
    return html`
      <h2 id="heading" tabindex="-1" class=${source === 'given' ? 'visually-hidden' : ''}>${words.heading}</h2>
      ${above} ${source === 'kept' ? html`<p class="hint no-print">${words.keptView}</p>` : nothing}
      ${clockNotice(this.#trust.freshness, this.#shared.words)}
      ${all.length > 1 ? certificateChoice({ all, chosen: this.#chosen, words, shared: this.#shared.words, onChoose: (id) => this.#choose(id) }) : nothing}
      ${
        shown
          ? cardView({
              shown,
              full,
              words,
              shared: this.#shared.words,
              names: this.#names,
              pick: (text) => this.#options.locale.pick(text),
              reissuing: reissuing && !this.#finding,
              onReissue: source === 'platform' && onReissue ? () => onReissue(shown.id) : undefined,
              onDisplay,
              onPrint: () => globalThis.print(),
              onSave: (form) => void this.#save(shown, form, full),
            })
          : notice('info', words.none.title, html`<p>${words.none.body}</p>`)
      }
      ${this.#recordView(onAsk)}
      ${
        this.#maySave
          ? this.#savedCopies.view({
              onKeep: () => void this.#savedCopies.save(all),
              onForget: () => void this.#forget(),
              onNewest: source === 'kept' ? onNewest : undefined,
            })
          : nothing
      }
      ${source === 'given' ? nothing : this.scanView()}
    `;
  }

  /** Of every dose, also without a certificate. Asked for apart: who shows a code shows the screen. */
  #recordView(onAsk: Ask | undefined): unknown {
    if (this.#record?.isShown) return this.#record.view(onAsk);
    if (!onAsk || this.#source !== 'platform') return nothing;
    const { words } = this.#options.locale;
    return html`<div class="keeping no-print">
      <p class="hint" id="record-hint">${words.recordHint}</p>
      <button class="button" type="button" aria-describedby="record-hint" aria-disabled=${this.#finding ? 'true' : nothing}
        @click=${() => void this.#find(onAsk)}>${listIcon()}${this.#finding ? words.recordLoading : words.recordShow}</button>
    </div>`;
  }

  /** From a paper, or from the phone of somebody whose phone number is not at hand. */
  scanView(): TemplateResult {
    const { words } = this.#options.locale;
    return html`<div class="keeping no-print">
      ${this.#launcher.view({ label: words.scan, hint: words.scanHint })}
      ${this.#otherWay ? html`<button class="button quiet" type="button" @click=${this.#options.onOther}>${this.#otherWay}</button>` : nothing}
    </div>`;
  }

  /** Another way to find what is not here: their own phone, or another than the one that was typed. */
  get #otherWay(): string | undefined {
    const { words } = this.#options.locale;
    if (this.#source === 'scanned') return words.lookUpMine;
    return this.#source === 'platform' && this.#isOpen && !this.#host.platform?.signedIn
      ? words.lookUpOther
      : undefined;
  }

  get #shown(): ShownCertificate | undefined {
    return this.#all.find(({ id }) => id === this.#chosen) ?? this.#all[0];
  }

  get #maySave(): boolean {
    return this.#source !== 'given' && (this.#all.some(isUsable) || this.#savedCopies.saved);
  }

  get #names(): FactNames {
    const { locale } = this.#options;
    const regions = new Intl.DisplayNames([locale.language], { type: 'region', fallback: 'code' });
    return {
      nameOf: (code) => {
        const name = this.#trust.nameOf(code);
        return name ? locale.pick(name) : code;
      },
      countryOf: (code) => (/^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code),
    };
  }

  async #show(source: Source, all: readonly ShownCertificate[], chosen?: string): Promise<void> {
    this.#source = source;
    this.#all = all;
    this.#isOpen = true;
    this.#chosen =
      chosen ??
      all.find(
        ({ certificate }) => !certificate || certificate.status === 'active' || certificate.status === 'expiring',
      )?.id ??
      all[0]?.id ??
      '';
    this.#host.requestUpdate();
    await Promise.all(all.map((shown) => this.#judge(shown)));
    const { reading } = this.#shown ?? {};
    if (!reading) return;
    const { title, body } = verdictWordsOf(verdictStyleOf(reading.verdict, new Date()), this.#shared.words);
    this.#options.announcer.say(`${title}. ${body}`);
  }

  async #judge({ id, text }: ShownCertificate): Promise<void> {
    if (!text) return;
    const [reading, { draw }] = await Promise.all([this.#trust.read(text).catch(() => UNCHECKED), import('@sen/qr')]);
    let qr: ShownCertificate['qr'];
    try {
      qr = reading.genuine ? draw(text) : undefined;
    } catch {
      // A text too long for a code is shown without one.
    }
    this.#all = this.#all.map((shown) => (shown.id === id && shown.text === text ? { ...shown, reading, qr } : shown));
    this.#host.requestUpdate();
  }

  /** Joins what is shown already; the same one twice is only shown. */
  async #takeScanned(text: string): Promise<void> {
    const known = this.#all.find((shown) => shown.text === text);
    if (known) return this.#choose(known.id);
    const id = `scanned-${++this.#scans}`;
    this.#options.onScanned();
    this.#savedCopies.setUnsaved(true);
    await this.#show(this.#isOpen ? this.#source : 'scanned', [...this.#all, { id, text }], id);
    this.#choose(id);
  }

  #choose(id: string): void {
    this.#chosen = id;
    this.#options.onFocus('verdict');
    this.#host.requestUpdate(); // also where it was chosen before
  }

  async #save(shown: ShownCertificate, form: CardFile, full: boolean): Promise<void> {
    const { words } = this.#options.locale;
    const facts = shownFacts(shown.reading);
    if (!shown.qr || !shown.reading || !facts || !isUsable(shown)) return;
    const { saveCard } = await import('./card-file.ts');
    const shared = this.#shared.words;
    const card = {
      title: shared.kinds[facts.type],
      verdict: verdictWordsOf(verdictStyleOf(shown.reading.verdict, new Date()), shared).title,
      rows: rowsOf({ shown, full, shared, names: this.#names }),
      note: words.paperNote,
      qr: shown.qr,
    };
    this.#files.push(await saveCard(card, form, words.fileName));
    this.#options.announcer.say(words.saved);
  }

  async #find(onAsk: Ask): Promise<void> {
    if (this.#finding) return;
    this.#finding = true;
    this.#host.requestUpdate();
    await onAsk(async () => (await this.#parts.load('record', this.#recordSource)).fetching as Action);
    this.#finding = false;
    this.#host.requestUpdate();
  }

  readonly #recordSource: ChunkSource<typeof import('./extract/record-part.ts'), RecordPart> = {
    fetch: () => import('./extract/record-part.ts'),
    make: ({ RecordPart, certificateViewer }) => {
      const { locale, announcer, onFocus, attempt } = this.#options;
      locale.complete(certificateViewer);
      return (this.#record = new RecordPart(this.#host, { locale, announcer, onFocus, attempt }));
    },
  };

  async #forget(): Promise<void> {
    await this.#savedCopies.forget();
    if (this.#source === 'kept') this.#options.onEmptied();
    this.#host.requestUpdate();
  }
}
