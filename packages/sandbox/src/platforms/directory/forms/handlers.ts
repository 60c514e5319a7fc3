/** Documents of questions: what people and officers are asked, in its versions, each signed. */
import { dayInVietnam } from '@sen/client';
import type { FormPayload } from '@sen/client/schemas';
import type { ContextOf, Handlers } from '../../../http/operation-types.ts';
import { shared } from '../../../http/request-context.ts';
import { ProblemError } from '../../../http/responses/problem-error.ts';
import { createSignedDocuments } from '../../certificates/trust/signed-documents.ts';
import { formVersions } from './form-versions.ts';

const createForms = () => createSignedDocuments<FormPayload>(formVersions.count);

async function getForm(context: ContextOf<'getForm'>) {
  const { params, query, now, caches } = context;
  const form = formVersions.find(params.formId, dayInVietnam(now), query.version);
  if (!form) throw new ProblemError('record-not-found');
  const { etag, representation } = await caches.of(createForms)(context, form);
  return shared(etag, representation);
}

export const forms = { getForm } satisfies Handlers;
