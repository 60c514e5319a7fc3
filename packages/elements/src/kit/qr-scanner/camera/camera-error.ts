/** Why there is no picture of the camera, told apart by what a person can do about it. */
import type { InAppBrowser } from './in-app-browser.ts';

export type CameraError =
  /** The person, or the browser for them, said no and remembers it. */
  | 'denied'
  /** The question was closed without an answer: it can be asked again. */
  | 'dismissed'
  /** The browser may not use the camera: the phone's own settings say so. */
  | 'blocked-by-device'
  /** The page is inside another, or its server says that no camera is used here. */
  | 'blocked-by-page'
  | 'busy'
  | 'absent'
  | 'overconstrained'
  | 'insecure'
  | 'in-app'
  /** An old browser. */
  | 'unsupported'
  /** It ended by itself and did not come back. */
  | 'lost'
  | 'failed';

/** What is known besides the error. */
export interface CameraEnvironment {
  readonly secure: boolean;
  /** `navigator.mediaDevices.getUserMedia` exists. */
  readonly supported: boolean;
  readonly inApp: InAppBrowser | undefined;
  /** As the browser remembers it; undefined where it cannot be asked. */
  readonly permission: PermissionState | undefined;
  /** False when a `Permissions-Policy` or a frame without `allow="camera"` is in the way. */
  readonly allowedHere: boolean;
}

/** Before anything is asked of the person; undefined when it is worth asking. */
export function preflightError({ secure, supported, inApp, allowedHere }: CameraEnvironment): CameraError | undefined {
  if (!secure) return 'insecure';
  if (!supported) return inApp ? 'in-app' : 'unsupported';
  return allowedHere ? undefined : 'blocked-by-page';
}

/**
 * Names of `DOMException`, those of older browsers too:
 * https://www.w3.org/TR/mediacapture-streams/#dom-mediadevices-getusermedia
 */
export function cameraErrorOf(
  { name, message }: { name: string; message: string },
  { inApp, permission, allowedHere }: CameraEnvironment,
): CameraError {
  switch (name) {
    case 'NotAllowedError':
    case 'PermissionDeniedError':
    case 'SecurityError':
      if (!allowedHere) return 'blocked-by-page';
      // The app's own settings decide then, and the way out of the app is shorter.
      if (inApp) return 'in-app';
      if (/dismiss/i.test(message)) return 'dismissed';
      if (permission === 'granted' || /system/i.test(message)) return 'blocked-by-device';
      return permission === 'prompt' ? 'dismissed' : 'denied';
    case 'NotReadableError':
    case 'TrackStartError':
    case 'AbortError':
      return 'busy';
    case 'NotFoundError':
    case 'DevicesNotFoundError':
      return inApp ? 'in-app' : 'absent';
    case 'OverconstrainedError':
    case 'ConstraintNotSatisfiedError':
      return 'overconstrained';
    case 'TypeError':
    case 'NotSupportedError':
      return inApp ? 'in-app' : 'unsupported';
    default:
      return 'failed';
  }
}
