/**
 * Every diagnosis, once: the program and the panel in the page say the same words under the same code. Codes are a
 * contract, like those of the platform; nothing here touches Node or a page.
 */
import { hostDiagnoses } from './catalogue/host.ts';
import { markupDiagnoses } from './catalogue/markup.ts';
import { platformDiagnoses } from './catalogue/platform.ts';
import { policyDiagnoses } from './catalogue/policies.ts';
import { scriptDiagnoses } from './catalogue/scripts.ts';
import type { Diagnosis, DiagnosisText } from './catalogue/diagnosis.ts';

export const diagnoses = {
  ...scriptDiagnoses,
  ...policyDiagnoses,
  ...platformDiagnoses,
  ...markupDiagnoses,
  ...hostDiagnoses,
};

export type Code = keyof typeof diagnoses;
export type Severity = Diagnosis['severity'];
export type DoctorLanguage = 'vi' | 'en';
export type { DiagnosisText };

/** Something wrong with a page. `facts` are what the sentences are filled in with; never anything a person typed. */
export interface Finding {
  readonly code: Code;
  readonly facts: Readonly<Record<string, string>>;
}

/** A finding as people read it. */
export interface Explained extends DiagnosisText {
  readonly code: Code;
  readonly severity: Severity;
}

/** Longest fact that is repeated. Characters. */
const MAX_FACT = 300;

/**
 * A page may be hostile: what it says is cut short, and cannot move the cursor of a terminal or turn the line around.
 */
export const sanitizeText = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ' ').slice(0, MAX_FACT);

const fill = (text: string, facts: Finding['facts']): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in facts ? sanitizeText(facts[name] ?? '') : whole));

export function explain({ code, facts }: Finding, language: DoctorLanguage): Explained {
  const { severity, [language]: words } = diagnoses[code];
  return {
    code,
    severity,
    title: fill(words.title, facts),
    cause: fill(words.cause, facts),
    fix: fill(words.fix, facts),
  };
}

const key = ({ code, facts }: Finding): string => `${code} ${JSON.stringify(facts)}`;

/** Findings about one directive are merged into one line to write, so that no fix undoes another. */
function mergeDirectives(findings: readonly Finding[]): readonly Finding[] {
  const wanted = new Map<string, Set<string>>();
  const lineOf = ({ facts: { directive, write } }: Finding): string | undefined =>
    directive !== undefined && write !== undefined && !write.includes('(')
      ? `${directive} → ${write.split(' ')[0]}`
      : undefined;
  for (const finding of findings) {
    const line = lineOf(finding);
    if (line !== undefined)
      wanted.set(line, new Set([...(wanted.get(line) ?? []), ...(finding.facts['write'] ?? '').split(' ')]));
  }
  return findings.map((finding) => {
    const words = wanted.get(lineOf(finding) ?? '');
    return words ? { ...finding, facts: { ...finding.facts, write: [...words].join(' ') } } : finding;
  });
}

/** Each finding once, without what follows from another, errors first. */
export function consolidate(findings: readonly Finding[]): readonly Finding[] {
  const explained = new Set<string>(
    findings.flatMap(({ code }) => [...((diagnoses[code] as Diagnosis).explains ?? [])]),
  );
  const once = new Map(
    mergeDirectives(findings.filter(({ code }) => !explained.has(code))).map((finding) => [key(finding), finding]),
  );
  const weight = ({ code }: Finding): number => (diagnoses[code].severity === 'error' ? 0 : 1);
  return [...once.values()].sort((a, b) => weight(a) - weight(b));
}
