import { fieldParts } from './field.styles.ts';
import { listParts } from './list.styles.ts';

/** The look of all parts. An element takes `[base, parts, styles]`. */
export const parts = [fieldParts, listParts];
