/** What one diagnosis says in one language. `{name}` is filled in with what was found on the page. */
export interface DiagnosisText {
  /** What is wrong, in one sentence. */
  readonly title: string;
  /** What people on the page notice, and why. */
  readonly cause: string;
  /** The attribute, tag or header to write. */
  readonly fix: string;
}

export interface Diagnosis {
  /** `error`: somebody cannot use the element. `warning`: it works, but worse than it should, or for fewer people. */
  readonly severity: 'error' | 'warning';
  /** Diagnoses that follow from this one and are not worth saying beside it. */
  readonly explains?: readonly string[];
  readonly vi: DiagnosisText;
  readonly en: DiagnosisText;
}
