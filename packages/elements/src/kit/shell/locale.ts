import type { ReactiveController, ReactiveElement } from 'lit';
import type { PlatformConsumer } from './context.ts';
import { common } from '../locales/words.vi.ts';
import type { Language, Section } from '../locales/languages.ts';
import { withTexts } from '../locales/texts.ts';

type Sections = Partial<Language>;
type Load = () => Promise<Sections>;

/** What has come of each language: an element or a part that appears later has its words at once. */
const arrived = new WeakMap<Load, Sections>();

/** English is fetched by section, with what the parts of the element say: they have it when they are shown. */
const english: Partial<Record<Section, Load>> = {};
const englishOf = (section: Section): Load =>
  (english[section] ??= () =>
    import('../locales/english.ts').then(({ fetchSection }) =>
      fetchSection(section, (part, came) => arrived.set(englishOf(part), came)),
    ));

/**
 * The words of an element in the language of its `<sen-platform>`. Vietnamese is always there, another language arrives
 * a moment later (`ready`). A sentence that a language leaves out stays Vietnamese; the province may replace one, and
 * the page has the last word.
 */
export class LocaleController<S extends Section> implements ReactiveController {
  readonly #host: ReactiveElement & PlatformConsumer;
  readonly #section: S;
  /** What the section was called before; pages and provinces may still name their sentences by it. */
  readonly #former: string | undefined;
  #vietnamese: Language[S];
  #language = 'vi';
  /** How the language comes; undefined for Vietnamese, and for a language nobody has. */
  #load: Load | undefined;
  #loaded: Sections | undefined;
  #province: unknown;
  #page: unknown;
  #words: Language[S];
  #common: Language['common'] = common;

  constructor(host: ReactiveElement & PlatformConsumer, section: S, vietnamese: Language[S], former?: string) {
    this.#host = host;
    this.#section = section;
    this.#former = former;
    this.#words = this.#vietnamese = vietnamese;
    host.addController(this);
  }

  hostUpdate(): void {
    const around = this.#host.platform;
    const language = around?.locale ?? (this.#host.locale || 'vi');
    const province = around?.config.state === 'ready' ? around.config.value.texts : undefined;
    const page = around?.texts;
    const load =
      (language !== 'vi' && around?.languages[language]) ||
      (language === 'en' && englishOf(this.#section)) ||
      undefined;
    // A page may write its functions anew each time it renders: the same language is not fetched again for that.
    const moved = language !== this.#language || !load !== !this.#load;
    if (moved) {
      this.#language = language;
      this.#load = load;
      this.#loaded = undefined;
    }
    const came = !this.#loaded && this.#load && arrived.get(this.#load);
    if (!moved && !came && province === this.#province && page === this.#page) return;
    this.#province = province;
    this.#page = page;
    if (came) this.#loaded = came;
    else if (moved && load) void this.#fetch(load);
    this.#compose();
  }

  /** More sentences of the section have come with the part of the element that says them. */
  complete(vietnamese: Partial<Language[S]>): void {
    this.#vietnamese = { ...this.#vietnamese, ...vietnamese };
    this.#compose();
  }

  /** False for the moment in which another language is on its way. */
  get ready(): boolean {
    return this.#load === undefined || this.#loaded !== undefined;
  }

  /** A language tag for `lang=` and for `Intl`. */
  get language(): string {
    return this.#language;
  }

  get words(): Language[S] {
    return this.#words;
  }

  get common(): Language['common'] {
    return this.#common;
  }

  /** Of a text the platform gives in both languages, the one to show. */
  pick(text: { vi: string; en: string }): string {
    return this.#language === 'en' ? text.en : text.vi;
  }

  async #fetch(load: Load): Promise<void> {
    try {
      arrived.set(load, await load());
    } catch {
      // A language that cannot be fetched leaves Vietnamese on the screen, not nothing.
      if (load === this.#load) this.#loaded = {};
    }
    this.#host.requestUpdate();
  }

  #compose(): void {
    this.#words = this.#with(this.#section, this.#vietnamese, this.#former);
    this.#common = this.#with('common', common);
  }

  /** The province names a sentence as `section.key`, in two languages, and only plain ones. */
  #with<K extends Section>(section: K, vietnamese: Language[K], former?: string): Language[K] {
    const province: Record<string, string> = {};
    for (const [name, text] of Object.entries((this.#province ?? {}) as Record<string, { vi: string; en: string }>)) {
      const [place, key] = name.split('.');
      if (place === section && key) province[key] = this.pick(text);
      else if (former && place === former && key) province[key] ??= this.pick(text);
    }
    const page = this.#page as Record<string, unknown> | undefined;
    const own = withTexts(withTexts(vietnamese, this.#loaded?.[section]), province);
    return withTexts(former ? withTexts(own, page?.[former]) : own, page?.[section]);
  }
}
