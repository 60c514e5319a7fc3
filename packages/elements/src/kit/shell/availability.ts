import type { Received } from '@sen/client';
import type { ConfigState } from './context.ts';

/** A part of the platform that a province may switch off. */
export type PlatformModule = Received<'Config'>['modules'][number];

/**
 * What an element needs before it shows anything of its own: the configuration and its module in it; only that the
 * platform has not said no; only to be inside a platform; or nothing at all.
 */
export type Needs = 'configuration' | 'permission' | 'platform' | 'nothing';

/** The configuration as an element of this module sees it: where the module is switched off, so is the element. */
export const availability = (config: ConfigState, module: PlatformModule | undefined): ConfigState =>
  config.state === 'ready' && module && !config.value.modules.includes(module)
    ? { state: 'disabled', code: 'module-disabled' }
    : config;

/** Whether the element shows its own, or why it cannot. */
export function isMet(needs: Needs, config: ConfigState | undefined): boolean {
  if (needs === 'configuration') return config?.state === 'ready';
  return needs !== 'permission' || config?.state !== 'disabled';
}
