import { PlatformError } from '@sen/client';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { Words } from '../locales/languages.ts';
import { troubleCode } from '../platform/trouble.ts';
import { notice } from './notice.ts';

/** Shown when the platform names no time, in seconds. */
const A_MINUTE = 60;

/** What happened, whether anything was sent, and what to do: for every error that is not about one field. */
export function troubleNotice(error: unknown, words: Words<'common'>): TemplateResult {
  return codeNotice(troubleCode(error), (error instanceof PlatformError && error.retryAfter) || A_MINUTE, words);
}

/** The same for a refusal that is known by its code. `retryAfter` in seconds. */
export function codeNotice(code: string, retryAfter: number, words: Words<'common'>): TemplateResult {
  const [title, body] = sentences(code, retryAfter, words);
  return notice('bad', title, html`<p>${body}</p>`);
}

function sentences(code: string, retryAfter: number, words: Words<'common'>): [title: string, body: string] {
  switch (code) {
    case 'unreachable':
    case 'unreadable':
      return [words.notSentTitle, words.notSentBody];
    case 'maintenance':
      return [words.maintenanceTitle, words.maintenanceBody];
    case 'rate-limited':
    case 'otp-too-many':
      return [words.rateLimitedTitle, words.rateLimitedBody(retryAfter)];
    case 'captcha-required':
      return [words.captchaTitle, words.captchaBody];
    case 'key-disabled':
    case 'module-disabled':
    case 'origin-not-allowed':
      return [words.disabledTitle, words.disabledBody];
    case 'program-fault':
      return [words.faultTitle, words.faultBody];
    default:
      return [words.unexpectedTitle, words.unexpectedBody];
  }
}
