/**
 * A small national health platform: synthetic people only. One `fetch` for the Node server, for tests and for a page.
 * @module
 */
import { DEFAULT_RATE_LIMITS } from './http/access/rate-limiter.ts';
import type { RateLimits } from './http/access/rate-limiter.ts';
import { clientPlaceOf } from './http/access/client-address.ts';
import { ensureKeys, publishedAnchors } from './platforms/certificates/trust/keys.ts';
import { signInternational } from './platforms/certificates/certificates/international.ts';
import { forgetRevocations } from './platforms/certificates/revocations/list.ts';
import { createClock } from './control/clock.ts';
import type { SandboxClock } from './control/clock.ts';
import { CODE_LIMITS } from './http/access/code-limits.ts';
import type { CodeLimits } from './http/access/code-limits.ts';
import { createControlEndpoints } from './control/endpoints.ts';
import { isPreflight, preflight, withCors } from './http/access/cors.ts';
import { KEPT_TABLES, TABLES, migrate } from './data/migrations/migrations.ts';
import type { SandboxDatabase } from './data/database/schema.ts';
import { retryWhileUnavailable } from './data/database/unavailable.ts';
import { createFaults } from './control/faults.ts';
import type { Faults } from './control/faults.ts';
import { listMessages } from './control/messages.ts';
import type { Message } from './control/messages.ts';
import { createNativeForms } from './platforms/vaccination/forms/handlers.ts';
import type { RegistrationPages } from './platforms/vaccination/forms/handlers.ts';
import type { DataStore } from './data/data-store.ts';
import { createDispatcher } from './http/dispatcher.ts';
import { randomHex, secretOf } from './data/secrets.ts';
import { seedRecordHolders } from './control/seed-record-holders.ts';
import { seedCampaigns } from './generated/campaigns.ts';
import { campaignsChanged, writeCampaigns } from './platforms/vaccination/campaigns/store.ts';
import { writeSeedSites } from './control/seed-sites.ts';
import type { IcvpOptions } from '@sen/credential/issue';
import type { CampaignPayload, TrustedKey } from '@sen/client/schemas';

export type { RateLimitKind, RateLimits } from './http/access/rate-limiter.ts';
/** @deprecated Earlier names. */
export type { RateLimitKind as AllowanceKind, RateLimits as Allowances } from './http/access/rate-limiter.ts';
export type { CodeLimits } from './http/access/code-limits.ts';
export { createClock } from './control/clock.ts';
export type { SandboxClock } from './control/clock.ts';
/** @deprecated The earlier name. */
export type { SandboxClock as Clock } from './control/clock.ts';
export type { SandboxDatabase } from './data/database/schema.ts';
/** @deprecated The earlier name. */
export type { SandboxDatabase as Database } from './data/database/schema.ts';
export { demoTokens, siteKeys } from './control/demo-keys.ts';
export type { DemoToken, SiteKey } from './control/demo-keys.ts';
export { DroppedConnectionError, createFaults } from './control/faults.ts';
export type { Fault, FaultKind, Faults } from './control/faults.ts';
export { holders } from './control/record-holders.ts';
export type { RecordHolder } from './control/record-holders.ts';
/** @deprecated The earlier name. */
export type { RecordHolder as Holder } from './control/record-holders.ts';
export type { Message } from './control/messages.ts';
export type { RegistrationPages } from './platforms/vaccination/forms/handlers.ts';
export { personas, testPhones } from './control/personas.ts';
export type { Persona, PersonaOutcome } from './control/personas.ts';
export { ContractBrokenError } from './http/dispatcher.ts';

export interface SandboxOptions {
  /** Where records live: {@link openDatabase} of `@sen/sandbox/node`, or that of a page. */
  database: SandboxDatabase;
  clock?: SandboxClock;
  faults?: Faults;
  /** Whether /sandbox/* answers. @default true */
  controls?: boolean;
  /**
   * Requests in a minute, of each kind, for the visitors of a portal in one place, or for one person who is signed in.
   */
  rateLimits?: Partial<RateLimits>;
  /** @deprecated The earlier name of {@link rateLimits}. */
  allowances?: Partial<RateLimits>;
  /** The same number for every kind of {@link rateLimits}. */
  requestsPerMinute?: number;
  /** How many one-time codes may be asked for and guessed. */
  codeLimits?: Partial<CodeLimits>;
  /**
   * Kept outside the database: codes and messages are sealed with it. Another one, and codes on their way are over.
   * @default made anew, for this process
   */
  secret?: string;
  /**
   * What happens to an answer that breaks the contract: a 500 problem, or a thrown error for tests. @default 'answer'
   */
  onBrokenContract?: 'answer' | 'throw';
  /** Vaccination campaigns it begins with, and after a reset. @default those of `packages/sandbox/campaigns/` */
  campaigns?: readonly CampaignPayload[];
  /** What writes the pages of native forms: the module `@sen/elements/server`. Without it they answer 501. */
  pages?: RegistrationPages;
}

