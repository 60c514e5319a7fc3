/** Our own drawings, always beside words. In several files, so that an element carries few it does not show. */
export * from './icons/signs.ts';
export * from './icons/actions.ts';
export * from './icons/things.ts';
