import { chromium, type Browser } from 'playwright-core';

/** The Chromium of the machine, as `CHROME_PATH` names it. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
