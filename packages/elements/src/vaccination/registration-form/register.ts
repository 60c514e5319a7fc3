import '../../kit/platform/register.ts';
import { define } from '../../kit/define.ts';
import { RegistrationForm } from './registration-form.ts';

define('sen-registration-form', RegistrationForm);

export type * from './registration-form.events.ts';
export type * from '../../kit/platform/trouble.events.ts';
