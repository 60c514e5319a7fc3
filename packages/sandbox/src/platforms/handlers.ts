/** Every operation the sandbox plays, by operationId. What is not here answers 501. */
import type { Handler } from '../http/request-context.ts';
import type { EachOnce, Handlers } from '../http/operation-types.ts';
import { adminUnits } from './directory/admin-units/handlers.ts';
import { adverseEvents } from './vaccination/adverse-events/handlers.ts';
import { appointments } from './vaccination/appointments/handlers.ts';
import { assistSessions } from './identity/assist-sessions/handlers.ts';
import { campaigns } from './vaccination/campaigns/handlers.ts';
import { certificates } from './certificates/certificates/handlers.ts';
import { codeLists } from './directory/code-lists/handlers.ts';
import { config } from './directory/config/handlers.ts';
import { consents } from './identity/consents/handlers.ts';
import { corrections } from './vaccination/corrections/handlers.ts';
import { dataRequests } from './identity/data-requests/handlers.ts';
import { doses } from './vaccination/doses/handlers.ts';
import { declarations } from './tracing/declarations/handlers.ts';
import { feedback } from './feedback/feedback/handlers.ts';
import { forms } from './directory/forms/handlers.ts';
import { otp } from './identity/otp/handlers.ts';
import { records } from './vaccination/records/handlers.ts';
import { registrations } from './vaccination/registrations/handlers.ts';
import { screenings } from './vaccination/screenings/handlers.ts';
import { sites } from './directory/sites/handlers.ts';
import { trust } from './certificates/trust/handlers.ts';

/** Two files that answer the same operation do not compile: one of them would never be called. */
export function byOperation<const Parts extends readonly Handlers[]>(
  ...parts: EachOnce<Parts> & Parts
): ReadonlyMap<string, Handler> {
  // The one place where types are trusted: what a handler is given was held against its operation before.
  return new Map(parts.flatMap((part) => Object.entries(part) as [string, Handler][]));
}

export const handlers = byOperation(
  config,
  codeLists,
  forms,
  adminUnits,
  sites,
  otp,
  consents,
  assistSessions,
  campaigns,
  registrations,
  appointments,
  screenings,
  doses,
  adverseEvents,
  corrections,
  dataRequests,
  feedback,
  records,
  certificates,
  trust,
  declarations,
);
