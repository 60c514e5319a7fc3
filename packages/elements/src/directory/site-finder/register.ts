import { define } from '../../kit/define.ts';
import '../../kit/platform/register.ts';
import { SiteFinder } from './site-finder.ts';

define('sen-site-finder', SiteFinder);

export type * from './site-finder.events.ts';
export type * from '../../kit/platform/trouble.events.ts';
