// `npm run check-campaign -- FILE…`: what is wrong with campaign files, line by line, in Vietnamese and in English, by
// the rules of the platform; of one that is right, its calendar. Ends with 1 where something is wrong, 2 where a file
// cannot be read.
import { ensureModules, ensureNode, ensureProjectNode } from '../../environment/ensure.mjs';

ensureNode();
ensureModules();
await ensureProjectNode();
const { tellCampaigns } = await import('./tell.mjs');

process.exitCode = await tellCampaigns(process.argv.slice(2), (line) => console.log(line));