export interface Sandbox {
  /**
   * The platform below /v1 and the control endpoints below /sandbox. Rejects as a network does when a connection is
   * dropped.
   * @param from where the request comes from, as a server saw it and no header says; everybody in a page is in one
   * place
   */
  fetch(input: Request | string | URL, init?: RequestInit, from?: { address?: string | undefined }): Promise<Response>;
  readonly clock: SandboxClock;
  readonly faults: Faults;
  /** The sandbox phone. */
  readonly messages: {
    list(phone?: string): Promise<Message[]>;
    /** The newest one-time code sent to a phone. */ code(phone: string): Promise<string | undefined>;
  };
  /** Public keys that check its trust bundles; a real platform's come with the program. */
  anchors(): Promise<TrustedKey[]>;
  /**
   * The code of an international certificate of vaccination, signed with the key of its ministry; the platform has no
   * operation that issues them.
   * @param icvp as `icvpOfDose` of `@sen/credential/issue` writes it, or in another spelling
   */
  issueIcvp(icvp: IcvpOptions['icvp']): Promise<string>;
  /** Opens the database now, rather than when the first request comes, so that trouble shows at once. */
  ready(): Promise<void>;
  /** Forgets every record, fault and setting, and seeds anew. Signing keys stay, and numbers of bundles go on. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

const BASE = '/v1';
const CONTROLS = '/sandbox';

/** Who stops listening does not stop the platform: the answer is lost, the effect is not. */
function untilAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** Makes a platform on a database. Tables are made and seeded when the first request comes. */
export function createSandbox({
  database,
  clock = createClock(),
  faults = createFaults(),
  controls = true,
  allowances,
  rateLimits = allowances,
  requestsPerMinute,
  codeLimits,
  secret = randomHex(32),
  onBrokenContract = 'answer',
  campaigns = seedCampaigns,
  pages,
}: SandboxOptions): Sandbox {
  const prepare = async (): Promise<DataStore> => {
    await database
      .insertInto('meta')
      .values({ name: 'pepper', value: randomHex(32) })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
    const { value: words } = await database
      .selectFrom('meta')
      .select('value')
      .where('name', '=', 'pepper')
      .executeTakeFirstOrThrow();
    await writeSeedSites(database);
    await writeCampaigns(database, campaigns);
    await ensureKeys(database, clock.now());
    const pepper = secretOf(words);
    await seedRecordHolders({ db: database, pepper, now: clock.now() });
    return { db: database, pepper, secret: secretOf(secret) };
  };
  let ready: Promise<DataStore> | undefined;
  /** A database that was away is tried again with the next request. */
  const open = (): Promise<DataStore> =>
    (ready ??= retryWhileUnavailable(() => migrate(database))
      .then(() => retryWhileUnavailable(prepare))
      .catch((error: unknown) => {
        ready = undefined;
        throw error;
      }));

  const messages: Sandbox['messages'] = {
    async list(phone) {
      return listMessages({ ...(await open()), now: clock.now() }, phone);
    },
    async code(phone) {
      return (await messages.list(phone)).findLast(({ code }) => code !== undefined)?.code;
    },
  };
  const everyKind =
    requestsPerMinute === undefined
      ? {}
      : Object.fromEntries(Object.keys(DEFAULT_RATE_LIMITS).map((kind) => [kind, requestsPerMinute]));
  const dispatcher = createDispatcher({
    db: open,
    clock,
    faults,
    rateLimits: { ...DEFAULT_RATE_LIMITS, ...everyKind, ...rateLimits },
    codeLimits: { ...CODE_LIMITS, ...codeLimits },
    onBrokenContract,
    forms: pages && createNativeForms(pages),
  });
  const reset = async (): Promise<void> => {
    const { pepper } = await open();
    await database.transaction().execute(async (transaction) => {
      for (const table of TABLES) if (!KEPT_TABLES.includes(table)) await transaction.deleteFrom(table).execute();
      await forgetRevocations(transaction);
      // Where there are none to begin with, nothing else would say that those that were added are gone.
      await campaignsChanged(transaction);
    });
    faults.clear();
    clock.reset();
    dispatcher.reset();
    await writeSeedSites(database);
    await writeCampaigns(database, campaigns);
    await seedRecordHolders({ db: database, pepper, now: clock.now() });
  };
  const controlEndpoints = createControlEndpoints({ open, clock, faults, messages, reset });

  const answer = async (request: Request, place: string): Promise<Response> => {
    if (isPreflight(request)) return preflight(request);
    const { pathname } = new URL(request.url);
    if (pathname.startsWith(`${BASE}/`))
      return withCors(await dispatcher.answer(request, pathname.slice(BASE.length), place), request);
    if (controls && pathname.startsWith(`${CONTROLS}/`))
      return withCors(await controlEndpoints.answer(request, pathname.slice(CONTROLS.length), place), request);
    // A page that forgot the version of the address is to read so, not that it may not read.
    return withCors(new Response('Not found', { status: 404 }), request);
  };

  return {
    async fetch(input, init, from) {
      const request = input instanceof Request && init === undefined ? input : new Request(input, init);
      request.signal.throwIfAborted();
      return untilAborted(request.signal, answer(request, clientPlaceOf(from?.address)));
    },
    clock,
    faults,
    messages,
    anchors: async () => publishedAnchors((await open()).db),
    issueIcvp: async (icvp) => signInternational(await open(), icvp, clock.now()),
    ready: async () => void (await open()),
    reset,
    close: () => database.destroy(),
  };
}
