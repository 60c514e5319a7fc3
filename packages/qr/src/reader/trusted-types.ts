/**
 * Trusted Types: a page that enforces them lets a worker start only through a policy it names (`trusted-types
 * sen-worker`).
 */

interface Policy {
  readonly createScriptURL: (url: string) => string;
}
interface Factory {
  readonly createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => Policy;
}

/**
 * The only address the policy accepts at this moment: a `blob:` of bytes that were checked.
 */
let expected: string | undefined;
let policy: Policy | undefined;

/**
 * A worker's address, as `new Worker` takes it under Trusted Types.
 * Where the policy cannot be made (its name is not allowed, or another copy of us has taken it) the address comes back
 * as it is: a page without Trusted Types, or with a default policy, accepts it, and any other refuses the worker.
 */
export function trustedWorkerUrl(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: Factory };
  if (!trustedTypes) return url;
  try {
    policy ??= trustedTypes.createPolicy('sen-worker', {
      createScriptURL(asked) {
        if (asked !== expected || !asked.startsWith('blob:'))
          throw new TypeError('Not the address of the worker that reads codes');
        return asked;
      },
    });
  } catch {
    return url;
  }
  expected = url;
  try {
    return policy.createScriptURL(url);
  } finally {
    expected = undefined;
  }
}
