import { define } from '../define.ts';
import { SenPlatform } from './platform.ts';

define('sen-platform', SenPlatform);

export type * from './trouble.events.ts';
