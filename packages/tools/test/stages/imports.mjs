import { runNode } from '../../environment/node.mjs';
import { verdict } from './outcome.mjs';

/** No circles, no forbidden imports. */
export const importsStage = async () =>
  verdict(await runNode(['packages/tools/check/imports/imports.mjs'], { quiet: true }));

/** Has each exported name one meaning, and is no private word in any? */
export const namesStage = async () => verdict(await runNode(['packages/tools/check/names/names.mjs'], { quiet: true }));

/** Does every public entry weigh less than it may? The weights are always shown. */
export const budgets = async () => verdict(await runNode(['packages/tools/check/budgets/budgets.mjs']));
