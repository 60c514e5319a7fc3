import { isLoopback } from '../addresses.ts';
import type { Finding } from '../diagnoses.ts';

/** Is what people type on a page of this address their own affair? */
export function diagnoseAddress(url: URL): readonly Finding[] {
  if (url.protocol === 'https:' || isLoopback(url.hostname)) return [];
  return [{ code: 'insecure-context', facts: { origin: url.origin, secure: url.origin.replace(/^http:/, 'https:') } }];
}
