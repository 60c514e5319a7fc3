import type { Received } from '@sen/client';
import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Section } from '../locales/languages.ts';
import { configNotice } from '../parts/config-notice.ts';
import { page } from '../parts/page.ts';
import { AnnouncerController } from './announcer.ts';
import { availability, isMet, type PlatformModule, type Needs } from './availability.ts';
import { noPlatform, type ConfigState, type PlatformConsumer, type PlatformSurroundings } from './context.ts';
import { PlatformRequest } from './context-protocol.ts';
import { focusOn, type FocusTarget } from './focus.ts';
import type { LocaleController } from './locale.ts';
import { TroubleController } from './trouble.ts';

/**
 * What every element is: inside a platform, in its language, with one live region, and silent or apologetic until there
 * is something to show. An element says what it needs, and draws its content.
 */
export abstract class Shell<S extends Section> extends LitElement implements PlatformConsumer {
  static override properties: PropertyDeclarations = { platform: { attribute: false } };

  /** Taken from the nearest `<sen-platform>` unless set here. */
  declare platform?: PlatformSurroundings | undefined;

  /** The words of the element, in the language of the platform. */
  protected abstract readonly i18n: LocaleController<S>;
  protected readonly announcer = new AnnouncerController(this);
  protected readonly trouble = new TroubleController(this);
  #focusNext: FocusTarget | undefined;

  constructor() {
    super();
    new PlatformRequest(this);
  }

  /** The part of the platform it belongs to: where that is switched off, so is the element. */
  protected get module(): PlatformModule | undefined {
    return undefined;
  }

  protected get needs(): Needs {
    return 'configuration';
  }

  /**
   * False for the moment in which its words, or what it keeps on the device, are on their way: the fallback of the page
   * stays until then.
   */
  protected get isReady(): boolean {
    return this.i18n.ready;
  }

  /** @param config undefined only where `needs` says that there may be none */
  protected abstract renderContent(config: Received<'Config'> | undefined): unknown;

  /** Around the content. */
  protected renderPanel(content: unknown): TemplateResult {
    return html`<div class="panel">${content}</div>`;
  }

  /** Once the next render is done. A later wish takes the place of this one; undefined takes it back. */
  protected focusNext(target: FocusTarget | undefined): void {
    this.#focusNext = target;
  }

  /** Why there is no content, in words. */
  protected get unavailable(): unknown {
    return this.platform && configNotice({ ...this.platform, config: this.#config! }, this.i18n.common);
  }

  get #config(): ConfigState | undefined {
    return this.platform && availability(this.platform.config, this.module);
  }

  protected override firstUpdated(): void {
    // A page without <sen-platform> hears of it once, in words that help.
    if (!this.platform && this.needs !== 'nothing') throw noPlatform(this);
  }

  protected override updated(): void {
    const target = this.#focusNext;
    if (!target || !this.shadowRoot) return;
    this.#focusNext = undefined;
    focusOn(this.shadowRoot, target);
  }

  protected override render(): TemplateResult {
    const { needs, i18n, announcer, trouble } = this;
    if ((!this.platform && needs !== 'nothing') || !this.isReady) return html`<slot></slot>`;
    const config = this.#config;
    const content = isMet(needs, config)
      ? this.renderContent(config?.state === 'ready' ? config.value : undefined)
      : this.unavailable;
    return page(
      i18n.language,
      html`${announcer.region}${this.renderPanel(html`${trouble.notice(i18n.common)}${content}`)}`,
    );
  }
}
