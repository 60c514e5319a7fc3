/** Documents of questions: what people and officers are asked, in its versions. */
import { dayInVietnam } from '@sen/client';
import type { Form } from '@sen/client/schemas';
import { createVersionedCache } from '../../../data/caches.ts';
import { seedForms } from '../../../generated/seeds/forms.ts';
import type { ContextOf, Handlers } from '../../../http/operation-types.ts';
import { shared } from '../../../http/request-context.ts';
import { ProblemError } from '../../../http/responses/problem-error.ts';
import { hashedRepresentation } from '../../../http/responses/representation.ts';
import type { Representation } from '../../../http/responses/representation.ts';
import { loadForms } from './form-versions.ts';

const versions = loadForms(seedForms);

const createForms = () => createVersionedCache<Representation<Form>>(versions.count);

async function getForm({ params, query, now, caches }: ContextOf<'getForm'>) {
  const form = versions.find(params.formId, dayInVietnam(now), query.version);
  if (!form) throw new ProblemError('record-not-found');
  const made = await caches.of(createForms).get(`${form.id} ${form.version}`, () => hashedRepresentation(form));
  return shared(made.etag, () => made);
}

export const forms = { getForm } satisfies Handlers;
