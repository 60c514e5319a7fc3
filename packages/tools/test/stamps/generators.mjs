import { digestBelow, digestOfLocked } from './contents.mjs';

/**
 * What decides whether other makers' generators take the contract: the contract, they, and the compiler that reads what
 * they made.
 */
export const inputs = async () => ({
  ...Object.fromEntries(
    ['openapi', 'packages/tools/test/generators', 'packages/tools/generate/apis.mjs'].map((path) => [
      path,
      digestBelow([path]),
    ]),
  ),
  ...Object.fromEntries(
    ['@hey-api/openapi-ts', '@redocly/cli', 'typescript-7'].map((name) => [
      `package-lock.json: ${name}`,
      digestOfLocked([name]),
    ]),
  ),
});
