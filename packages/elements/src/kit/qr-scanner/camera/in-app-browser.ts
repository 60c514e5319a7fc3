/**
 * Browsers inside other apps: links sent by chat open there, and many of them have no camera, or one that stays black.
 * Told by the words each app adds to its user agent; a page has no other way to know.
 */
export type InAppBrowser = 'zalo' | 'messenger' | 'facebook' | 'instagram' | 'tiktok' | 'line' | 'webview';

/** Asked from the top: Messenger says everything that Facebook says. */
const SIGNS: readonly (readonly [InAppBrowser, RegExp])[] = [
  ['zalo', /\bZalo(?:Theme|Language)?\b/i],
  ['messenger', /FBAN\/Messenger|FB_IAB\/MESSENGER|MessengerForiOS|Orca-Android/i],
  ['facebook', /\bFB(?:AN|AV|IOS)\b|FB_IAB/],
  ['instagram', /\bInstagram\b/],
  ['tiktok', /\b(?:musical_ly|TikTok|BytedanceWebview|trill)/i],
  ['line', /\bLine\/\d/],
  // Android marks its WebView; on iOS it is Safari's engine without Safari's name.
  ['webview', /; wv\)/],
  ['webview', /\((?:iPhone|iPad|iPod)(?!.*(?:Safari\/|CriOS|FxiOS|EdgiOS|OPT\/))/],
];

export const inAppBrowserOf = (userAgent: string): InAppBrowser | undefined =>
  SIGNS.find(([, sign]) => sign.test(userAgent))?.[0];

export type Device = 'android' | 'ios' | 'computer';

/** An iPad says that it is a Mac, but no Mac has a touch screen. */
export function deviceOf(userAgent: string, touchPoints = 0): Device {
  if (/Android/i.test(userAgent)) return 'android';
  return /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1) ? 'ios' : 'computer';
}
