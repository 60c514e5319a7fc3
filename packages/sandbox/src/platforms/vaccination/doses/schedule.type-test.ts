// Compiles only while a rule about a vaccine that the list does not have does not.
import type { ListCodes } from '../../../generated/code-lists.ts';
import { hasCode } from '../../directory/code-lists/code-lists.ts';

({ pfizer: 21, janssen: 56 }) satisfies Partial<Record<ListCodes['vaccines'], number>>;
// @ts-expect-error no such vaccine is on the list
({ phizer: 21 }) satisfies Partial<Record<ListCodes['vaccines'], number>>;

hasCode('vaccines', 'pfizer');
// @ts-expect-error no such list
hasCode('vaccine', 'pfizer');
