/**
 * The control endpoints, all by POST below /sandbox: time, trouble, messages, scheduling. No platform has them;
 * they exist so that tests, stories and people trying the portal can bring any situation about.
 */
import { readDay } from '@sen/client';
import { publishedAnchors, rotateKey } from '../platforms/certificates/trust/keys.ts';
import type { SandboxClock } from './clock.ts';
import { issueCaptchaToken } from '../http/access/code-limits.ts';
import { operations } from '../http/contract.ts';
import { DatabaseUnavailableError } from '../data/database/unavailable.ts';
import { demoTokens, siteKeys } from './demo-keys.ts';
import type { Fault, FaultKind, Faults } from './faults.ts';
import { holders } from './record-holders.ts';
import { inTransaction } from '../http/responses/idempotency.ts';
import type { Message } from './messages.ts';
import type { DataStore } from '../data/data-store.ts';
import { personas, testPhones } from './personas.ts';
import { courseOf, dosesOf } from '../platforms/vaccination/records/store.ts';
import { CampaignError, addCampaign } from './add-campaign.ts';
import { readBody } from '../http/requests/bounded-body.ts';
import { LARGEST_CONTROL_BODY } from '../http/requests/size-limit.ts';
import { CannotScheduleError, schedule } from './schedule.ts';
import { originAllowed } from '../http/access/security.ts';
import { findSite } from '../platforms/directory/sites/store.ts';
import { sitesChanged } from '../platforms/directory/sites/version.ts';
import { findSlot, siteIdOf, reserveSlot } from '../platforms/directory/sites/slots.ts';
import { CannotVaccinateError, vaccinate } from './vaccinate.ts';

export interface ControlEndpointsOptions {
  open: () => Promise<DataStore>;
  clock: SandboxClock;
  faults: Faults;
  messages: { list(phone?: string): Promise<Message[]> };
  reset(): Promise<void>;
}

const FAULT_KINDS: readonly FaultKind[] = [
  'slow',
  'rate-limited',
  'maintenance',
  'drop-before',
  'drop-after',
  'duplicate',
];

/** Least and most of what a fault may be given. */
const FAULT_NUMBERS = [
  ['times', 1, 1_000_000],
  ['delayMs', 0, 600_000],
  ['retryAfter', 0, 86_400],
] as const;

/** Days and certificates are written with four figures of a year, and nobody here was vaccinated before. */
const EARLIEST = Date.parse('2000-01-01T00:00:00Z');
const LATEST = Date.parse('2100-01-01T00:00:00Z');
/** More than anybody was given. */
const MOST_DOSES = 20;
/** Seconds. */
const FARTHEST = 3_200_000_000;

/** An endpoint was asked for something it cannot do. */
class ControlError extends Error {
  readonly status: number;
  constructor(message: string, status = 422) {
    super(message);
    this.status = status;
  }
}

type Body = Record<string, unknown>;

const json = (value: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...headers },
  });
