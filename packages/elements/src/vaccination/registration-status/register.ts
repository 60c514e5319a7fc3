import { define } from '../../kit/define.ts';
import '../../kit/platform/register.ts';
import { RegistrationStatus } from './registration-status.ts';

define('sen-registration-status', RegistrationStatus);

export type * from './registration-status.events.ts';
export type * from '../../kit/platform/trouble.events.ts';
