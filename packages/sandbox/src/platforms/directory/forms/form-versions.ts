/** Forms in their versions: which one is in force on a day, and that none is served that cannot be asked. */
import { checkForm } from '@sen/client/form-answers';
import type { FormPayload } from '@sen/client/schemas';
import { seedForms } from '../../../generated/seeds/forms.ts';

export interface FormVersions {
  /** The newest that is in force on the day (`YYYY-MM-DD`), or the version asked for; undefined where there is none. */
  find(id: string, day: string, version?: string): FormPayload | undefined;
  /** Whether there is a form of that id, in whatever version. */
  has(id: string): boolean;
  /** Of all forms, each once. */
  readonly ids: readonly string[];
}

const isInForce = ({ validFrom, validUntil }: FormPayload, day: string): boolean =>
  validFrom <= day && (validUntil === undefined || day <= validUntil);

/**
 * @param forms of each form the oldest version first
 * @throws where a form contradicts itself or a version stands twice, naming form, version and place
 */
export function loadForms(forms: readonly FormPayload[]): FormVersions {
  const byId = new Map<string, FormPayload[]>();
  for (const form of forms) {
    const versions = byId.get(form.id) ?? [];
    const faults = checkForm(form).map(({ pointer, code }) => `${pointer || '/'} ${code}`);
    if (versions.some(({ version }) => version === form.version)) faults.push('/version duplicate-code');
    if (faults.length > 0) throw new Error(`Form ${form.id}, version ${form.version}: ${faults.join('; ')}`);
    byId.set(form.id, [...versions, form]);
  }
  return {
    ids: [...byId.keys()],
    has: (id) => byId.has(id),
    find(id, day, version) {
      const versions = byId.get(id) ?? [];
      if (version !== undefined) return versions.find((form) => form.version === version);
      const latest = (best: FormPayload | undefined, form: FormPayload): FormPayload =>
        best === undefined || form.validFrom >= best.validFrom ? form : best;
      return versions.filter((form) => isInForce(form, day)).reduce<FormPayload | undefined>(latest, undefined);
    },
  };
}

/** Those that the sandbox begins with. */
export const formVersions = loadForms(seedForms);

/** Those, and what came with campaigns; a seed stays what it is where both have a version of it. */
export const formsWith = (added: readonly FormPayload[]): FormVersions =>
  added.length === 0
    ? formVersions
    : loadForms([...seedForms, ...added.filter(({ id, version }) => !formVersions.find(id, '', version))]);
