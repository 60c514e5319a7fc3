import type { CallOptions, SendOptions } from '../../options.ts';
import type { Listing } from '../../pagination.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer, Body, Query } from '../../types.ts';

/** Health declarations. */
export const declarations = (http: Transport) => ({
  /** Sends a declaration. */
  create: (declaration: Body<'createDeclaration'>, options?: SendOptions): Promise<Answer<'createDeclaration'>> =>
    http.post('createDeclaration', path`declarations`, options, declaration),
  /** Declarations of the person signed in. */
  listMine: (query?: Query<'listMyDeclarations'>, options?: CallOptions): Listing<Answer<'listMyDeclarations'>> =>
    http.list('listMyDeclarations', path`me/declarations`, options, query),
});
