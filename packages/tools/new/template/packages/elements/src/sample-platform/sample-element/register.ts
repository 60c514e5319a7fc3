import '../../kit/platform/register.ts';
import { define } from '../../kit/define.ts';
import { SampleElement } from './sample-element.ts';

define('sen-sample-element', SampleElement);
export type * from './sample-element.events.ts';
