import type { CallOptions, SendOptions, UploadOptions } from '../../options.ts';
import type { Listing } from '../../pagination.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer, Body, Query } from '../../types.ts';
import { upload } from '../../upload.ts';

/** Rosters, checked before they are written. */
export const imports = (http: Transport) => ({
  /** Columns of the roster, in their newest version. */
  template: (options?: CallOptions): Promise<Answer<'getImportTemplate'>> =>
    http.get('getImportTemplate', path`imports/template`, options),
  /** Uploads a roster; nothing is written yet. */
  create: (roster: Body<'createImport'>, options?: UploadOptions): Promise<Answer<'createImport'>> =>
    upload(http, 'createImport', path`imports`, options, roster),
  /** How an import stands. */
  get: (importId: string, options?: CallOptions): Promise<Answer<'getImport'>> =>
    http.get('getImport', path`imports/${importId}`, options),
  /** Rows with faults, each with its reasons. */
  errors: (
    importId: string,
    query?: Query<'listImportErrors'>,
    options?: CallOptions,
  ): Listing<Answer<'listImportErrors'>> =>
    http.list('listImportErrors', path`imports/${importId}/errors`, options, query),
  /** Writes the good rows. */
  commit: (importId: string, commit: Body<'commitImport'>, options?: SendOptions): Promise<Answer<'commitImport'>> =>
    http.post('commitImport', path`imports/${importId}:commit`, options, commit),
  /** Throws an import away. */
  discard: (importId: string, options?: SendOptions): Promise<Answer<'discardImport'>> =>
    http.post('discardImport', path`imports/${importId}:discard`, options),
});
