import type { ReactiveControllerHost } from 'lit';
import { ComboboxController, type ComboboxOption } from '../../kit/controllers/combobox.ts';
import { adminUnits, type Received, type Transport } from '@sen/client';
import type { Words } from '../../kit/locales/languages.ts';
import type { UnitHit, UnitSearch } from './unit-search.ts';
import type { UnitValue } from './unit-value.ts';

type NamedUnit = Pick<UnitHit, 'code' | 'edition' | 'level' | 'fullName' | 'provinceName' | 'districtName'>;

/** What an old unit became, while the person has to look at it or choose. */
export type OldUnit =
  | { state: 'asking'; text: string }
  | { state: 'looking'; text: string }
  | { state: 'split'; text: string; successors: readonly ComboboxOption<Received<'AdminUnit'>>[] }
  | { state: 'unknown'; text: string }
  | { state: 'failed'; text: string };

export interface UnitPickerOptions {
  /** Begins every id, so that two pickers can stand in one root. */
  id: string;
  /** The platform and the editions in force; asked when the list is first needed. */
  source: () => { http: Transport; config: Received<'Config'> };
  value: () => UnitValue;
  onChange: (value: UnitValue) => void;
  words: () => Words<'unitPicker'>;
  /** For the live region. */
  onResults: (count: number) => void;
  onChosen: (name: string) => void;
}

interface Edition {
  index: Received<'AdminUnitIndex'>;
  search: UnitSearch;
  /** Whether a province of today holds this one of before, or is it. */
  isHeldBy: (before: string, now: string) => boolean;
}

const SHOWN = 30;
/** The names of before are a large file: not for a letter or two that fit nothing. */
const SHORTEST_OLD = 3;

/** The names and what searches them come together, when they are first needed. */
async function fetchEdition(http: Transport, edition: string): Promise<Edition> {
  const [index, { createUnitSearch, isHeldBy }] = await Promise.all([
    adminUnits(http).index({ edition }),
    import('./unit-search.ts'),
  ]);
  return { index, search: createUnitSearch(index), isHeldBy };
}

/**
 * Province then commune, or a commune directly, which brings its province. Old addresses are looked up and, when the
 * old unit was split, asked about: nothing is guessed. Names are loaded when a field first takes focus, never before.
 */
export class UnitPickerController {
  readonly province: ComboboxController<NamedUnit>;
  readonly commune: ComboboxController<NamedUnit>;
  readonly oldUnit: ComboboxController<NamedUnit>;
  /** Set while an old address is being looked up. */
  old: OldUnit | undefined;
  /** What an old address became, to be said beside the new one. */
  became: { before: string; now: string } | undefined;
  /** Whether the last attempt to load names failed. */
  failed = false;
  readonly #host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly #options: UnitPickerOptions;
  readonly #editions = new Map<string, Promise<Edition>>();
  readonly #loaded = new Map<string, Edition>();

