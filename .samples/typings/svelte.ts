// What svelte-check reads for the tags of a template.
import type { SvelteHTMLElements } from 'svelte/elements';
import '@sen/elements/svelte';

export const right: SvelteHTMLElements['sen-platform'] = {
  'base-url': '/v1',
  'site-key': 'pk-example',
  locale: 'en',
  'onsen-trouble': (event) => event.code,
};

// @ts-expect-error -- there are two modes
export const wrong: SvelteHTMLElements['sen-registration-form'] = { mode: 'officer' };
