/** Every sentence in English: written, not translated word by word. A key that is missing here does not compile. */
export * from '../../generated/words.en.ts';
