// One platform for the page, made when the first story asks for it and reset before each.
// A story brings it into the state it shows: `beforeEach: async () => { (await openSandbox()).faults.… }`.
import type { Sandbox } from '@sen/sandbox';
import { createPageSandbox } from '@sen/sandbox/page';
import { action } from 'storybook/actions';
import { forgetSteering } from './steering.ts';

const showMessages = (sandbox: Sandbox): Sandbox => {
  const shown = new Set<string>();
  return {
    ...sandbox,
    /** What would have come by SMS is shown in the Actions panel. */
    async fetch(input, init) {
      const response = await sandbox.fetch(input, init);
      // What came from the platform is nobody's to translate: packages/tools/test/stories/untranslated.mjs asks for it.
      if (response.headers.get('content-type')?.includes('json'))
        (globalThis as { senAnswers?: string[] }).senAnswers?.push(await response.clone().text());
      if ((input instanceof Request ? input : init)?.method === 'POST') {
        for (const { id, text } of await sandbox.messages.list()) {
          if (!shown.has(id)) action('SMS')(text);
          shown.add(id);
        }
      }
      return response;
    },
  };
};

let opened: Promise<Sandbox> | undefined;

export const openSandbox = (): Promise<Sandbox> => (opened ??= createPageSandbox().then(showMessages));

let current: AbortSignal | undefined;

/** Empties platform and storage when a story is shown anew; Storybook gives each showing a signal of its own. */
export async function startAnew(showing: AbortSignal): Promise<void> {
  if (showing === current) return;
  current = showing;
  const sandbox = await openSandbox();
  await sandbox.reset();
  forgetSteering();
  sessionStorage.clear();
}
