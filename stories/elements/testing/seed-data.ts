/** Brings people into the sandbox of a story before it begins. Everyone is made up. */
import { createPlatform } from '@sen/client';
import type { SandboxAccess } from '@sen/elements/testing/registered.js';
import type { Sandbox } from '@sen/sandbox';
import { openSandbox } from '../../../.storybook/sandbox.ts';

const SANDBOX = 'https://sandbox.sen.example';

export const sandboxAccessOf = (sandbox: Sandbox): SandboxAccess => ({
  platform: createPlatform({ baseUrl: `${SANDBOX}/v1`, siteKey: 'pk-sandbox-national', fetch: sandbox.fetch }),
  async code(phone) {
    const code = await sandbox.messages.code(phone);
    if (!code) throw new Error('No code was sent');
    return code;
  },
  async tell(endpoint, body = {}) {
    const answer = await sandbox.fetch(`${SANDBOX}/sandbox/${endpoint}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${endpoint}: ${answer.status}`);
    return answer.json();
  },
});

/** What a story prepares: `beforeEach: before(async (backstage) => { await register(backstage); })`. */
export const before =
  (prepare: (backstage: SandboxAccess, sandbox: Sandbox) => Promise<unknown>) => async (): Promise<void> => {
    const sandbox = await openSandbox();
    await prepare(sandboxAccessOf(sandbox), sandbox);
  };
