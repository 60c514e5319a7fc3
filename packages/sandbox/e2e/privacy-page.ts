/**
 * The table of the guide that says what a device keeps, read as it stands there: what people are told is what is
 * tested.
 */
import { readFileSync } from 'node:fs';

const PAGE = new URL('../../../stories/guide/privacy.mdx', import.meta.url);
const HEADING = "## On the person's device";

/**
 * Where something can be kept; `memory`, files and the clipboard are told of, but nothing can look into them
 * afterwards.
 */
const PLACES = [
  'sessionStorage',
  'localStorage',
  'IndexedDB',
  'Cache storage',
  'cookie',
  'history.state',
  'window.name',
  'service worker',
  'BroadcastChannel',
  'Web Lock',
  'memory',
  'download',
  'clipboard',
] as const;
export type Place = (typeof PLACES)[number];

/** The words the last column begins with. */
const LIVES = ['Until done', 'Until removed', 'With the tab', 'With the browser', 'At once gone', 'Stays'] as const;
export type Life = (typeof LIVES)[number];

export interface StoredItem {
  what: string;
  place: Place;
  /** As the page writes it; empty where the place has no names. */
  name: string;
  life: Life;
  /** Whether this is one of those. */
  matches(place: Place, name: string): boolean;
}

const patternOf = (name: string): RegExp =>
  new RegExp(
    `^${name
      .split(/<[^>]+>/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.+')}$`,
  );

function rowOf(line: string): StoredItem {
  const [what = '', where = '', named = '', howLong = ''] = line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
  const place = PLACES.find((known) => where.replaceAll('`', '').startsWith(known));
  const life = LIVES.find((known) => howLong.startsWith(`**${known}**`));
  if (!place || !life) throw new Error(`Nobody can hold a device to this row of the privacy page: ${line}`);
  const name = /`([^`]+)`/.exec(named)?.[1] ?? '';
  const pattern = patternOf(name);
  return {
    what,
    place,
    name,
    life,
    matches: (wherever, called) => wherever === place && name !== '' && pattern.test(called),
  };
}

/** Every row of the table. */
export function readPrivacyPage(): readonly StoredItem[] {
  const text = readFileSync(PAGE, 'utf8');
  const from = text.indexOf(HEADING);
  const part = text.slice(from, text.indexOf('\n## ', from + HEADING.length));
  const [, , ...rows] = part.split('\n').filter((line) => line.startsWith('|'));
  if (from < 0 || rows.length === 0) throw new Error('The privacy page has no table of what a device keeps');
  return rows.map(rowOf);
}
