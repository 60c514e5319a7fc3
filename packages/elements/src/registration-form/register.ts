import '../platform/register.ts';
import { define } from '../define.ts';
import { RegistrationForm } from './registration-form.ts';

define('sen-registration-form', RegistrationForm);
