/**
 * The state of a scan: one tagged value, changed only by `nextState`. What does not fit is passed over, so that a frame
 * answered late does not bring back a camera that was stopped.
 */
import type { Kind } from '@sen/credential';
import type { CameraError } from './camera/camera-error.ts';

export type ScanError = CameraError | 'engine-unavailable';

/** What was read last, where that did not end the scan. */
export type ReadResult =
  | { readonly result: 'read'; readonly kind: Kind; readonly count: number }
  | { readonly result: 'wrong-kind'; readonly kind: Kind }
  | { readonly result: 'no-code' }
  | { readonly result: 'not-a-picture' };

export type ScanState =
  | { readonly state: 'idle'; readonly result?: ReadResult }
  /** The browser asks the person. */
  | { readonly state: 'asking' }
  /** Allowed; the first picture is on its way. */
  | { readonly state: 'starting' }
  | { readonly state: 'scanning'; readonly result?: ReadResult }
  /** It runs and shows nothing. */
  | { readonly state: 'black' }
  /** The page is hidden, or the scanner in it; the camera is off until it is seen again. */
  | { readonly state: 'away' }
  /** A picture file is being looked at. */
  | { readonly state: 'reading' }
  | { readonly state: 'found'; readonly kind: Kind }
  | { readonly state: 'error'; readonly error: ScanError };

export type ScanEvent =
  | { readonly type: 'start' }
  | { readonly type: 'opened' }
  | { readonly type: 'playing' }
  | { readonly type: 'dark' }
  | { readonly type: 'bright' }
  | { readonly type: 'hidden' }
  | { readonly type: 'stop' }
  | { readonly type: 'picture' }
  /** A code of an accepted kind; `continuous` where the camera goes on. */
  | { readonly type: 'found'; readonly kind: Kind; readonly continuous: boolean; readonly count: number }
  | { readonly type: 'result'; readonly result: ReadResult }
  | { readonly type: 'error'; readonly error: ScanError };

/** The camera is open, or being opened. */
export const usesCamera = ({ state }: ScanState): boolean =>
  state === 'asking' || state === 'starting' || showsVideo({ state } as ScanState);

/** Something of a person was read and is still shown. */
export const hasRead = (state: ScanState): boolean =>
  state.state === 'found' || ('result' in state && state.result !== undefined && 'kind' in state.result);

/** There is a picture to be shown. */
export const showsVideo = ({ state }: ScanState): boolean =>
  state === 'starting' || state === 'scanning' || state === 'black';

export function nextState(now: ScanState, event: ScanEvent): ScanState {
  switch (event.type) {
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
      const { kind, continuous, count } = event;
      if (!continuous) return { state: 'found', kind };
      return nextState(now, { type: 'result', result: { result: 'read', kind, count } });
    }
    case 'result':
      return showsVideo(now)
        ? { state: 'scanning', result: event.result }
        : usesCamera(now)
          ? now
          : { state: 'idle', result: event.result };
    case 'error':
      return { state: 'error', error: event.error };
  }
}
