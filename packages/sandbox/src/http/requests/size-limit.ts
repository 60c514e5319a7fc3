/** How much of a body a server keeps before there is a request to hand on. */
import type { Router } from '../router.ts';
import { largestBodyOf } from './body-limits.ts';

/** Control endpoints take a few names and numbers. Bytes. */
export const LARGEST_CONTROL_BODY = 64 * 1024;

const BASE = '/v1';

/** The most bytes that anything at this address reads of a body; 0 where nothing does. */
export function largestBodyAt(router: Router, method: string, pathname: string): number {
  if (pathname.startsWith('/sandbox/')) return LARGEST_CONTROL_BODY;
  const route = pathname.startsWith(`${BASE}/`) ? router.find(method, pathname.slice(BASE.length)) : undefined;
  return route && 'operation' in route ? largestBodyOf(route.operation) : 0;
}
