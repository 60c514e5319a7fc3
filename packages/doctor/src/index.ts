/**
 * Says what keeps the elements from working on a page, and what to write. For a page itself there is
 * `@sen/doctor/page`. What parses a page is loaded when one is looked at.
 * @module
 */
export { examine } from './examine.ts';
export type { Examination, ExamineOptions, Unseen } from './examine.ts';
export { NoPageError } from './no-page-error.ts';
export { diagnoses, explain } from './diagnoses.ts';
export type { Code, DoctorLanguage, Explained, Finding, Severity } from './diagnoses.ts';
export {
  reportToJson,
  reportToText,
  /** @deprecated It is called `reportToJson` now. */
  reportToJson as toJson,
  /** @deprecated It is called `reportToText` now. */
  reportToText as toText,
} from './report.ts';
