/**
 * The words people agree to, or are informed by where the law is the ground: those of `seeds/consent-texts/`, each with
 * what list `purposes` says of its purpose. On what a purpose rests stands in the list alone.
 */
import { codeLists } from '../../../generated/code-lists.ts';
import type { ListCodes } from '../../../generated/code-lists.ts';
import { seedConsentTexts } from '../../../generated/seeds/consent-texts.ts';
import { sha256Hex } from '../../../data/secrets.ts';
import type { ConsentText } from '@sen/client/schemas';

const texts = seedConsentTexts.map((words): Omit<ConsentText, 'hash'> => {
  const purpose = codeLists.purposes.items.find(({ code }) => code === words.purposeCode);
  if (!purpose) throw new Error(`List purposes has no ${words.purposeCode}, and there is a consent text for it.`);
  const { required = false, sensitive = false, legalBasis } = purpose;
  return { ...words, required, sensitive, ...(legalBasis && { legalBasis }) };
});

/** How many purposes have words. */
export const CONSENT_TEXTS = texts.length;

async function withHash(words: Omit<ConsentText, 'hash'>): Promise<ConsentText> {
  const { title, paragraphs } = words;
  return { ...words, hash: await sha256Hex([title, ...paragraphs].map(({ vi, en }) => `${vi}\n${en}`).join('\n')) };
}

let hashed: Promise<readonly ConsentText[]> | undefined;

/**
 * The newest text of a purpose with the hash of its words, or `undefined`. The words stand still, so they are hashed
 * once.
 */
export async function consentTextOf(purpose: string): Promise<ConsentText | undefined> {
  hashed ??= Promise.all(texts.map(withHash));
  return (await hashed).find(({ purposeCode }) => purposeCode === purpose);
}

/** Whether a text only informs: nobody decides on what the law demands. */
export const isByLaw = ({ legalBasis }: ConsentText): boolean => legalBasis?.kind === 'law';

/** Purposes that are asked for whatever a person registers for; a campaign names its own. */
export const PLATFORM_CONSENTS = ['data-processing'] as const satisfies ListCodes['purposes'][];
