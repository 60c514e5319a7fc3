/** Holds a device to the privacy page: what it keeps, how long, and what anybody else could have read of it. */
import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import type { Device } from './device.ts';
import type { StoredValue } from './page-watch.ts';
import { readIn } from './personal-values.ts';
import { readPrivacyPage, type StoredItem, type Life } from './privacy-page.ts';

const PAGE = readPrivacyPage();
/** How long a device may take to wipe after the screen has changed. Milliseconds. */
const WIPING = 5_000;

const rowFor = ({ place, name }: Pick<StoredValue, 'place' | 'name'>): StoredItem | undefined =>
  PAGE.find((row) => row.matches(place, name));

/** Rows of the page that were seen on these devices. */
export const rowsSeen = (devices: readonly Device[]): Set<StoredItem> =>
  new Set(devices.flatMap(({ stored }) => stored.map(rowFor)).filter((row) => row !== undefined));

export const namedRows = (): readonly StoredItem[] => PAGE.filter(({ name }) => name !== '');

/**
 * Holds a device to the privacy page: nothing is kept that the page does not tell of, and nothing that was typed can be
 * read in any store, address, title, event or line of the console.
 * @param others names that the page around the elements keeps for itself
 */
export async function faultsOf(device: Device, typed: Iterable<string>, others: RegExp = /^$/): Promise<string[]> {
  await device.readStorage();
  const values = [...typed];
  const strangers = device.stored.filter((trace) => !rowFor(trace) && !others.test(trace.name));
  return [
    ...new Set([
      ...strangers.map(({ place, name }) => `${name} in ${place} is not on the privacy page`),
      ...device.stored.flatMap(({ place, name, value }) =>
        readIn(`${name} ${value}`, values).map((read) => `“${read}” can be read in ${name} of ${place}`),
      ),
      ...device.stored
        .filter(({ value }) => value.includes('a key that any script can read'))
        .map(({ name }) => `the key in ${name} can be exported`),
      ...device.observed.flatMap(({ where, text }) =>
        readIn(text, values).map((read) => `“${read}” can be read in ${where}: ${text}`),
      ),
    ]),
  ];
}

/** What was listed and has outlived its time. */
async function outlivedOn(device: Device, ends: readonly Life[]): Promise<string[]> {
  const found = await device.readStorage();
  return found
    .filter((trace) => ends.includes(rowFor(trace)?.life ?? 'Stays'))
    .map(({ place, name }) => `${name} in ${place}`);
}

/**
 * The person is done: what lasts until then is gone. @param keeps whether something was saved on this device on purpose
 */
export async function nothingOutlives(device: Device, { keeps = false } = {}): Promise<void> {
  const ends: Life[] = ['Until done', 'At once gone', ...(keeps ? [] : (['Until removed'] as const))];
  let left = await outlivedOn(device, ends);
  for (const end = Date.now() + WIPING; left.length > 0 && Date.now() < end; left = await outlivedOn(device, ends))
    await setTimeout(50);
  assert.deepEqual(left, [], 'this should be gone');
}
