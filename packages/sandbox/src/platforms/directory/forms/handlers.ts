/** Documents of questions: what people and officers are asked, in its versions, each signed. */
import { dayInVietnam } from '@sen/client';
import type { FormPayload } from '@sen/client/schemas';
import type { ContextOf, Handlers } from '../../../http/operation-types.ts';
import { shared } from '../../../http/request-context.ts';
import { ProblemError } from '../../../http/responses/problem-error.ts';
import { createSignedDocuments } from '../../certificates/trust/signed-documents.ts';
import { createCampaigns } from '../../vaccination/campaigns/store.ts';

/** Signed documents that are kept in memory. */
const KEPT = 64;
const createForms = () => createSignedDocuments<FormPayload>(KEPT);

async function getForm(context: ContextOf<'getForm'>) {
  const { db, params, query, now, caches } = context;
  const { forms: served } = await caches.of(createCampaigns)(db);
  const form = served.find(params.formId, dayInVietnam(now), query.version);
  if (!form) throw new ProblemError('record-not-found');
  const { etag, representation } = await caches.of(createForms)(context, form);
  return shared(etag, representation);
}

export const forms = { getForm } satisfies Handlers;
