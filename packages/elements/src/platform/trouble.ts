import { PlatformError, UnreachableError } from '@sen/client';

/** Code of whatever a call threw: of the contract, or `unreachable`, or `unexpected`. */
export function troubleCode(error: unknown): string {
  if (error instanceof UnreachableError) return 'unreachable';
  return error instanceof PlatformError ? error.code : 'unexpected';
}
