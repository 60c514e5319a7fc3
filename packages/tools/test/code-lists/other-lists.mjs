// A sandbox of other documents than those in openapi/code-lists/: for tests that change a list and look at what
// becomes of it. A server that is started with `--import` of this file has the lists of the folder `SEN_LISTS`.
import { registerHooks } from 'node:module';
import { listDocuments, servedLists } from '../../generate/code-lists.mjs';
import { servedModule } from '../../generate/outputs/code-lists.mjs';

/** From now on the sandbox, where it is not loaded yet, has these in place of its own. */
export function replaceLists(lists) {
  registerHooks({
    load: (url, context, next) =>
      url.endsWith('/packages/sandbox/src/generated/code-lists.ts')
        ? { format: 'module-typescript', source: servedModule(lists), shortCircuit: true }
        : next(url, context),
  });
}

if (process.env.SEN_LISTS) replaceLists(servedLists(listDocuments(process.env.SEN_LISTS)));
