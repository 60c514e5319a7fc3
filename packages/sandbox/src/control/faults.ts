/** Trouble on demand: what a form must survive, made to happen by name. */
export type FaultKind = 'slow' | 'rate-limited' | 'maintenance' | 'drop-before' | 'drop-after' | 'duplicate';

export interface Fault {
  kind: FaultKind;
  /** Only for this operation; every operation when absent. */
  operationId?: string;
  /** How many requests it strikes; without it, all until cleared. */
  times?: number;
  /** For slow. Milliseconds. */
  delayMs?: number;
  /** For rate-limited and maintenance. Seconds. */
  retryAfter?: number;
}

export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  list(): Fault[];
  /** Takes the faults that strike this request, using each up by one. */
  strike(operationId: string): Fault[];
}

/** The connection broke: what `fetch` rejects with, and what the Node server turns into a destroyed socket. */
export class DroppedConnectionError extends TypeError {
  override readonly name = 'DroppedConnectionError';
  constructor() {
    super('The sandbox dropped the connection, as it was asked to.');
  }
}

export function createFaults(): Faults {
  let faults: Fault[] = [];
  return {
    add: (fault) => void faults.push({ ...fault }),
    clear: () => void (faults = []),
    list: () => faults.map((fault) => ({ ...fault })),
    strike(operationId) {
      const struck = faults.filter((fault) => fault.operationId === undefined || fault.operationId === operationId);
      for (const fault of struck) if (fault.times !== undefined) fault.times -= 1;
      faults = faults.filter((fault) => fault.times === undefined || fault.times > 0);
      return struck;
    },
  };
}
