/**
 * Brings the files of this copy, each checked against its digest before it may run. They are classic scripts on
 * purpose: `integrity` of a script element is enforced by every browser, while that of a module is lost in what it
 * imports, and WebKit ignores it when preloading. A file only registers itself; nothing of it runs before all that it
 * needs has come and was found right.
 */

/**
 * Name without folder and ending, SHA-256 as base64, the rows of the files it imports, and of those it asks for as soon
 * as it runs: they are fetched together with it, and nobody waits for them. What only comes later is not in it.
 */
export type FileTable = readonly (readonly [
  name: string,
  digest: string,
  needs: readonly number[],
  soon?: readonly number[],
])[];

/**
 * A file that another may ask for, and what it needs that is not there with the one that asks; a digest where the table
 * has none.
 */
type LaterFiles = readonly (readonly [name: string, digest?: string])[];

type Factory = (...needs: unknown[]) => void;

/** What a file finds at `document.currentScript.sen`. */
interface FileRegistry {
  /** Address of the file. */
  readonly url: string;
  /** The digests of what it asks for later: its own digest vouches for them. */
  readonly knows: (...later: LaterFiles[]) => void;
  readonly define: (...registered: [needs: readonly string[], factory: Factory] | [factory: Factory]) => void;
  /** `import()` of the source. */
  readonly load: (path: string) => Promise<object>;
}

interface Registered {
  readonly needs: readonly string[];
  readonly factory: Factory;
  exports?: object | undefined;
}

export interface FilesOptions {
  readonly table: FileTable;
  /** Folder of the loader, with the slash at the end. */
  readonly base: string;
  /** Of the loader's own tag, for pages whose content policy asks for one. */
  readonly nonce?: string | undefined;
  /** A file asked `another` to be brought, and it came or did not. */
  readonly onLater?: (file: string, another: string, came: boolean) => void;
}

export interface LoaderFiles {
  /**
   * Brings a file with all it imports, and runs it. Resolves to what it exports.
   * @throws {Error} when one of them was refused, blocked or did not arrive; asking again tries again.
   */
  readonly bring: (name: string) => Promise<object>;
  /** A file and all it imports. */
  readonly needs: (name: string) => ReadonlySet<string>;
  /** What was asked for and is not there: on its way, or lost. */
  readonly missing: ReadonlySet<string>;
}

interface ScriptUrls {
  createScriptURL(url: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: ScriptUrls): ScriptUrls;
}

const fileOf = (path: string): string => path.replace(/^.*\/|\.js$/g, '');

export function filesOf({ table, base, nonce, onLater }: FilesOptions): LoaderFiles {
  const digests = new Map(table.map(([name, digest]) => [name, digest]));
  const imports = new Map<string, readonly string[]>(
    table.map(([name, , needed]) => [name, needed.map((row) => table[row]?.[0] ?? '')]),
  );
  const soon = new Map(table.map(([name, , , rows]) => [name, rows]));
  const arriving = new Map<string, Promise<void>>();
  const arrived = new Map<string, Registered>();
  const missing = new Set<string>();
  let policy: ScriptUrls | undefined;

  /** Only addresses made here come to the policy, which is for pages that let no text become a script. */
  function trusted(url: string): string {
    const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
    policy ??= trustedTypes?.createPolicy('sen-loader', { createScriptURL: (address) => address });
    return policy?.createScriptURL(url) ?? url;
  }

  async function fetchFile(name: string): Promise<void> {
    const url = `${base}chunks/${name}.js`;
    const digest = digests.get(name);
    // An empty digest is one that a browser does not look at.
    if (!digest) throw new Error(`${url} is not one of ours`);
    const script = document.createElement('script');
    const sen: FileRegistry = {
      url,
      define: (...[first, factory]) => {
        arrived.set(
          name,
          factory ? { needs: first as readonly string[], factory } : { needs: [], factory: first as Factory },
        );
      },
      knows: (...later) => {
        for (const files of later) {
          for (const [one, its] of files) if (its) digests.set(one, its);
          const [asked = '', ...others] = files.map(([one]) => one);
          imports.set(asked, [...(imports.get(asked) ?? []), ...others]);
        }
      },
      load: (path) => later(name, fileOf(path)),
    };
    Object.assign(script, {
      sen,
      integrity: `sha256-${digest}`,
      crossOrigin: '',
      // Scripts that a script adds come after the pictures of the page, and people wait for these.
      fetchPriority: 'high',
      ...(nonce && { nonce }),
      src: trusted(url),
    });
    await new Promise((settle) => {
      script.onload = script.onerror = settle;
      document.head.append(script);
    });
    script.remove();
    if (!arrived.has(name)) throw new Error(`${url} was refused or did not arrive`);
  }

  function arrive(name: string): Promise<void> {
    const file = arriving.get(name) ?? fetchFile(name);
    if (!arriving.has(name)) for (const row of soon.get(name) ?? []) void arrive(table[row]![0]);
    arriving.set(name, file);
    file.catch(() => arriving.delete(name));
    return file;
  }

  function needs(name: string, found = new Set<string>()): Set<string> {
    if (!found.has(name)) {
      found.add(name);
      for (const needed of imports.get(name) ?? []) needs(needed, found);
    }
    return found;
  }

  function run(name: string): object {
    const file = arrived.get(name) as Registered;
    if (file.exports) return file.exports;
    const exports = (file.exports = {});
    try {
      file.factory(
        ...file.needs.map((need) => (need === 'exports' ? exports : need.startsWith('.') && run(fileOf(need)))),
      );
    } catch (error) {
      file.exports = undefined;
      throw error;
    }
    return exports;
  }

  async function bring(name: string): Promise<object> {
    missing.add(name);
    await Promise.all([...needs(name)].map(arrive));
    const exports = run(name);
    missing.delete(name);
    return exports;
  }

  async function later(file: string, another: string): Promise<object> {
    let came = false;
    try {
      const exports = await bring(another);
      came = true;
      return exports;
    } finally {
      onLater?.(file, another, came);
    }
  }

  return { bring, needs: (name) => needs(name), missing };
}
