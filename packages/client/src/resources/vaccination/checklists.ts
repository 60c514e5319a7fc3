import type { ChecklistKind } from '../../generated/schemas.ts';
import type { CallOptions } from '../../options.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer } from '../../types.ts';

/** Screening checklists. */
export const checklists = (http: Transport) => ({
  /** The one now in force. */
  latest: (kind: ChecklistKind, options?: CallOptions): Promise<Answer<'getLatestChecklist'>> =>
    http.get('getLatestChecklist', path`checklists/${kind}/latest`, options),
});
