import type * as vi from './words.vi.ts';

/** "a, b or c", each with its article. */
const anyOf = (kinds: readonly string[]): string =>
  kinds.length < 2 ? kinds.join('') : `${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1)}`;

export const qrScanner: typeof vi.qrScanner = {
  heading: (kinds) => (kinds.length === 0 || kinds.length > 2 ? 'Scan a code' : `Scan ${anyOf(kinds)}`),
  intro:
    'Choose Turn on the camera, then hold the code in front of it. The picture stays on this device: it is not kept and not sent.',
  start: 'Turn on the camera',
  stop: 'Turn off the camera',
  scanAnother: 'Scan another code',
  asking: 'Your device will ask whether this page may use the camera. Choose Allow.',
  noQuestion: 'If it does not ask:',
  starting: 'Opening the camera…',
  aim: 'Hold the whole code inside the frame, and keep still. If it is blurred, move it a little further away.',
  loadingReader: 'The part that reads codes is on its way. You can already hold up the code.',
  scanning: 'The camera is on. Hold the code in front of it.',
  stopped: 'The camera is off.',
  lightOn: 'Light on',
  lightOff: 'Light off',
  switchCamera: 'Other camera',
  zoom: 'Zoom',
  waysHeading: 'Without the camera',
  picture: 'Choose a picture of the code',
  photo: 'Take a photo of the code',
  pictureHint: 'You can also drop a picture here, or paste one.',
  text: 'Text of the code',
  textHint: 'Type it, paste it, or use a hand-held scanner.',
  use: 'Use this code',
  textRequired: 'Type or paste the text of the code, then choose Use this code',
  readingPicture: 'Looking for a code in the picture…',
  kinds: {
    hcert: 'a certificate code',
    shc: 'a SMART certificate code',
    personal: 'a personal code',
    'id-card': 'an ID card code',
    insurance: 'a health insurance card code',
    place: 'a place code',
    'check-in': 'an appointment code',
    'person-number': 'a number from somebody’s papers',
    tube: 'a sample tube code',
    divoc: 'an Indian certificate code',
    'vds-nc': 'a certificate code with an ICAO seal',
    'w3c-credential': 'another kind of digital certificate',
    'smart-health-link': 'a link to a health record',
    unknown: 'a code of an unknown kind',
  },
  found: (kind) => `${kind.charAt(0).toUpperCase()}${kind.slice(1)} was read`,
  foundCount: (kind, count) => `Read ${kind}. ${count} ${count === 1 ? 'code' : 'codes'} so far.`,
  wrongKind: (kind, needed) => `This is ${kind}; you need ${anyOf(needed)}.`,
  unknownKind: (needed) => `This code is not known here; you need ${anyOf(needed)}.`,
  tryOther: 'Try another code.',
  noCode: 'No code was found in this picture',
  noCodeBody:
    'Take it again from nearer and in good light, with the whole code in sight. Or type the text of the code below.',
  notAPicture: 'This file could not be opened',
  notAPictureBody: 'Choose a picture, such as a JPG or PNG file.',
  away: 'The camera is off while the page is hidden. It comes back when you do.',
  black: 'The camera shows only black',
  blackBody:
    'Take your finger or the cover off the lens. If it stays black, choose Open the camera again, or choose a picture below.',
  reopen: 'Open the camera again',
  meanwhile: 'You can still choose a picture of the code, or type its text, below.',
  meanwhileTyped: 'You can still type or paste the text of the code below.',
  copyAddress: 'Copy the address of this page',
  copied: 'Copied. Open Chrome or Safari and paste it into the address bar.',
  notCopied: 'It could not be copied. Please copy the address by hand.',
  apps: {
    zalo: 'Zalo',
    messenger: 'Messenger',
    facebook: 'Facebook',
    instagram: 'Instagram',
    tiktok: 'TikTok',
    line: 'LINE',
    webview: 'this app',
  },
  inApp: (app) => `The camera does not open inside ${app}`,
  inAppBody: {
    zalo: 'Tap ⋯ at the top right, then choose Open in browser. The page opens in Chrome or Safari.',
    messenger: 'Tap ⋯ or ⋮ in the corner, then choose Open in browser. The page opens in Chrome or Safari.',
    facebook: 'Tap ⋯ or ⋮ in the corner, then choose Open in browser. The page opens in Chrome or Safari.',
    instagram: 'Tap ⋯ at the top right, then choose Open in browser. The page opens in Chrome or Safari.',
    tiktok: 'Tap ⋯ at the top right, then choose Open in browser. The page opens in Chrome or Safari.',
    line: 'Tap ⋮ at the top right, then choose Open in another browser. The page opens in Chrome or Safari.',
    webview: 'Look for ⋯ or ⋮ and choose Open in browser. Or copy the address and open it in Chrome or Safari.',
  },
  denied: 'This page may not use the camera yet',
  deniedBody: {
    android:
      'Tap the sign to the left of the page’s address, choose Permissions and turn on Camera. Then choose Try again.',
    ios: 'Tap the sign to the left of the page’s address, choose Website Settings and set Camera to Allow. Then load the page again.',
    computer: 'Click the camera or the padlock beside the page’s address and allow Camera. Then choose Try again.',
  },
  blockedByDevice: 'This device keeps the camera from this browser',
  blockedByDeviceBody: {
    android:
      'Open the Settings of the phone, choose Apps, this browser, Permissions, and turn on Camera. Then choose Try again.',
    ios: 'Open the Settings of the device, choose Privacy & Security, then Camera, and turn on this browser. Then choose Try again.',
    computer: 'Open the privacy settings of the computer and allow Camera for this browser. Then choose Try again.',
  },
  troubles: {
    dismissed: {
      title: 'The camera was not allowed yet',
      body: 'Choose Try again, then Allow when your device asks. If it does not ask again, load the page again.',
    },
    'blocked-by-page': {
      title: 'The camera does not open inside this frame',
      body: 'The page around this frame does not allow a camera. Open the page in a tab of its own.',
    },
    busy: {
      title: 'The camera is in use',
      body: 'Close the video call, camera app or other page that uses it. Then choose Try again.',
    },
    absent: { title: 'No camera was found', body: 'If it is a separate camera, plug it in, then choose Try again.' },
    overconstrained: {
      title: 'This camera cannot be used for scanning',
      body: 'Plug in or switch on another camera, then choose Try again.',
    },
    insecure: {
      title: 'The camera opens only on a secure page',
      body: 'The address must begin with https://. Correct the address and open the page again.',
    },
    unsupported: {
      title: 'This browser cannot open the camera',
      body: 'Update the browser, or open the page in Chrome or Safari.',
    },
    lost: {
      title: 'The camera was turned off',
      body: 'Another app may have taken it. Close that app, then choose Try again.',
    },
    failed: {
      title: 'The camera could not be opened',
      body: 'Choose Try again. If that does not help, restart the browser.',
    },
    'engine-unavailable': {
      title: 'The part that reads codes could not be loaded',
      body: 'Check your connection, then choose Try again.',
    },
  },
};
