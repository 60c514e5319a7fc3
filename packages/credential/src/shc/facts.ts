/** What a person reads on a SMART Health Card: the few FHIR fields its vaccination and laboratory profiles use. */
import type { Json } from '../hcert/cbor.ts';
import type { JsonObject } from './health-card.ts';

export interface HealthCardFacts {
  readonly type: 'health-card';
  readonly holder: { readonly fullName: string; readonly dateOfBirth: string };
  readonly doses: readonly { readonly vaccine: string; readonly injectedOn: string; readonly lot: string; readonly site: string }[];
  readonly results: readonly { readonly test: string; readonly outcome: string; readonly collectedAt: string; readonly centre: string }[];
}

/** Walks names and indexes; anything missing on the way is undefined. */
function at(value: Json | undefined, ...path: (string | number)[]): Json | undefined {
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as JsonObject)[step];
  }
  return value;
}

const text = (value: Json | undefined): string => (typeof value === 'string' ? value.normalize('NFC').trim() : '');

export function factsOfHealthCard(payload: JsonObject): HealthCardFacts {
  const entries = at(payload, 'vc', 'credentialSubject', 'fhirBundle', 'entry');
  const resources = (Array.isArray(entries) ? entries : []).map((entry) => at(entry, 'resource'));
  const of = (type: string) => resources.filter((resource) => at(resource, 'resourceType') === type);
  const patient = of('Patient')[0];
  const given = at(patient, 'name', 0, 'given');
  const names = [at(patient, 'name', 0, 'family'), ...(Array.isArray(given) ? given : [])];
  return {
    type: 'health-card',
    holder: { fullName: names.map(text).filter(Boolean).join(' '), dateOfBirth: text(at(patient, 'birthDate')) },
    doses: of('Immunization').map((dose) => ({
      vaccine: text(at(dose, 'vaccineCode', 'coding', 0, 'code')),
      injectedOn: text(at(dose, 'occurrenceDateTime')).slice(0, 10),
      lot: text(at(dose, 'lotNumber')),
      site: text(at(dose, 'performer', 0, 'actor', 'display')),
    })),
    results: of('Observation').map((result) => ({
      test: text(at(result, 'code', 'coding', 0, 'code')),
      outcome: text(at(result, 'valueCodeableConcept', 'coding', 0, 'code')) || text(at(result, 'valueString')),
      collectedAt: text(at(result, 'effectiveDateTime')),
      centre: text(at(result, 'performer', 0, 'display')),
    })),
  };
}
