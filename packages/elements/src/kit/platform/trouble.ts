import { PlatformError, UnreachableError } from '@sen/client';
import { ChunkLoadError } from '../shell/chunk-load-error.ts';

/** Code of what went wrong in the program itself: it is mended there, and no network and no person can help. */
const FAULT = 'program-fault';

/** Code of whatever a call threw: of the contract, or `unreachable`, or `program-fault`. */
export function troubleCode(error: unknown): string {
  if (error instanceof UnreachableError || error instanceof ChunkLoadError) return 'unreachable';
  return error instanceof PlatformError ? error.code : FAULT;
}

/** Called off, by a person or because something else was asked for: nothing went wrong. */
export const isAbort = (error: unknown): boolean =>
  (error as Error | undefined)?.name === 'AbortError' ||
  (error instanceof UnreachableError && error.code === 'aborted');

/** What is neither a refusal nor a matter of the network. */
export const isFault = (error: unknown): boolean => !isAbort(error) && troubleCode(error) === FAULT;
