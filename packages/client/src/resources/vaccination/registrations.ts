import type { CallOptions, ChangeOptions, SendOptions } from '../../options.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer, Body } from '../../types.ts';

/** Asking to be vaccinated. */
export const registrations = (http: Transport) => ({
  /** Registers one person. Registering first does not mean being vaccinated first. */
  create: (draft: Body<'createRegistration'>, options?: SendOptions): Promise<Answer<'createRegistration'>> =>
    http.post('createRegistration', path`registrations`, options, draft),
  /** One registration. */
  get: (registrationId: string, options?: CallOptions): Promise<Answer<'getRegistration'>> =>
    http.get('getRegistration', path`registrations/${registrationId}`, options),
  /** Changes a registration that is not yet scheduled. */
  update: (
    registrationId: string,
    change: Body<'updateRegistration'>,
    options?: ChangeOptions,
  ): Promise<Answer<'updateRegistration'>> =>
    http.patch('updateRegistration', path`registrations/${registrationId}`, options, change),
  /** Withdraws a registration. */
  cancel: (
    registrationId: string,
    cancellation: Body<'cancelRegistration'>,
    options?: SendOptions,
  ): Promise<Answer<'cancelRegistration'>> =>
    http.post('cancelRegistration', path`registrations/${registrationId}:cancel`, options, cancellation),
  /** Finds registrations by the person's details. */
  search: (person: Body<'searchRegistrations'>, options?: SendOptions): Promise<Answer<'searchRegistrations'>> =>
    http.post('searchRegistrations', path`registrations:search`, options, person),
  /** Is this person registered already? Yes or no, without details. */
  checkDuplicate: (
    person: Body<'checkDuplicateRegistration'>,
    options?: SendOptions,
  ): Promise<Answer<'checkDuplicateRegistration'>> =>
    http.post('checkDuplicateRegistration', path`registrations:check-duplicate`, options, person),
});
