import { build as make } from '../../build/build.mjs';
import { verdict } from './outcome.mjs';

/** Every dist folder and the CDN files. */
export const build = async () => verdict(await make({ quiet: true }));
