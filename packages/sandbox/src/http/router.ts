/**
 * Method and path → operation, from the OpenAPI documents themselves. Knows custom verbs: in
 * `/registrations/{registrationId}:cancel` the id ends at the colon.
 */
import { operations } from './contract.ts';
import type { Operation } from './contract.ts';

export interface Route {
  operation: Operation;
  params: Record<string, string>;
}

interface Entry {
  operation: Operation;
  names: string[];
  pattern: RegExp;
  /** How many characters are fixed: /admin-units/index goes before /admin-units/{code}. */
  fixed: number;
}

function entryOf(operation: Operation): Entry {
  const names: string[] = [];
  let fixed = 0;
  const source = operation.path
    .split(/(\{[^}]+\})/)
    .map((part) => {
      if (part.startsWith('{')) {
        names.push(part.slice(1, -1));
        return '([^/:]+)';
      }
      fixed += part.length;
      return part.replace(/[.*+?^$()|[\]\\]/g, String.raw`\$&`);
    })
    .join('');
  return { operation, names, pattern: new RegExp(`^${source}$`), fixed };
}

/** Longer than any path of ours with its ids, percent-encoded. Characters. */
const MAXIMUM_PATH = 1024;

export interface Router {
  /** The route, `undefined` when the path is unknown, or the methods the path does know. */
  find(method: string, path: string): Route | { allow: string[] } | undefined;
}

const decoded = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};

export function createRouter(): Router {
  const entries = operations()
    .map(entryOf)
    .sort((a, b) => b.fixed - a.fixed);
  return {
    find(method, path) {
      if (path.length > MAXIMUM_PATH) return undefined;
      for (const { operation, names, pattern } of entries) {
        if (operation.method !== method) continue;
        const values = pattern.exec(path)?.slice(1);
        if (values)
          return {
            operation,
            params: Object.fromEntries(names.map((name, index) => [name, decoded(values[index] ?? '')])),
          };
      }
      const fitting = entries.filter(({ pattern }) => pattern.test(path));
      if (fitting.length === 0) return undefined;
      return {
        allow: [
          ...new Set(
            fitting.flatMap(({ operation: { method: known } }) => (known === 'GET' ? ['GET', 'HEAD'] : [known])),
          ),
        ],
      };
    },
  };
}
