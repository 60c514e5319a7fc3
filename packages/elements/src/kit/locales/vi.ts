/**
 * Every sentence, in Vietnamese: the keys that other languages must have too, or they do not compile. Each section
 * stands beside what says it, in `words.vi.ts`, so that an element carries no other's. Numbers come in through
 * functions. Ordinary words, "bạn" or none, active, under 20 words; an error says what to do.
 */
export * from '../../generated/words.vi.ts';
export type { Details, Sentence } from './details.ts';
