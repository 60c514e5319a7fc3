import type { ReactiveController, ReactiveElement } from 'lit';
import type { PlatformConsumer } from '../platform/platform-context.ts';
import { common } from '../locales/vi/common.ts';
import { languages, type Language, type Section } from '../locales/languages.ts';

/** Sections of Vietnamese that an element brings along; other languages are loaded when they are asked for. */
type Sections = Partial<Language>;

/**
 * The words of an element in the language of its `<sen-platform>`. Vietnamese is always there, another language arrives a moment
 * later (`ready`), and a sentence that a language or a province leaves out stays Vietnamese.
 */
export class LocaleController<S extends Section> implements ReactiveController {
  readonly #host: ReactiveElement & PlatformConsumer;
  readonly #section: S;
  #vietnamese: Language[S];
  #language = 'vi';
  #loaded: Sections = {};
  #overrides: unknown;
  #words: Language[S];
  #common: Language['common'] = common;

  constructor(host: ReactiveElement & PlatformConsumer, section: S, vietnamese: Language[S]) {
    this.#host = host;
    this.#section = section;
    this.#words = this.#vietnamese = vietnamese;
    host.addController(this);
  }

  hostUpdate(): void {
    const wanted = this.#host.platform?.locale ?? (this.#host.locale || 'vi');
    const overrides = this.#host.platform?.config.state === 'ready' ? this.#host.platform.config.value.texts : undefined;
    if (wanted === this.#language && overrides === this.#overrides) return;
    this.#overrides = overrides;
    if (wanted !== this.#language) {
      this.#language = wanted;
      this.#loaded = {};
      const load = this.#host.platform?.languages[wanted] ?? languages[wanted];
      if (load) void this.#load(wanted, load);
    }
    this.#compose();
  }

  /** More sentences of the section have come with the part of the element that says them. */
  complete(vietnamese: Language[S]): void {
    this.#vietnamese = vietnamese;
    this.#compose();
  }

  /** False for the moment in which another language is on its way. */
  get ready(): boolean {
    return this.#language === 'vi' || this.#loaded.common !== undefined || !(this.#language in languages);
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

  async #load(language: string, load: () => Promise<Sections>): Promise<void> {
    // A language that cannot be fetched leaves Vietnamese on the screen, not nothing.
    const loaded = await load().catch(() => ({ common }) as Sections);
    if (language !== this.#language) return;
    this.#loaded = loaded;
    this.#compose();
    this.#host.requestUpdate();
  }

  #compose(): void {
    this.#words = this.#with(this.#section, this.#vietnamese, this.#loaded[this.#section]);
    this.#common = this.#with('common', common, this.#loaded.common);
  }

  /** `config.texts` names a sentence as `section.key`. Sentences with numbers in them are not replaced. */
  #with<K extends Section>(section: K, vietnamese: Language[K], loaded: Language[K] | undefined): Language[K] {
    const words = { ...vietnamese, ...loaded };
    for (const [name, text] of Object.entries((this.#overrides ?? {}) as Record<string, { vi: string; en: string }>)) {
      const [place, key] = name.split('.');
      if (place === section && key && typeof words[key as keyof typeof words] === 'string') {
        Object.assign(words, { [key]: this.pick(text) });
      }
    }
    return words;
  }
}
