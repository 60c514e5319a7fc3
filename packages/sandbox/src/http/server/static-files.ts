/**
 * Files of the sample portal and the built elements: found below their folders, read, hashed and compressed once, and
 * kept while they are asked for.
 */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { ENDINGS, compress, isCompressible, isSame } from './content-codings.ts';
import type { Coding } from './content-codings.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** Path prefix → folder. */
export type Mounts = Readonly<Record<string, string>>;

export interface StaticFile {
  readonly type: string;
  /** The prefix it was found under. */
  readonly mount: string;
  /** Hash of the content. */
  readonly hash: string;
  readonly content: Buffer;
  /** The content in a coding; undefined where that saves nothing. */
  in(coding: Coding): Promise<Buffer | undefined>;
}

/** A file, or where to look instead: /portal/tp-hcm is /portal/tp-hcm/. */
export type FoundFile = StaticFile | { readonly movedTo: string };

export interface StaticFiles {
  /** What is at the path of an address; undefined when there is nothing. */
  find(pathname: string): Promise<FoundFile | undefined>;
}

/**
 * Of all files and what was made of them. What is asked for after that takes the place of what nobody asked for
 * longest. Bytes.
 */
const KEPT_BYTES = 64 * 1024 * 1024;
/** A longer file is read whenever it is asked for, and sent as it is. Bytes. */
const LONGEST_KEPT = 8 * 1024 * 1024;

interface Entry {
  file: Promise<StaticFile | undefined>;
  /** By which a file that was written anew is known. */
  mark: string;
  bytes: number;
}

const markOf = ({ mtimeMs, size, ino }: Stats): string => `${mtimeMs} ${size} ${ino}`;

/** Of a file on this machine it takes microseconds; asking a thread for it would take ten times as long. */
function statOf(file: string): Stats | undefined {
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    return stats?.isFile() ? stats : undefined;
  } catch {
    return undefined;
  }
}

/** The file below a folder, or undefined when the path leaves it. */
function fileBelow(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  return file.startsWith(normalize(folder) + sep) ? file : undefined;
}

const read = (file: string): Promise<Buffer | undefined> => readFile(file).catch(() => undefined);

/** @param mostBytes how much of them is kept in memory, compressed forms included */
export function createStaticFiles(mounts: Mounts, mostBytes = KEPT_BYTES): StaticFiles {
  const entries = new Map<string, Entry>();
  let bytes = 0;

  const forget = (path: string): void => {
    bytes -= entries.get(path)?.bytes ?? 0;
    entries.delete(path);
  };
  const grow = (path: string, entry: Entry, more: number): void => {
    if (entries.get(path) !== entry) return;
    entry.bytes += more;
    bytes += more;
    for (const oldest of entries.keys()) {
      if (bytes <= mostBytes) return;
      forget(oldest);
    }
  };

  /** The file that a build put beside it, when it holds the same; made here otherwise. */
  const compressed = async (path: string, content: Buffer, coding: Coding): Promise<Buffer | undefined> => {
    const beside = await read(path + ENDINGS[coding]);
    const made = beside && (await isSame(coding, beside, content)) ? beside : await compress(coding, content);
    return made.length < content.length ? made : undefined;
  };

  const load = async (
    path: string,
    mount: string,
    type: string,
    kept: () => Entry | undefined,
  ): Promise<StaticFile | undefined> => {
    const content = await read(path);
    if (!content) return undefined;
    const entry = kept();
    if (entry) grow(path, entry, content.length);
    const forms: Partial<Record<Coding, Promise<Buffer | undefined>>> = {};
    return {
      ...{ type, mount, content },
      hash: createHash('sha256').update(content).digest('base64url').slice(0, 27),
      in: (coding) =>
        entry && isCompressible(type, content.length)
          ? (forms[coding] ??= compressed(path, content, coding).then((form) => {
              grow(path, entry, form?.length ?? 0);
              return form;
            }))
          : Promise.resolve(undefined),
    };
  };

  const fileAt = (path: string, mount: string, type: string): Promise<StaticFile | undefined> | undefined => {
    const stats = statOf(path);
    if (!stats) {
      forget(path);
      return undefined;
    }
    if (stats.size > LONGEST_KEPT) return load(path, mount, type, () => undefined);
    const mark = markOf(stats);
    const known = entries.get(path);
    if (known?.mark === mark) {
      // Set anew, it stands last: the first is the one that was asked for longest ago.
      entries.delete(path);
      entries.set(path, known);
      return known.file;
    }
    forget(path);
    const entry: Entry = { mark, bytes: 0, file: Promise.resolve(undefined) };
    entries.set(path, entry);
    entry.file = load(path, mount, type, () => entry);
    return entry.file;
  };

  return {
    async find(pathname) {
      for (const [mount, folder] of Object.entries(mounts)) {
        if (!pathname.startsWith(mount)) continue;
        let path: string;
        try {
          path = decodeURIComponent(pathname.slice(mount.length));
        } catch {
          return undefined;
        }
        const file = path.includes('\0') ? undefined : fileBelow(folder, path === '' ? '/' : path);
        if (!file) continue;
        const extension = extname(file);
        const found =
          extension === '' ? undefined : await fileAt(file, mount, TYPES[extension] ?? 'application/octet-stream');
        if (found) return found;
        if (extension === '' && statOf(join(file, 'index.html'))) return { movedTo: `${pathname}/` };
      }
      return undefined;
    },
  };
}
