/**
 * How a repeated request is answered without keeping the first answer: what it made is read anew, by the view and the
 * rights of who asks. So a repetition tells how things stand now, and nobody's data lies about for weeks because of it.
 */
import type { OperationId } from '@sen/client';
import type { HandlerResponse, RequestContext, Handler } from '../request-context.ts';
import { ProblemError } from './problem-error.ts';

interface View {
  /** The operation that reads what was made. */
  by: OperationId;
  /** Its parameter, and the field of the first answer that fills it. */
  param: string;
  id: string;
}

const REGISTRATION: View = { by: 'getRegistration', param: 'registrationId', id: 'id' };
const CERTIFICATE: View = { by: 'getCertificate', param: 'certificateId', id: 'id' };

const VIEWS: ReadonlyMap<string, View> = new Map<OperationId, View>([
  ['createRegistration', REGISTRATION],
  ['cancelRegistration', REGISTRATION],
  ['createCertificate', CERTIFICATE],
  ['reissueCertificate', CERTIFICATE],
  ['revokeCertificate', CERTIFICATE],
  ['createDataRequest', { by: 'getDataRequest', param: 'dataRequestCode', id: 'code' }],
  ['createFeedback', { by: 'getFeedback', param: 'feedbackCode', id: 'code' }],
]);

/** They make nothing: who asks again looks again. */
const LOOKUPS: ReadonlySet<string> = new Set<OperationId>([
  'searchRegistrations',
  'searchRecords',
  'checkDuplicateRegistration',
  'resolveAdminUnit',
]);

export const isLookup = (operationId: string): boolean => LOOKUPS.has(operationId);

const fieldOf = (body: unknown, name: string): string | undefined => {
  const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' ? value : undefined;
};

/** By what the answer can be read anew; `null` when its bytes have to be kept. */
export function createdIdOf(operationId: string, { body }: HandlerResponse): string | null {
  const view = VIEWS.get(operationId);
  return (view && fieldOf(body, view.id)) ?? null;
}

/** Until when the kept bytes may be told: a session's token only while the session lasts. */
export function replayableUntil(operationId: string, { body }: HandlerResponse): string | null {
  const expiresAt = operationId === 'verifyOtp' ? fieldOf(body, 'expiresAt') : undefined;
  return expiresAt === undefined ? null : new Date(expiresAt).toISOString();
}

/** Reads what was made. What is no longer there for this caller cannot be told again, nor made twice. */
export async function replay(
  handlers: ReadonlyMap<string, Handler>,
  operationId: string,
  madeId: string,
  context: RequestContext,
): Promise<HandlerResponse> {
  const view = VIEWS.get(operationId);
  const handler = view && handlers.get(view.by);
  if (!handler) throw new Error(`Nothing reads what ${operationId} made.`);
  try {
    return await handler({ ...context, params: { [view.param]: madeId } });
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'record-not-found')
      throw new ProblemError('idempotency-key-reused');
    throw error;
  }
}
