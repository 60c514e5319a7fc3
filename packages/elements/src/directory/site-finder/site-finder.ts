import { adminUnits, dayInVietnam, instant, type Received } from '@sen/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { base } from '../../kit/base.styles.ts';
import { LocaleController } from '../../kit/shell/locale.ts';
import { Shell } from '../../kit/shell/shell.ts';
import { SharedDeviceController } from '../../kit/controllers/shared-device.ts';
import { siteFinder } from './words.vi.ts';
import { unitPicker } from '../unit-picker/words.vi.ts';
import { errorSummary } from '../../kit/parts/error-summary.ts';
import { parts } from '../../kit/parts/parts.styles.ts';
import { transportOf } from '../../kit/platform/platform-context.ts';
import { tidyDate } from '../../kit/people/date.ts';
import type { Site } from '../sites/site-place.ts';
import { UnitPickerController } from '../unit-picker/unit-picker.ts';
import { slotWindow, withinWindow } from './date-window.ts';
import { DeviceLocationController, type DeviceLocationState } from './device-location.ts';
import { distanceTo, nearestFirst, type Coordinates } from './distance.ts';
import { filters } from './filters.ts';
import { siteResults } from './site-results.ts';
import { siteCard } from './site-card.ts';
import { SiteChosenEvent } from './site-finder.events.ts';
import { styles } from './site-finder.styles.ts';
import {
  initialCriteria,
  areaLabelOf,
  daysOf,
  placeOfUnit,
  criteriaProblemsOf,
  purposesOf,
  siteQueryOf,
  type Purpose,
  type SiteCriteria,
  type CriteriaProblem,
} from './site-search.ts';
import { SiteCampaigns } from './site-campaigns.ts';
import { LONG_PAGE, SiteList } from './site-list.ts';
import { SiteSlotsController } from './site-slots.ts';

/**
 * @summary Finds fixed and mobile sites by area, day and distance.
 * @slot - Shown until the element is there, and to people without JavaScript: whom to call instead.
 * @csspart page - Everything the element draws.
 * @csspart submit - The search button.
 * @fires {SiteChosenEvent} sen-site-chosen - A person chose a site; only where `choosable` is set.
 * @fires {TroubleEvent} sen-trouble - The sites could not be had; carries the code only.
 */
export class SiteFinder extends Shell<'siteFinder'> {
  static override styles = [base, parts, styles];

  /** What to look for: `vaccination` or `testing`. Without it people choose, where the portal offers both. */
  @property() purpose?: Purpose;
  /** Id of the campaign whose sites are shown, and no others. Without it people may choose, where several run. */
  @property() campaign = '';
  /** Offers each site to be chosen; the page hears `sen-site-chosen`. */
  @property({ type: Boolean }) choosable = false;
  /**
   * Where directions are, on a map the page has chosen: `({ latitude, longitude }) => 'https://…'`. Without it no other
   * host is named.
   */
  @property({ attribute: false }) mapHref?: (place: Coordinates) => string;

  @state() private criteria: SiteCriteria = initialCriteria('vaccination');
  @state() private problems: readonly CriteriaProblem[] = [];
  @state() private chosenId = '';
  /** The configuration that the wishes were begun with. */
  #begun: Received<'Config'> | undefined;
  /** When the configuration came, so that a page left open over midnight knows the day. Milliseconds. */
  #begunAt = 0;

