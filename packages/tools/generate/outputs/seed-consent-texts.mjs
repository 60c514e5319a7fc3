// packages/sandbox/src/generated/seeds/consent-texts.ts: the words people agree to, from
// packages/sandbox/seeds/consent-texts.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../../environment/node.mjs';
import { header } from './header.mjs';

export const SEED_CONSENT_TEXTS = 'packages/sandbox/seeds/consent-texts';

/**
 * @param {string} [folder] that of the sandbox, or one like it
 * @returns {Record<string, object>} the documents, by the code of their purpose
 */
export const seedConsentTexts = (folder = join(root, SEED_CONSENT_TEXTS)) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.yaml'))
      .sort()
      .map((file) => [basename(file, '.yaml'), parse(readFileSync(join(folder, file), 'utf8'))]),
  );

/** Of these texts, as the sandbox reads them. @returns {string} a module of the sandbox */
export const consentTextsModule = (texts) =>
  `${header(SEED_CONSENT_TEXTS)}import type { ConsentText } from '@sen/client/schemas';

/** Words by the purpose they are about, in their newest version. */
export const seedConsentTexts: readonly Pick<
  ConsentText,
  'purposeCode' | 'version' | 'title' | 'paragraphs' | 'controller' | 'retention'
>[] = [
${Object.entries(texts)
  .map(([purposeCode, text]) => `  ${JSON.stringify({ purposeCode, ...text })},\n`)
  .join('')}];
`;

export const files = () => ({
  'packages/sandbox/src/generated/seeds/consent-texts.ts': consentTextsModule(seedConsentTexts()),
});
