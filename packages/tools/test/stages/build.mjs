import { build } from '../../build/build.mjs';
import { verdict } from './outcome.mjs';

/** Every dist folder and the CDN files. */
export const buildStage = async () => verdict(await build({ quiet: true }));