const optionalNumber = (body: Body, name: string, minimum: number, maximum: number): number | undefined => {
  const value = body[name];
  if (value === undefined) return undefined;
  if (!Number.isInteger(value) || Number(value) < minimum || Number(value) > maximum)
    throw new ControlError(`${name} must be a whole number from ${minimum} to ${maximum}.`);
  return Number(value);
};
const optionalText = (body: Body, name: string): string | undefined => {
  const value = body[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw new ControlError(`${name} must be text.`);
  return value;
};

export function createControlEndpoints({ open, clock, faults, messages, reset }: ControlEndpointsOptions) {
  const clockState = () => ({ now: clock.now().toISOString(), frozen: clock.frozen });

  const setClock = (body: Body) => {
    const text = optionalText(body, 'now');
    const from = text === undefined ? clock.now().getTime() : Date.parse(text);
    if (Number.isNaN(from)) throw new ControlError('now must be an instant, such as 2026-11-23T08:00:00+07:00.');
    const wanted = from + (optionalNumber(body, 'advanceSeconds', -FARTHEST, FARTHEST) ?? 0) * 1000;
    if (wanted < EARLIEST || wanted >= LATEST) throw new ControlError('The sandbox keeps time from 2000 to 2100.');
    if (wanted !== from || text !== undefined) clock.set(new Date(wanted));
    if (body['frozen'] === true) clock.freeze();
    if (body['frozen'] === false) clock.run();
    return clockState();
  };

  const addFault = (body: Body) => {
    const kind = FAULT_KINDS.find((known) => known === body['kind']);
    if (!kind) throw new ControlError(`kind must be one of ${FAULT_KINDS.join(', ')}.`);
    const fault: Fault = { kind };
    const operationId = optionalText(body, 'operationId');
    // A name that is mistyped would wait for ever for its request.
    if (operationId !== undefined && !operations().some(({ id }) => id === operationId))
      throw new ControlError('No operation has this operationId.');
    if (operationId !== undefined) fault.operationId = operationId;
    for (const [name, minimum, maximum] of FAULT_NUMBERS) {
      const value = optionalNumber(body, name, minimum, maximum);
      if (value !== undefined) fault[name] = value;
    }
    faults.add(fault);
    return { items: faults.list() };
  };

  const setSite = async (id: string, isOpen: boolean) => {
    const { db } = await open();
    await inTransaction(db, async (transaction) => {
      const { numUpdatedRows } = await transaction
        .updateTable('sites')
        .set({ open: isOpen ? 1 : 0 })
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 0n) throw new ControlError('No such site.', 404);
      await sitesChanged(transaction);
    });
    return { id, open: isOpen };
  };

  /** Takes places of a slot until `leave` are left. */
  const fillSlot = async (id: string, body: Body) => {
    const { db } = await open();
    const stored = await findSite(db, siteIdOf(id));
    const slot = stored && findSlot(stored.site, id, clock.now());
    if (!slot) throw new ControlError('No such slot.', 404);
    const leave = optionalNumber(body, 'leave', 0, slot.capacity) ?? 0;
    await inTransaction(db, async (transaction) => {
      await reserveSlot(transaction, slot);
      await transaction
        .updateTable('slots')
        .set({ taken: slot.capacity - leave })
        .where('id', '=', id)
        .execute();
    });
    return { id, left: leave };
  };

  const invite = async (id: string, body: Body) => {
    const { db, secret } = await open();
    const slotId = optionalText(body, 'slotId');
    const {
      id: appointmentId,
      siteId,
      slotId: given,
    } = await inTransaction(db, (transaction) => schedule({ db: transaction, secret }, id, clock.now(), slotId));
    return { appointmentId, siteId, slotId: given };
  };

  const giveDoses = async (id: string, body: Body) => {
    const { db, pepper } = await open();
    const dates = body['dates'];
    const isList =
      Array.isArray(dates) &&
      dates.length <= MOST_DOSES &&
      dates.every((day) => typeof day === 'string' && readDay(day) !== undefined);
    if (dates !== undefined && !isList)
      throw new ControlError(`dates must be a list of ${MOST_DOSES} days or fewer, YYYY-MM-DD.`);
    const wish = {
      vaccineCode: optionalText(body, 'vaccineCode'),
      dates: dates as string[] | undefined,
      siteId: optionalText(body, 'siteId'),
      lot: optionalText(body, 'lot'),
    };
    return inTransaction(db, async (transaction) => {
      const record = await vaccinate(transaction, pepper, id, wish, clock.now());
      const doses = await dosesOf(transaction, record.id);
      return { recordId: record.id, course: courseOf(doses).state, doses: doses.length };
    });
  };

  const rotate = async (body: Body) => {
    const role = body['role'] ?? 'issuer';
    if (role !== 'issuer' && role !== 'anchor' && role !== 'campaign')
      throw new ControlError('role must be issuer, anchor or campaign.');
    const { db } = await open();
    return { role, ...(await inTransaction(db, (transaction) => rotateKey(transaction, role, clock.now()))) };
  };

  /** Whoever asks here has looked at a captcha and solved it. */
  const solveCaptcha = async (place: string) => ({
    captchaToken: await issueCaptchaToken({ secret: (await open()).secret, place, now: clock.now() }),
  });

  const run = async (path: string, body: Body, place: string): Promise<unknown> => {
    const [, noun = '', id = '', verb = ''] = /^\/([a-z]+)(?:\/([^/:]+))?(?::([a-z-]+))?$/.exec(path) ?? [];
    switch (`${noun}${id && '/*'}${verb && `:${verb}`}`) {
      case 'messages':
        return { environment: 'sandbox', items: await messages.list(optionalText(body, 'phone')) };
      case 'captcha':
        return solveCaptcha(place);
      case 'clock':
        return setClock(body);
      case 'faults':
        return addFault(body);
      case 'faults:clear':
        faults.clear();
        return { items: [] };
      case 'personas':
        return { people: personas, phones: testPhones, holders };
      case 'keys':
        return { siteKeys, tokens: demoTokens, anchors: await publishedAnchors((await open()).db) };
      case 'keys:rotate':
        return rotate(body);
      case 'campaigns':
        return addCampaign((await open()).db, body);
      case 'reset':
        await reset();
        return { reset: true };
      case 'registrations/*:schedule':
        return invite(id, body);
      case 'registrations/*:vaccinate':
        return giveDoses(id, body);
      case 'sites/*:close':
        return setSite(id, false);
      case 'sites/*:open':
        return setSite(id, true);
      case 'slots/*:fill':
        return fillSlot(id, body);
      default:
        throw new ControlError('No such control endpoint. See packages/sandbox/README.md.', 404);
    }
  };

  return {
    /** Answers below /sandbox; `path` is without it. */
    async answer(request: Request, path: string, place: string): Promise<Response> {
      // Another site's page must not steer the sandbox of the person who looks at it.
      if (!originAllowed(request, undefined))
        return json({ error: 'Only pages of this sandbox may use its control endpoints.' }, 403);
      if (request.method !== 'POST') return json({ error: 'Use POST.' }, 405);
      const sent = await readBody(request, LARGEST_CONTROL_BODY);
      if (!sent) return json({ error: `Send no more than ${LARGEST_CONTROL_BODY} bytes.` }, 413);
      const text = new TextDecoder().decode(sent);
      if (text !== '' && !/^application\/json\b/.test(request.headers.get('content-type') ?? ''))
        return json({ error: 'Send JSON.' }, 415);
      try {
        const body: unknown = text === '' ? {} : JSON.parse(text);
        if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new ControlError('Send an object.');
        return json(await run(path, body as Body, place));
      } catch (error) {
        if (error instanceof ControlError) return json({ error: error.message }, error.status);
        if (error instanceof CampaignError) return json({ error: error.message, faults: error.faults }, error.status);
        if (error instanceof CannotScheduleError || error instanceof CannotVaccinateError)
          return json({ error: error.message }, 409);
        if (error instanceof SyntaxError) return json({ error: 'Not JSON.' }, 400);
        if (error instanceof DatabaseUnavailableError)
          return json({ error: error.message }, 503, { 'Retry-After': String(error.retryAfter) });
        throw error;
      }
    },
  };
}
