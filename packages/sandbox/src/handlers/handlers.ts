/** Every operation the sandbox plays, by operationId. What is not here answers 501. */
import type { Handler } from '../exchange.ts';
import { adminUnits } from './admin-units.ts';
import { adverseEvents } from './adverse-events.ts';
import { appointments } from './appointments.ts';
import { assistSessions } from './assist-sessions.ts';
import { certificates } from './certificates.ts';
import { codeLists } from './code-lists.ts';
import { config } from './config.ts';
import { consents } from './consents.ts';
import { corrections } from './corrections.ts';
import { dataRequests } from './data-requests.ts';
import { doses } from './doses.ts';
import { feedback } from './feedback.ts';
import { otp } from './otp.ts';
import { records } from './records.ts';
import { registrations } from './registrations.ts';
import { sites } from './sites.ts';
import { trust } from './trust.ts';

export const handlers: ReadonlyMap<string, Handler> = new Map(
  Object.entries({
    ...config,
    ...codeLists,
    ...adminUnits,
    ...sites,
    ...otp,
    ...consents,
    ...assistSessions,
    ...registrations,
    ...appointments,
    ...doses,
    ...adverseEvents,
    ...corrections,
    ...dataRequests,
    ...feedback,
    ...records,
    ...certificates,
    ...trust,
  }),
);
