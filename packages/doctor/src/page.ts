/**
 * The entry point for pages: what the panel of `<sen-platform doctor>` uses. Nothing in it needs Node.
 * @module
 */
export { examinePage, violationOf } from './page/examine-page.ts';
export type { PageOptions } from './page/examine-page.ts';
export { explain } from './diagnoses.ts';
export type { Code, DoctorLanguage, Explained, Finding, Severity } from './diagnoses.ts';
export type { Violation } from './diagnose/violation.ts';
