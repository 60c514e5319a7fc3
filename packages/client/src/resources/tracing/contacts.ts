import type { SendOptions } from '../../options.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer, Body } from '../../types.ts';

/** People one was close to. */
export const contacts = (http: Transport) => ({
  /** Names them, with an invitation from a tracing officer; names are not read back. */
  create: (contacts: Body<'createContacts'>, options?: SendOptions): Promise<Answer<'createContacts'>> =>
    http.post('createContacts', path`contacts`, options, contacts),
});