  protected override readonly i18n = new LocaleController(this, 'siteFinder', siteFinder);
  readonly #unitLocale = new LocaleController(this, 'unitPicker', unitPicker);
  readonly #device = new SharedDeviceController(this, {
    announcer: this.announcer,
    common: () => this.i18n.common,
    holds: () => this.#isSomebodys,
    shows: () => this.#isSomebodys,
    wipe: () => this.#wipe(),
    endsWithSession: () => false,
  });
  readonly #list = new SiteList(this);
  readonly #campaigns = new SiteCampaigns(this);
  readonly #slots = new SiteSlotsController(this);
  readonly #location = new DeviceLocationController(this, (location) => this.#onLocation(location));
  readonly #picker = new UnitPickerController(this, {
    id: 'place',
    source: () => ({ http: transportOf(this), config: this.#config }),
    value: () => this.criteria.unit,
    onChange: (unit) => {
      const { province, commune } = this.criteria.unit;
      const moved = unit.province?.code !== province?.code || unit.commune?.code !== commune?.code;
      this.criteria = { ...this.criteria, unit };
      // A name that is being typed over is no place yet; the list stays until there is one.
      if (moved && (unit.commune ?? unit.province) && (unit.commune || unit.communeText === '')) this.#find();
    },
    words: () => this.#unitLocale.words,
    onResults: (count) => this.announcer.say(this.#unitLocale.words.results(count)),
    onChosen: (name) => this.announcer.say(this.#unitLocale.words.chosen(name)),
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('platform');
    if (before && before.baseUrl !== this.platform?.baseUrl) {
      this.#list.forget(); // the sites of another platform
      this.#campaigns.forget();
      this.#begun = undefined;
    }
    const config = this.platform?.config;
    if (config?.state === 'ready' && config.value !== this.#begun) this.#begin(config.value);
    else if ((changed.has('purpose') || changed.has('campaign')) && this.#begun)
      this.#setCriteria({ purpose: this.#purposes[0] ?? 'vaccination' });
  }

  protected override renderContent(): TemplateResult {
    const { words, common } = this.i18n;
    const running = this.#running;
    return html`${this.#device.notice}
      <h2 id="heading">${words.heading[this.criteria.purpose]}</h2>
      ${this.#renderOwnCampaign()}
      ${errorSummary(
        common.errorSummary(this.problems.length),
        this.problems.map(({ field, problem }) => ({ field, message: words.problems[problem] })),
      )}
      ${filters({
        criteria: this.criteria,
        purposes: this.#purposes,
        campaigns: this.campaign === '' ? this.#offered(running) : [],
        picker: this.#picker,
        words,
        common,
        unitWords: this.#unitLocale.words,
        problems: this.problems,
        searching: this.#list.isSearching,
        onChange: (change) => this.#setCriteria(change),
        onDayInput: (day) => (this.criteria = { ...this.criteria, day }),
        onDayLeave: () => this.#setCriteria({ day: tidyDate(this.criteria.day) }),
        onSubmit: this.#onSubmit,
      })}
      <div class="results">
        ${siteResults({
          list: this.#list,
          sites: this.#sites,
          criteria: this.criteria,
          location: this.#location.current.state,
          words,
          common,
          card: (site) => this.#renderSite(site),
          onAgain: () => this.#find('results'),
          onMore: () => void this.trouble.attempt(() => this.#loadMore()),
          onNear: () => this.#location.ask(),
          onNearOff: () => this.#location.forget(),
        })}
      </div>
      ${this.#device.foot(this.#config.hotline)}`;
  }

  /** Ids of the campaigns where somebody looks; a platform of before has none to tell. */
  get #running(): readonly string[] {
    const area = this.criteria.unit.commune ?? this.criteria.unit.province;
    if (!area || this.criteria.purpose !== 'vaccination' || !this.#config.campaigns) return [];
    return this.#campaigns.runningIn(area);
  }

  /** Where one alone runs there is nothing to choose; what was chosen elsewhere stays to be seen. */
  #offered(running: readonly string[]): { value: string; label: string }[] {
    const { campaign } = this.criteria;
    const ids = campaign === '' || running.includes(campaign) ? running : [...running, campaign];
    if (ids.length < 2 && campaign === '') return [];
    return ids.map((id) => ({ value: id, label: this.#titleOf(id) ?? id }));
  }

  #titleOf(id: string): string | undefined {
    const title = this.#campaigns.titleOf(id);
    return title && this.i18n.pick(title);
  }

  /** What is the same at every site is said in a word, or it would be all there is to read. */
  #givenAt({ campaigns = [] }: Site): readonly string[] | 'all' {
    const running = this.#running;
    if (this.campaign !== '' || this.criteria.purpose !== 'vaccination') return [];
    if (running.length > 1 && running.every((id) => campaigns.includes(id))) return 'all';
    return campaigns.flatMap((id) => this.#titleOf(id) ?? []);
  }

  #renderOwnCampaign(): TemplateResult | typeof nothing {
    const title = this.#titleOf(this.campaign);
    return title === undefined ? nothing : html`<p>${this.i18n.words.campaignOf(title)}</p>`;
  }

  #renderSite(site: Site): TemplateResult {
    const { words, common, language } = this.i18n;
    const { place } = this.#location;
    const slots = this.#slots.of(site.id);
    return siteCard({
      site,
      words,
      common,
      language,
      pick: (text) => this.i18n.pick(text),
      campaigns: this.#givenAt(site),
      distance: place && distanceTo(site, place),
      slots,
      mapHref: site.location && this.mapHref?.(site.location),
      choice: this.choosable ? (site.id === this.chosenId ? 'chosen' : 'open') : 'none',
      onSlots: () => (slots ? this.#slots.close(site.id) : void this.#openSlots(site)),
      onRetry: () => void this.#openSlots(site),
      onChoose: () => this.#choose(site),
    });
  }

  /** As shown: without what the days leave out, and nearest first where the device says where it is. */
  get #sites(): Site[] {
    const sites = withinWindow(this.#list.found?.sites ?? [], daysOf(this.criteria, this.#today));
    const { place } = this.#location;
    return place ? nearestFirst(sites, place) : sites;
  }

  get #config(): Received<'Config'> {
    if (!this.#begun) throw new Error('The configuration is not there yet');
    return this.#begun;
  }

  get #purposes(): readonly Purpose[] {
    if (this.campaign !== '') return ['vaccination'];
    return this.purpose ? [this.purpose] : purposesOf(this.#begun?.modules ?? []);
  }

  /** By the platform's clock: devices are often wrong. */
  get #today(): string {
    return dayInVietnam(new Date(instant(this.#config.serverTime).getTime() + performance.now() - this.#begunAt));
  }

  #begin(config: Received<'Config'>): void {
    const first = this.#begun === undefined;
    this.#begun = config;
    this.#begunAt = performance.now();
    if (!first) return;
    this.criteria = initialCriteria(this.#purposes[0] ?? 'vaccination');
    if (config.province) void this.#beginAt(config.province);
  }

  /** The province of the portal, by its name. Somebody who has chosen a place meanwhile keeps it. */
  async #beginAt({ code, edition }: Received<'AdminCode'>): Promise<void> {
    const untouched = this.criteria.unit;
    const { items } = await adminUnits(transportOf(this))
      .list({ edition, level: 'province', limit: LONG_PAGE })
      .catch(() => ({ items: [] as Received<'AdminUnit'>[] }));
    const province = items.find((unit) => unit.code === code);
    if (!province || this.criteria.unit !== untouched) return;
    this.criteria = { ...this.criteria, unit: placeOfUnit(province) };
    this.#find();
  }

  #setCriteria(change: Partial<SiteCriteria>): void {
    this.criteria = { ...this.criteria, ...change };
    if (!this.#query) return;
    // Another day was chosen, but not yet which.
    if (this.criteria.when === 'day' && criteriaProblemsOf(this.criteria, this.#today).length > 0) return;
    this.#find();
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const problems = criteriaProblemsOf(this.criteria, this.#today);
    if (problems.length > 0) {
      this.problems = problems.map((problem) =>
        problem.field === 'place-province' && this.#picker.old ? { ...problem, field: 'place-old' } : problem,
      );
      this.focusNext('summary');
    } else this.#find('results');
  };

  /** What is asked of the platform: the page's own campaign before the one that was chosen. */
  get #query(): ReturnType<typeof siteQueryOf> {
    return siteQueryOf({ ...this.criteria, campaign: this.campaign || this.criteria.campaign }, this.#today);
  }

  #find(focus?: 'results'): void {
    void this.trouble.attempt(() => this.#search(focus));
  }

  async #search(focus?: 'results'): Promise<void> {
    const query = this.#query;
    if (!query) return;
    this.problems = [];
    this.#slots.closeAll();
    const outcome = await this.#list.look(query, this.#location.place !== undefined);
    if (outcome === 'late') return;
    if (outcome === 'failed') this.trouble.tell(this.#list.failure);
    else this.#announceCount();
    if (focus) this.focusNext({ id: focus });
    this.requestUpdate();
  }

  async #loadMore(all = false): Promise<void> {
    const query = this.#query;
    if (!query) return;
    const { outcome, first } = await this.#list.loadMore(query, all);
    if (outcome === 'failed') this.trouble.tell(this.#list.failureOfMore);
    if (outcome !== 'found') return;
    // Whoever reads by ear or by keyboard goes on where the new ones begin.
    if (!all && first) this.focusNext({ id: `site-${first.id}` });
    this.announcer.say(this.i18n.words.moreLoaded(this.#sites.length));
  }

  #announceCount(): void {
    const { words } = this.i18n;
    const count = this.#sites.length;
    this.announcer.say(
      count === 0
        ? words.nothing
        : words.count(count, Boolean(this.#list.found?.nextCursor), areaLabelOf(this.criteria) ?? words.here),
    );
  }

  #onLocation(location: DeviceLocationState): void {
    const { words } = this.i18n;
    if (location.state === 'known') {
      this.announcer.say(words.nearOn);
      void this.trouble.attempt(() => this.#loadMore(true));
    } else this.announcer.say(location.state === 'denied' ? words.nearDenied : words.nearUnavailable);
  }

  async #openSlots({ id }: Site): Promise<void> {
    await this.#slots.open(transportOf(this), id, slotWindow(daysOf(this.criteria, this.#today), this.#today));
  }

  #choose({ id, name }: Site): void {
    this.chosenId = id;
    this.announcer.say(this.i18n.words.chosenSaid(name));
    this.dispatchEvent(new SiteChosenEvent(id));
  }

  /** Where somebody is, or lives, or means to go; not the province of the page itself. */
  get #isSomebodys(): boolean {
    const { province, commune } = this.criteria.unit;
    const here = this.platform?.config.state === 'ready' ? this.platform.config.value.province?.code : undefined;
    const elsewhere = province !== undefined && province.code !== here;
    return (
      commune !== undefined ||
      elsewhere ||
      this.criteria.day !== '' ||
      this.criteria.campaign !== '' ||
      this.chosenId !== '' ||
      this.#location.current.state === 'known'
    );
  }

  /** As when the page was opened. */
  #wipe(): void {
    this.#location.forget();
    this.#picker.forget();
    this.#slots.closeAll();
    this.#list.forget();
    this.criteria = initialCriteria(this.#purposes[0] ?? 'vaccination');
    this.problems = [];
    this.chosenId = '';
    this.focusNext(undefined);
    const province = this.#begun?.province;
    if (province) void this.#beginAt(province);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sen-site-finder': SiteFinder;
  }
}
