/**
 * The sandbox inside a page: SQLite's wasm build, in memory, gone with the page.
 * @module
 */
import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { sqlite } from './data/database/sqlite.ts';
import { wasmConnection } from './data/database/sqlite-wasm.ts';
import { createSandbox } from './index.ts';
import type { Sandbox, SandboxOptions } from './index.ts';

/** Makes a sandbox in this page. Loads SQLite's wasm, about 1 MB, the first time. */
export async function createPageSandbox(options: Omit<SandboxOptions, 'database'> = {}): Promise<Sandbox> {
  const sqlite3 = await sqlite3InitModule();
  return createSandbox({ ...options, database: sqlite(wasmConnection(new sqlite3.oo1.DB(':memory:'))) });
}
