import type { CallOptions, SendOptions } from '../../options.ts';
import type { Listing } from '../../pagination.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer, Body, Query } from '../../types.ts';

/** Certificates of a person. */
export const certificates = (http: Transport) => ({
  /** Certificates of the person signed in. */
  listMine: (query?: Query<'listMyCertificates'>, options?: CallOptions): Listing<Answer<'listMyCertificates'>> =>
    http.list('listMyCertificates', path`me/certificates`, options, query),
  /** One certificate with its HC1 text. */
  get: (certificateId: string, options?: CallOptions): Promise<Answer<'getCertificate'>> =>
    http.get('getCertificate', path`certificates/${certificateId}`, options),
  /** Issues a certificate when the course is complete. */
  create: (certificate: Body<'createCertificate'>, options?: SendOptions): Promise<Answer<'createCertificate'>> =>
    http.post('createCertificate', path`certificates`, options, certificate),
  /** Makes a new code in place of an expired or lost one. */
  reissue: (certificateId: string, options?: SendOptions): Promise<Answer<'reissueCertificate'>> =>
    http.post('reissueCertificate', path`certificates/${certificateId}:reissue`, options),
  /** Revokes a certificate, with the reason. */
  revoke: (
    certificateId: string,
    rejection: Body<'revokeCertificate'>,
    options?: SendOptions,
  ): Promise<Answer<'revokeCertificate'>> =>
    http.post('revokeCertificate', path`certificates/${certificateId}:revoke`, options, rejection),
});
