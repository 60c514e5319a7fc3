import { existsSync } from 'node:fs';
import { chromium, firefox, type Browser } from 'playwright-core';

/**
 * The Chromium of the machine, as `CHROME_PATH` names it.
 * @param keepsPages Back leads to the page as it was left, as in everybody's browser; tests of other things begin it
 * anew.
 */
export const openBrowser = ({ keepsPages = false } = {}): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
    ...(keepsPages && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
  });

/** The Firefox of the machine, unpatched: `FIREFOX_PATH`, or Debian's. Undefined where there is none. */
export const FIREFOX = [process.env['FIREFOX_PATH'], '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
  (path) => path && existsSync(path),
);

/** @param preferences as in about:config. Scripts are switched off there: this Firefox knows no other way. */
export const openFirefox = (preferences: Record<string, boolean> = {}): Promise<Browser> =>
  firefox.launch({ channel: 'moz-firefox', executablePath: FIREFOX ?? '', firefoxUserPrefs: preferences });
