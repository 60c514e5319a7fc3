import * as resources from './generated/resources.ts';
import type { PlatformOptions } from './options.ts';
import { createTransport } from './transport.ts';

type Resources = typeof resources;

/** Every noun of the national platform and its verbs. */
export interface Platform extends Nouns {}

/** Each file of `resources/` by the name it exports: to add a noun is to write its file. */
type Nouns = { [Noun in keyof Resources]: ReturnType<Resources[Noun]> };

/**
 * The whole platform, noun by noun: `platform.registrations.create(draft)`. Nothing is sent until a verb is called.
 * A page that needs one noun can take less: `registrations(createTransport(options))`.
 */
export function createPlatform(options: PlatformOptions): Platform {
  const http = createTransport(options);
  return Object.fromEntries(Object.entries(resources).map(([noun, verbs]) => [noun, verbs(http)])) as Platform;
}
