/** One component for each element; `@sen/react/<element>` brings one alone. */
export * from './generated/index.ts';
