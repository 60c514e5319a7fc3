import type { CallOptions } from '../../options.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer } from '../../types.ts';

/** Lists of codes with their names in both languages. */
export const codeLists = (http: Transport) => ({
  /** One list in its newest version, such as `priority-groups`. */
  get: (name: string, options?: CallOptions): Promise<Answer<'getCodeList'>> =>
    http.open.get('getCodeList', path`code-lists/${name}`, options),
});
