/** What a person reads on a SMART Health Card: the few FHIR fields its vaccination and laboratory profiles use. */
import { cleanText, isObject, type Json, type JsonObject } from '../json.ts';

export interface HealthCardFacts {
  readonly type: 'health-card';
  readonly holder: { readonly fullName: string; readonly dateOfBirth: string };
  readonly doses: readonly {
    readonly vaccine: string;
    readonly injectedOn: string;
    readonly lot: string;
    readonly site: string;
  }[];
  readonly results: readonly {
    readonly test: string;
    readonly outcome: string;
    readonly collectedAt: string;
    readonly centre: string;
  }[];
}

/** Walks names and indexes, written with spaces between; anything missing on the way is undefined. */
function valueAt(value: Json | undefined, path: string): Json | undefined {
  for (const step of path.split(' ')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as JsonObject)[step];
  }
  return value;
}

const text = (value: Json | undefined, path: string): string => cleanText(valueAt(value, path));
const list = (value: Json | undefined, path: string): readonly Json[] => {
  const found = valueAt(value, path);
  return Array.isArray(found) ? found : [];
};

/** Statuses of what was not given, not done or never so (FHIR R4, Immunization and Observation). */
const NOT_DONE = /^(not-done|cancelled|entered-in-error)$/;

export function factsOfHealthCard(payload: JsonObject): HealthCardFacts {
  const resources = list(payload, 'vc credentialSubject fhirBundle entry').map((entry) => valueAt(entry, 'resource'));
  const of = (type: string) =>
    resources.filter(
      (resource) => valueAt(resource, 'resourceType') === type && !NOT_DONE.test(text(resource, 'status')),
    );
  const patient = of('Patient')[0];
  const names = [valueAt(patient, 'name 0 family'), ...list(patient, 'name 0 given')];
  return {
    type: 'health-card',
    holder: {
      fullName: names.map(cleanText).filter(Boolean).join(' ') || text(patient, 'name 0 text'),
      dateOfBirth: text(patient, 'birthDate'),
    },
    doses: of('Immunization').map((dose) => ({
      vaccine: text(dose, 'vaccineCode coding 0 code'),
      injectedOn: text(dose, 'occurrenceDateTime').slice(0, 10),
      lot: text(dose, 'lotNumber'),
      site: text(dose, 'performer 0 actor display'),
    })),
    results: of('Observation').map((result) => ({
      test: text(result, 'code coding 0 code'),
      outcome: text(result, 'valueCodeableConcept coding 0 code') || text(result, 'valueString'),
      collectedAt: text(result, 'effectiveDateTime'),
      centre: text(result, 'performer 0 display'),
    })),
  };
}
