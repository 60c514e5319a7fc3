import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deviceOf, inAppBrowserOf, type InAppBrowser } from './in-app-browser.ts';

const ANDROID =
  'Mozilla/5.0 (Linux; Android 14; SM-A155F Build/UP1A.231005.007; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.6478.122 Mobile Safari/537.36';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148';

const INSIDE: readonly (readonly [InAppBrowser, string])[] = [
  ['zalo', `${ANDROID} Zalo android/12100555 ZaloTheme/light ZaloLanguage/vi`],
  ['zalo', `${IPHONE} Zalo iOS/616 ZaloTheme/light ZaloLanguage/vn`],
  ['facebook', `${ANDROID} [FB_IAB/FB4A;FBAV/470.0.0.52.78;]`],
  ['facebook', `${IPHONE} [FBAN/FBIOS;FBAV/450.0.0.38.108;FBBV/564431005;FBDV/iPhone14,5]`],
  ['messenger', `${ANDROID} [FB_IAB/Orca-Android;FBAV/462.0.0.16.84;]`],
  ['messenger', `${IPHONE} [FBAN/MessengerForiOS;FBAV/450.0.0.41.108]`],
  ['instagram', `${IPHONE} Instagram 330.0.3.29.91 (iPhone14,5; iOS 17_5; vi_VN; vi; scale=3.00)`],
  ['tiktok', `${ANDROID} musical_ly_2023405030 JsSdk/1.0 NetType/WIFI BytedanceWebview/d8a21c6`],
  ['line', `${IPHONE} Safari/604.1 Line/14.9.0`],
  ['webview', ANDROID],
  ['webview', IPHONE],
];

const BROWSERS = [
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/126.0.6478.108 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Android 14; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Linux; Android 13; SM-A145F) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/126.0.0 Chrome/126.0.0.0 Safari/537.36',
];

test('the browser inside each app is known by its name', () => {
  for (const [app, userAgent] of INSIDE) assert.equal(inAppBrowserOf(userAgent), app, userAgent);
});

test('real browsers are not taken for apps', () => {
  for (const userAgent of BROWSERS) assert.equal(inAppBrowserOf(userAgent), undefined, userAgent);
});

test('the steps to follow are those of the device in hand', () => {
  assert.equal(deviceOf(ANDROID), 'android');
  assert.equal(deviceOf(IPHONE), 'ios');
  assert.equal(deviceOf(BROWSERS[4]!), 'computer');
  const safari =
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15';
  assert.equal(deviceOf(safari, 0), 'computer');
  assert.equal(deviceOf(safari, 5), 'ios', 'an iPad');
});
