import type { CallOptions, SendOptions, UploadOptions } from '../../options.ts';
import type { Listing } from '../../pagination.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer, Body, Query } from '../../types.ts';
import { upload } from '../../upload.ts';

/** Mending a wrong record. */
export const corrections = (http: Transport) => ({
  /** Reports that a record is wrong, with a photo of the paper. */
  create: (report: Body<'createCorrection'>, options?: UploadOptions): Promise<Answer<'createCorrection'>> =>
    upload(http, 'createCorrection', path`corrections`, options, report),
  /** What is to be decided, also where the platform itself could not tell whether two are one. For stewards. */
  list: (query?: Query<'listCorrections'>, options?: CallOptions): Listing<Answer<'listCorrections'>> =>
    http.list('listCorrections', path`corrections?status&kind`, options, query),
  /** How a correction stands. */
  get: (correctionCode: string, options?: CallOptions): Promise<Answer<'getCorrection'>> =>
    http.get('getCorrection', path`corrections/${correctionCode}`, options),
  /** Sends the evidence that was asked for. */
  supply: (
    correctionCode: string,
    evidence: Body<'supplyCorrection'>,
    options?: UploadOptions,
  ): Promise<Answer<'supplyCorrection'>> =>
    upload(http, 'supplyCorrection', path`corrections/${correctionCode}:supply`, options, evidence),
  /** Applies a correction, with the reason. */
  accept: (
    correctionCode: string,
    acceptance: Body<'acceptCorrection'>,
    options?: SendOptions,
  ): Promise<Answer<'acceptCorrection'>> =>
    http.post('acceptCorrection', path`corrections/${correctionCode}:accept`, options, acceptance),
  /** Refuses a correction, with the reason. */
  reject: (
    correctionCode: string,
    rejection: Body<'rejectCorrection'>,
    options?: SendOptions,
  ): Promise<Answer<'rejectCorrection'>> =>
    http.post('rejectCorrection', path`corrections/${correctionCode}:reject`, options, rejection),
});
