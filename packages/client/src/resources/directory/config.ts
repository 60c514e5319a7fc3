import type { CallOptions } from '../../options.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer } from '../../types.ts';

/** What is switched on for a site key. */
export const config = (http: Transport) => ({
  /** Modules, codes, rules and languages in force for this site key. */
  get: (options?: CallOptions): Promise<Answer<'getConfig'>> => http.open.get('getConfig', path`config`, options),
});
