import '../platform/register.ts';
import { define } from '../define.ts';
import { RegistrationForm } from './registration-form.ts';

define('sen-registration-form', RegistrationForm);

export type * from './registration-form.events.ts';
export type * from '../platform/trouble.events.ts';
