/**
 * The door for a page: what the panel of `<sen-platform doctor>` stands on. Nothing of Node behind it.
 * @module
 */
export { examinePage, violationOf } from './page/examine-page.ts';
export type { PageOptions } from './page/examine-page.ts';
export { explain } from './diagnoses.ts';
export type { Code, DoctorLanguage, Explained, Finding, Severity } from './diagnoses.ts';
export type { Violation } from './judge/violation.ts';
