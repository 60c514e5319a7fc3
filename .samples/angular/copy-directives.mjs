// The directives come as a source, because only the app's own compiler can compile them for its own Angular.
import { copyFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

copyFileSync(
  fileURLToPath(import.meta.resolve('@sen/elements/angular.ts')),
  fileURLToPath(new URL('src/sen-elements.ts', import.meta.url)),
);
