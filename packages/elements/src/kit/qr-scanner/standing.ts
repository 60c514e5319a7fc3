/**
 * Where a scan stands: one tagged value, changed only by `next`. What does not fit is passed over, so that a frame
 * answered late does not bring back a camera that was stopped.
 */
import type { Kind } from '@sen/credential';
import type { CameraTrouble } from './camera-trouble.ts';

export type Trouble = CameraTrouble | 'engine-unavailable';

/** What was read last, where that did not end the scan. */
export type Remark =
  | { readonly remark: 'read'; readonly kind: Kind; readonly count: number }
  | { readonly remark: 'wrong-kind'; readonly kind: Kind }
  | { readonly remark: 'no-code' }
  | { readonly remark: 'not-a-picture' };

export type Standing =
  | { readonly state: 'idle'; readonly remark?: Remark }
  /** The browser asks the person. */
  | { readonly state: 'asking' }
  /** Allowed; the first picture is on its way. */
  | { readonly state: 'starting' }
  | { readonly state: 'scanning'; readonly remark?: Remark }
  /** It runs and shows nothing. */
  | { readonly state: 'black' }
  /** The page is hidden, or the scanner in it; the camera is off until it is seen again. */
  | { readonly state: 'away' }
  /** A picture file is being looked at. */
  | { readonly state: 'reading' }
  | { readonly state: 'found'; readonly kind: Kind }
  | { readonly state: 'trouble'; readonly trouble: Trouble };

export type Happening =
  | { readonly type: 'start' }
  | { readonly type: 'opened' }
  | { readonly type: 'playing' }
  | { readonly type: 'dark' }
  | { readonly type: 'bright' }
  | { readonly type: 'hidden' }
  | { readonly type: 'stop' }
  | { readonly type: 'picture' }
  /** A wanted code; `goesOn` in continuous use. */
  | { readonly type: 'found'; readonly kind: Kind; readonly goesOn: boolean; readonly count: number }
  | { readonly type: 'remark'; readonly remark: Remark }
  | { readonly type: 'trouble'; readonly trouble: Trouble };

/** The camera is open, or being opened. */
export const usesCamera = ({ state }: Standing): boolean =>
  state === 'asking' || state === 'starting' || isFilming({ state } as Standing);

/** Something of a person was read, and what it is still stands there. */
export const hasRead = (standing: Standing): boolean =>
  standing.state === 'found' || ('remark' in standing && standing.remark !== undefined && 'kind' in standing.remark);

/** There is a picture to be shown. */
export const isFilming = ({ state }: Standing): boolean =>
  state === 'starting' || state === 'scanning' || state === 'black';

export function next(now: Standing, happening: Happening): Standing {
  switch (happening.type) {
    case 'start':
      return { state: 'asking' };
    case 'opened':
      return now.state === 'asking' ? { state: 'starting' } : now;
    case 'playing':
      return now.state === 'starting' ? { state: 'scanning' } : now;
    case 'dark':
      return now.state === 'scanning' || now.state === 'starting' ? { state: 'black' } : now;
    case 'bright':
      return now.state === 'black' ? { state: 'scanning' } : now;
    case 'hidden':
      return usesCamera(now) ? { state: 'away' } : now;
    case 'stop':
      return { state: 'idle' };
    case 'picture':
      return { state: 'reading' };
    case 'found': {
      const { kind, goesOn, count } = happening;
      if (!goesOn) return { state: 'found', kind };
      return next(now, { type: 'remark', remark: { remark: 'read', kind, count } });
    }
    case 'remark':
      return isFilming(now)
        ? { state: 'scanning', remark: happening.remark }
        : usesCamera(now)
          ? now
          : { state: 'idle', remark: happening.remark };
    case 'trouble':
      return { state: 'trouble', trouble: happening.trouble };
  }
}
