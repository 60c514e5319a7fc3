import type { DeclarationType } from '../../generated/schemas.ts';
import type { CallOptions } from '../../options.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer } from '../../types.ts';

/** Questions of health declarations. */
export const declarationForms = (http: Transport) => ({
  /** The questions now in force. */
  get: (type: DeclarationType, options?: CallOptions): Promise<Answer<'getDeclarationForm'>> =>
    http.open.get('getDeclarationForm', path`declaration-forms/${type}`, options),
});
