/** Of this package; `version.test.ts` holds it to package.json. Two copies on one page tell each other apart by it. */
export const VERSION = '0.1.0';
