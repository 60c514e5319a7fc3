import { deferTransport, type PlatformOptions, type Transport } from '@sen/client';

/**
 * The way to a platform. What only requests need is not waited for before anything is drawn; the loader fetches its
 * file together with the first.
 */
export const connectLater = (options: PlatformOptions): Transport =>
  deferTransport(options, async () => (await import('./transport.ts')).createTransport);
