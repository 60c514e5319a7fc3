import type { CallOptions } from '../../options.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer, Query } from '../../types.ts';

/** Documents of questions, each in its versions: screening checklists, medical histories, declarations. */
export const forms = (http: Transport) => ({
  /** One form, signed, such as `screening-adult`, in force now or in the version asked for; `openForm` checks it. */
  get: (formId: string, query?: Query<'getForm'>, options?: CallOptions): Promise<Answer<'getForm'>> =>
    http.open.get('getForm', path`form-documents/${formId}?version`, options, query),
});
