/** Who may call an operation, and the requests they send. */
import type { Body } from '@sen/client';
import type { Operation } from '../http/contract.ts';
import { demoTokens } from '../control/demo-keys.ts';
import { examples } from '../generated/examples.ts';

/** A session after a one-time code that was asked for with this purpose. */
export type SignIn = (purpose: Body<'createOtp'>['purpose']) => Promise<string>;

/** The first way in that the operation declares. */
async function tokenFor(
  { security: [way = {}] = [], purposes }: Operation,
  signIn: SignIn,
): Promise<string | undefined> {
  const scheme = Object.keys(way).find((name) => name !== 'siteKey');
  if (scheme === undefined) return undefined;
  if (scheme === 'otpSession') return signIn([...purposes][0] as Body<'createOtp'>['purpose']);
  const scopes = way[scheme] ?? [];
  return demoTokens.find(
    (token) => token.scheme === scheme && !token.expired && scopes.every((scope) => token.scopes.includes(scope)),
  )?.token;
}

/**
 * What stands in the address: as the contract's examples have it, or its first word; an id that is nobody's where there
 * is neither.
 */
export const pathParametersOf = ({ id, parameters }: Operation): Record<string, string> =>
  Object.fromEntries(
    parameters
      .filter((parameter) => parameter.in === 'path')
      .map(({ name, schema }) => [
        name,
        String(examples[id]?.parameters[name] ?? [schema['enum']].flat()[0] ?? 'registration-1'),
      ]),
  );

const addressOf = (operation: Operation): string => {
  const values = pathParametersOf(operation);
  return `http://sandbox/v1${operation.path.replace(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''))}`;
};

/** Makes requests of this operation from somebody who may send them, each under a key of its own. */
export async function requestsOf(
  operation: Operation,
  siteKey: string,
  signIn: SignIn,
): Promise<(body: Uint8Array<ArrayBuffer>, type: string) => Request> {
  const token = await tokenFor(operation, signIn);
  return (body, type) =>
    new Request(addressOf(operation), {
      method: operation.method,
      headers: {
        'x-site-key': siteKey,
        'content-type': type,
        ...(operation.method === 'POST' && { 'idempotency-key': crypto.randomUUID() }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body,
    });
}
