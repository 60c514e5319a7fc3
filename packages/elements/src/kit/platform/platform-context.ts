/** How an element asks the platform around it. What it is given besides stands in `kit/shell/context.ts`. */
import type { Transport } from '@sen/client';
import { noPlatform, type PlatformConsumer } from '../shell/context.ts';
import { transportOfOlder } from './older-copies.ts';

export type { ConfigState, PlatformConsumer, PlatformSurroundings, Sessions } from '../shell/context.ts';

/** The way to the platform around an element; undefined where there is none. */
export function transportAround(element: HTMLElement & PlatformConsumer): Transport | undefined {
  const { platform } = element;
  return platform?.http ?? (platform?.client && transportOfOlder(element, platform.client));
}

/**
 * The way to the platform around an element.
 * @throws {Error} when no `<sen-platform>` is around it, saying how to mend the page.
 */
export function transportOf(element: HTMLElement & PlatformConsumer): Transport {
  const http = transportAround(element);
  if (http) return http;
  throw noPlatform(element);
}
