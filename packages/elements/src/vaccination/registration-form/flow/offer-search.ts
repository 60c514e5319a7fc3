/**
 * Which campaigns are on where the person lives, and what each has for them: asked anew when either changes. Answers
 * for one person are forgotten before those for another are asked.
 */
import { campaigns, RefusedError, type Body, type Transport } from '@sen/client';
import type { PlatformSurroundings } from '../../../kit/platform/platform-context.ts';
import { readDate, toWire } from '../../../kit/people/date.ts';
import type { Answers } from '../fields/answers.ts';
import type { KeysMissing } from '../../../certificates/trust/document-keys.ts';
import type { OfferedCampaign } from './problems.ts';

/** Campaigns that are looked at; a commune has a handful. */
const MOST_CAMPAIGNS = 30;
/** Requests on their way. */
const AT_ONCE = 4;

/** A campaign that is not offered, and why: there is none of this name, nobody vouches for it, or that is not known. */
export interface ClosedCampaign {
  readonly id: string;
  readonly why: 'unknown' | 'unsigned' | 'unchecked';
  readonly missing?: KeysMissing;
}

export type OfferSearchState =
  /** A platform of before, which knows none. */
  | { readonly is: 'no-campaigns' }
  /** Nobody has said yet who it is, or where they live. */
  | { readonly is: 'waiting' }
  | { readonly is: 'loading' }
  | { readonly is: 'failed'; readonly error: unknown }
  | { readonly is: 'found'; readonly offered: readonly OfferedCampaign[]; readonly closed: readonly ClosedCampaign[] };

export type OfferQuery = Body<'listCampaignOffers'>;

export interface OfferSearchOptions {
  readonly http: () => Transport;
  readonly platform: () => PlatformSurroundings | undefined;
  /** The one campaign that the page names; empty: all that are on. */
  readonly campaign: () => string;
  /** Session of a phone that was confirmed. */
  readonly session: (answers: Answers) => string | undefined;
  readonly onChange: (state: OfferSearchState) => void;
  readonly parts: () => Promise<typeof import('./open-campaign.ts')>;
}

/** What is known of the person, as the platform wants it. */
export function offerQueryOf(answers: Answers): OfferQuery | undefined {
  const { unit, sex, pregnant, earlierDoses, previousDoses } = answers;
  const born = readDate(answers.dateOfBirth);
  if (!born || !unit.commune) return undefined;
  const remembered = previousDoses.flatMap(({ vaccine, date }) => {
    const on = readDate(date);
    return vaccine && on?.day ? [{ vaccineCode: vaccine, injectedOn: toWire(on) }] : [];
  });
  const isComplete = earlierDoses === 'none' || (earlierDoses === 'some' && remembered.length > 0);
  return {
    dateOfBirth: toWire(born),
    ...(sex && { sex: sex as NonNullable<OfferQuery['sex']> }),
    area: { code: unit.commune.code, edition: unit.commune.edition },
    ...(pregnant && { pregnant: pregnant === 'yes' }),
    ...(isComplete && { previousDoses: earlierDoses === 'none' ? [] : remembered }),
  };
}

/** Each in its place, `AT_ONCE` of them on their way. */
async function mapSome<Item, Result>(items: readonly Item[], ask: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  const left = items.entries();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const [at, item] of left) results[at] = await ask(item);
    }),
  );
  return results;
}

export class OfferSearch {
  readonly #options: OfferSearchOptions;
  #asked: string | undefined;
  #abort: AbortController | undefined;
  #state: OfferSearchState = { is: 'waiting' };
  /** The newest version of each that was seen: an older one is not taken for it. */
  readonly #seen = new Map<string, number>();

  constructor(options: OfferSearchOptions) {
    this.#options = options;
  }

  /** For render: what is known for these answers, and asks where it is not. */
  read(answers: Answers): OfferSearchState {
    const { platform, campaign, session, http } = this.#options;
    const around = platform();
    if (around?.config.state !== 'ready') return { is: 'waiting' };
    if (around.config.value.campaigns === undefined) return { is: 'no-campaigns' };
    const query = offerQueryOf(answers);
    if (!query) {
      this.forget();
      return this.#state;
    }
    // Not by the session: what was offered and is being sent stays what it was when the phone is confirmed.
    const asked = JSON.stringify([campaign(), query, around.signedIn, around.baseUrl, around.locale]);
    if (asked === this.#asked) return this.#state;
    this.forget();
    this.#asked = asked;
    this.#state = { is: 'loading' };
    const { signal } = (this.#abort = new AbortController());
    this.#ask(http(), around, campaign(), query, session(answers), signal)
      .catch((error: unknown): OfferSearchState => ({ is: 'failed', error }))
      .then((state) => {
        if (signal.aborted) return;
        this.#state = state;
        this.#options.onChange(state);
      });
    return this.#state;
  }

  /** Asks again after a failure. */
  retry(): void {
    if (this.#state.is === 'failed') this.forget();
  }

  /** Nothing that was answered for anybody is left. */
  forget(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    this.#asked = undefined;
    this.#state = { is: 'waiting' };
  }

  async #ask(
    http: Transport,
    platform: PlatformSurroundings,
    only: string,
    query: OfferQuery,
    session: string | undefined,
    signal: AbortSignal,
  ): Promise<OfferSearchState> {
    const { openDocumentKeys, checkedCampaign, checkedForm } = await this.#options.parts();
    const nouns = campaigns(http);
    const area = query.area!;
    const ids = only
      ? [only]
      : (await nouns.list({ area: area.code, edition: area.edition, limit: MOST_CAMPAIGNS }, { signal })).items.map(
          ({ id }) => id,
        );
    if (ids.length === 0) return { is: 'found', offered: [], closed: [] };
    const keys = await openDocumentKeys(http, platform, signal);
    if (!keys.trust)
      return { is: 'found', offered: [], closed: ids.map((id) => ({ id, why: 'unchecked', missing: keys.missing })) };
    const { trust, now } = keys;
    const asked = new Map<string, ReturnType<typeof checkedForm>>();
    const formOf = (id: string): ReturnType<typeof checkedForm> => {
      const form = asked.get(id) ?? checkedForm(http, id, trust, now, signal);
      asked.set(id, form); // two campaigns may ask the same
      return form;
    };
    const found = await mapSome(ids, async (id): Promise<OfferedCampaign | ClosedCampaign> => {
      try {
        const { campaign, refused } = await checkedCampaign(http, id, trust, now, signal);
        if (refused !== undefined || campaign.version < (this.#seen.get(id) ?? 0)) return { id, why: 'unsigned' };
        this.#seen.set(id, campaign.version);
        const offers = await nouns.offers(id, query, { signal, ...(session && { session }) });
        const formId = campaign.forms.registration;
        if (formId === undefined || offers.offers.length + offers.undecided.length === 0) return { campaign, offers };
        const { form } = await formOf(formId);
        return form ? { campaign, offers, form } : { id, why: 'unsigned' };
      } catch (error) {
        if (error instanceof RefusedError && error.code === 'record-not-found') return { id, why: 'unknown' };
        throw error;
      }
    });
    return {
      is: 'found',
      offered: found.filter((one) => 'offers' in one),
      closed: found.filter((one) => 'why' in one),
    };
  }
}
