import { nodeTests } from './outcome.mjs';

/** Does an element that was just written pass what every other has to? */
export const newElement = () => nodeTests(['packages/tools/test/new-element/new-element.test.mjs']);
