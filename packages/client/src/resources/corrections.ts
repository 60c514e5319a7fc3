import type { CallOptions, SendOptions, UploadOptions } from '../options.ts';
import { path } from '../path.ts';
import type { Transport } from '../transport.ts';
import type { Answer, Body } from '../types.ts';
import { upload } from '../upload.ts';

/** Mending a wrong record. */
export const corrections = (http: Transport) => ({
  /** Reports that a record is wrong, with a photo of the paper. */
  create: (report: Body<'createCorrection'>, options?: UploadOptions): Promise<Answer<'createCorrection'>> =>
    upload(http, 'createCorrection', path`corrections`, options, report),
  /** How a correction stands. */
  get: (correctionCode: string, options?: CallOptions): Promise<Answer<'getCorrection'>> =>
    http.get('getCorrection', path`corrections/${correctionCode}`, options),
  /** Sends the evidence that was asked for. */
  supply: (correctionCode: string, evidence: Body<'supplyCorrection'>, options?: UploadOptions): Promise<Answer<'supplyCorrection'>> =>
    upload(http, 'supplyCorrection', path`corrections/${correctionCode}:supply`, options, evidence),
  /** Applies a correction. */
  accept: (correctionCode: string, options?: SendOptions): Promise<Answer<'acceptCorrection'>> =>
    http.post('acceptCorrection', path`corrections/${correctionCode}:accept`, options),
  /** Refuses a correction, with the reason. */
  reject: (correctionCode: string, rejection: Body<'rejectCorrection'>, options?: SendOptions): Promise<Answer<'rejectCorrection'>> =>
    http.post('rejectCorrection', path`corrections/${correctionCode}:reject`, options, rejection),
});
