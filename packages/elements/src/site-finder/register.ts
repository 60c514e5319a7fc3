import { define } from '../define.ts';
import '../platform/register.ts';
import { SiteFinder } from './site-finder.ts';

define('sen-site-finder', SiteFinder);

export type * from './site-finder.events.ts';
export type * from '../platform/trouble.events.ts';
