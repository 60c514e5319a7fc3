import { define } from '../define.ts';
import '../platform/register.ts';
import { RegistrationStatus } from './registration-status.ts';

define('sen-registration-status', RegistrationStatus);

export type * from './registration-status.events.ts';
export type * from '../platform/trouble.events.ts';
