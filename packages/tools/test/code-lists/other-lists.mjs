// A sandbox of other documents than those in openapi/code-lists/: for tests that change a list and look at what
// becomes of it. A server that is started with `--import` of this file has the lists of the folder `SEN_LISTS`.
import { registerHooks } from 'node:module';
import { listDocuments, servedLists } from '../../generate/code-lists.mjs';
import { consentTextsModule } from '../../generate/outputs/seed-consent-texts.mjs';
import { servedModule } from '../../generate/outputs/code-lists.mjs';

const replaceModule = (path, source) =>
  registerHooks({
    load: (url, context, next) =>
      url.endsWith(path) ? { format: 'module-typescript', source, shortCircuit: true } : next(url, context),
  });

/** From now on the sandbox, where it is not loaded yet, has these in place of its own. */
export const replaceLists = (lists) =>
  replaceModule('/packages/sandbox/src/generated/code-lists.ts', servedModule(lists));

/** The same of its consent texts. */
export const replaceConsentTexts = (texts) =>
  replaceModule('/packages/sandbox/src/generated/seeds/consent-texts.ts', consentTextsModule(texts));

if (process.env.SEN_LISTS) replaceLists(servedLists(listDocuments(process.env.SEN_LISTS)));
