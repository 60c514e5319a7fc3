/**
 * Registers every element, and gives their classes and events. To take fewer, import
 * `@sen/elements/<element>/register.js` for each.
 */
import './generated/register-all.ts';

export * from './generated/elements.ts';