  constructor(
    host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment },
    options: UnitPickerOptions,
  ) {
    this.#host = host;
    this.#options = options;
    const { id } = options;
    // An empty list is no answer while the names are on their way.
    const onResults = (count: number) => this.loading || options.onResults(count);
    const current = () => options.source().config.edition;
    this.province = new ComboboxController<NamedUnit>(host, {
      id: `${id}-province`,
      search: (text) => this.#provinces(current(), text),
      onInput: (provinceText) => this.#change({ ...options.value(), provinceText, province: undefined }),
      onChoose: ({ item }) => this.#chooseProvince(item),
      onFocus: () => void this.#load(current()),
      onResults,
    });
    this.commune = new ComboboxController<NamedUnit>(host, {
      id: `${id}-commune`,
      search: (text) => this.#communes(current(), text, options.value().province?.code),
      onInput: (communeText) => this.#change({ ...options.value(), communeText, commune: undefined }),
      onChoose: ({ item, label }) => this.#chooseCommune(item, label),
      onFocus: () => void this.#load(current()),
      onResults,
    });
    this.oldUnit = new ComboboxController<NamedUnit>(host, {
      id: `${id}-old`,
      search: (text) => this.#communes(this.#oldEdition, text),
      onInput: (text) => this.#become({ state: 'asking', text }),
      onChoose: ({ item, label }) => void this.#resolve(item, label),
      onFocus: () => void this.#load(this.#oldEdition),
      onResults,
    });
  }

  get id(): string {
    return this.#options.id;
  }

  get value(): UnitValue {
    return this.#options.value();
  }

  /** Whether the names for a field are on their way. */
  get loading(): boolean {
    return this.#editions.size > this.#loaded.size;
  }

  get knowsOld(): boolean {
    return this.#options.source().config.otherEditions.length > 0;
  }

  /** What was typed and fits no unit of today is taken along. */
  askOld(): void {
    if (this.old) return; // leaving the field has just found what was typed there
    const { commune, communeText } = this.value;
    this.#become({ state: 'asking', text: commune ? '' : communeText });
    this.#focus('old');
  }

  leaveOld(): void {
    this.#become(undefined);
    this.#focus('province');
  }

  /** Nothing of the last person is left; the names stay. */
  forget(): void {
    this.became = undefined;
    this.#become(undefined);
  }

  /**
   * One of the units an old one was split into. The question stays: arrow keys walk through its answers, each choosing
   * as it passes.
   */
  async chooseSuccessor(unit: Received<'AdminUnit'>): Promise<void> {
    if (this.old) this.became = { before: this.old.text, now: unit.fullName };
    await this.#take(unit);
  }

  get #oldEdition(): string {
    return this.#options.source().config.otherEditions[0] ?? '';
  }

  #load(edition: string): Promise<Edition | undefined> {
    let loading = this.#editions.get(edition);
    if (!loading) {
      loading = fetchEdition(this.#options.source().http, edition);
      this.#editions.set(edition, loading);
      this.failed = false;
      this.#host.requestUpdate();
      loading.then(
        (loaded) => {
          this.#loaded.set(edition, loaded);
          for (const field of [this.province, this.commune, this.oldUnit]) field.refresh();
          this.#host.requestUpdate();
        },
        () => {
          this.#editions.delete(edition); // the next focus or keystroke asks again
          this.failed = true;
          this.#host.requestUpdate();
        },
      );
    }
    return loading.catch(() => undefined);
  }

  #provinces(edition: string, text: string): ComboboxOption<NamedUnit>[] {
    const loaded = this.#loaded.get(edition);
    if (!loaded) {
      void this.#load(edition);
      return [];
    }
    const provinces = loaded.index.provinces.map(({ code, fullName }) => ({
      code,
      edition,
      level: 'province' as const,
      fullName,
      provinceName: fullName,
    }));
    if (text.trim() === '') return provinces.map((item) => ({ item, label: item.fullName }));
    return loaded.search.search(text, { limit: provinces.length, level: 'province' }).map((item) => ({
      item,
      label: item.fullName,
      // Why it is offered to somebody who typed another name.
      detail: item.formerNames && this.#options.words().holds(item.formerNames),
      isGuess: item.isGuess,
    }));
  }

  #communes(edition: string, text: string, province?: string): ComboboxOption<NamedUnit>[] {
    const loaded = this.#loaded.get(edition);
    if (!loaded) {
      void this.#load(edition);
      return [];
    }
    if (text.trim() === '') {
      const within = loaded.index.provinces.find(({ code }) => code === province);
      return (within?.communes ?? []).map(([code, fullName]) => ({
        item: {
          code: code ?? '',
          edition,
          level: 'commune',
          fullName: fullName ?? '',
          provinceName: within?.fullName ?? '',
        },
        label: fullName ?? '',
      }));
    }
    const hits = loaded.search.search(text, { limit: SHOWN, level: 'commune', province });
    const before = hits.every(({ isGuess }) => isGuess) ? this.#oldCommunes(edition, text, province) : [];
    if (!before) return [];
    return (before.length > 0 ? before : hits).map((item) => ({
      item,
      label: item.fullName,
      detail: province && item.edition === edition ? undefined : this.#placeOf(item, edition),
      isGuess: item.isGuess,
    }));
  }

  #placeOf({ districtName, provinceName, edition }: NamedUnit, asked: string): string {
    const place = [districtName, provinceName].filter(Boolean).join(', ');
    return edition === asked ? place : this.#options.words().formerly(place);
  }

  /**
   * Units of before that fit what no unit of today fits, in the province or what it was made of. Undefined while they
   * are on their way.
   */
  #oldCommunes(asked: string, text: string, province?: string): UnitHit[] | undefined {
    const old = this.#oldEdition;
    if (asked === old || !this.knowsOld || text.trim().length < SHORTEST_OLD) return [];
    const [now, before] = [this.#loaded.get(asked), this.#loaded.get(old)];
    if (!before) {
      void this.#load(old);
      return undefined;
    }
    const name = now?.index.provinces.find(({ code }) => code === province)?.fullName ?? '';
    const within = before.index.provinces.filter(({ fullName }) => before.isHeldBy(fullName, name));
    const scopes = province === undefined ? [undefined] : within.map(({ code }) => code);
    return scopes
      .flatMap((scope) => before.search.search(text, { limit: SHOWN, level: 'commune', province: scope }))
      .filter(({ isGuess }) => !isGuess)
      .slice(0, SHOWN);
  }

  #chooseProvince(hit: NamedUnit): void {
    const { value } = this;
    const stays = value.province?.code === hit.code;
    this.became = undefined;
    this.#change({
      province: { code: hit.code, edition: hit.edition, name: hit.fullName },
      provinceText: hit.fullName,
      commune: stays ? value.commune : undefined,
      communeText: stays ? value.communeText : '',
    });
    this.#options.onChosen(hit.fullName);
  }

  #chooseCommune(hit: NamedUnit, label: string): void {
    if (hit.edition === this.#oldEdition) {
      void this.#resolve(hit, label);
      return;
    }
    const province = this.#loaded
      .get(hit.edition)
      ?.index.provinces.find(({ fullName }) => fullName === hit.provinceName);
    this.became = undefined;
    this.#change({
      province: province ? { code: province.code, edition: hit.edition, name: province.fullName } : this.value.province,
      provinceText: province?.fullName ?? this.value.provinceText,
      commune: { code: hit.code, edition: hit.edition, name: hit.fullName },
      communeText: hit.fullName,
    });
    this.#options.onChosen(`${hit.fullName}, ${hit.provinceName}`);
  }

  async #resolve(hit: NamedUnit, text: string): Promise<void> {
    const before = [text, hit.districtName, hit.provinceName].filter(Boolean).join(', ');
    this.#become({ state: 'looking', text: before });
    // What was chosen before is not an answer to this.
    this.#change({ province: undefined, provinceText: '', commune: undefined, communeText: '' });
    try {
      const { http, config } = this.#options.source();
      const [answer, now] = await Promise.all([
        adminUnits(http).resolve({ edition: hit.edition, code: hit.code }),
        this.#load(config.edition),
      ]);
      if (this.old?.state !== 'looking') return; // gone back meanwhile
      const [only, ...more] = answer.successors;
      if (only && more.length === 0) {
        this.became = { before, now: only.fullName };
        this.old = undefined;
        await this.#take(only);
        this.#focus('commune');
      } else if (only) {
        const provinceName = (code?: string) =>
          now?.index.provinces.find((province) => province.code === code)?.fullName;
        const successors = answer.successors.map((item) => ({
          item,
          label: item.fullName,
          detail: provinceName(item.parent),
        }));
        this.#become({ state: 'split', text: before, successors });
      } else {
        this.#become({ state: 'unknown', text: before });
      }
    } catch {
      this.#become({ state: 'failed', text: before });
    }
  }

  async #take(unit: Received<'AdminUnit'>): Promise<void> {
    const now = await this.#load(unit.edition);
    const province = now?.index.provinces.find(
      ({ code, communes }) => code === unit.parent || communes.some(([commune]) => commune === unit.code),
    );
    this.#change({
      province: province && { code: province.code, edition: unit.edition, name: province.fullName },
      provinceText: province?.fullName ?? '',
      commune: { code: unit.code, edition: unit.edition, name: unit.fullName },
      communeText: unit.fullName,
    });
    this.#options.onChosen(unit.fullName);
  }

  /** What was pressed is gone with its fields; whoever uses a keyboard goes on in those that took their place. */
  #focus(field: 'province' | 'commune' | 'old'): void {
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>(`#${this.id}-${field}`)?.focus(),
    );
  }

  #become(old: OldUnit | undefined): void {
    this.old = old;
    this.#host.requestUpdate();
  }

  #change(value: UnitValue): void {
    this.#options.onChange(value);
    this.#host.requestUpdate();
  }
}
