import { runNode } from '../../environment/node.mjs';
import { verdict } from './outcome.mjs';

/** No circles, no forbidden doors. */
export const imports = async () =>
  verdict(await runNode(['packages/tools/check/imports/imports.mjs'], { quiet: true }));

/** Does every public entry weigh less than it may? The weights are always shown. */
export const budgets = async () => verdict(await runNode(['packages/tools/check/budgets/budgets.mjs']));
