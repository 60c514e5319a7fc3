/** A browser without a script at the registration form, and what it posts. */
import * as pages from '@sen/elements/server';
import { createClock } from '../control/clock.ts';
import type { SandboxDatabase } from '../data/database/schema.ts';
import { seedForms } from '../generated/seeds/forms.ts';
import { createSandbox } from '../index.ts';
import type { Sandbox } from '../index.ts';
import { openDatabase } from '../node.ts';
import { MORNING } from './test-sandbox.ts';

export const FORMS = 'http://sandbox/v1/forms/registrations';

/** Keeps cookies, follows nothing by itself. */
export class FormVisitor {
  readonly sandbox: Sandbox;
  readonly cookies = new Map<string, string>();
  readonly headers: Record<string, string>;
  constructor(sandbox: Sandbox, headers: Record<string, string> = {}) {
    this.sandbox = sandbox;
    this.headers = headers;
  }
  async #go(url: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await this.sandbox.fetch(url, {
      ...init,
      headers: { ...this.headers, ...(cookie && { cookie }) },
    });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      this.cookies.set(name, value);
    }
    return response;
  }
  look = (url: string): Promise<Response> => this.#go(url);
  post(url: string, fields: Record<string, string>): Promise<Response> {
    return this.#go(url, { method: 'POST', body: new URLSearchParams(fields) });
  }
}

export function frozenClock() {
  const clock = createClock();
  clock.set(MORNING);
  clock.freeze();
  return clock;
}

export const sandboxWithForms = (database: SandboxDatabase = openDatabase(), clock = frozenClock()): Sandbox =>
  createSandbox({ database, clock, onBrokenContract: 'throw', pages });

/** A woman of 36, as a page posts her. */
export const personOf = (change: Record<string, string> = {}): Record<string, string> => ({
  siteKey: 'pk-sandbox-tp-hcm',
  locale: 'vi',
  actor: 'self',
  fullName: 'nguyễn  thị ánh',
  dateOfBirth: '5.9.1990',
  sex: 'female',
  idType: 'cccd',
  idNumber: '000 190 123456',
  insuranceNumber: '',
  nationality: 'VN',
  phone: '0912 345 600',
  email: '',
  'address-province': '79',
  'address-commune': 'vung tau',
  addressLine: '12 Trần Phú, tổ dân phố 3',
  preferredDate: '3/12/2026',
  'consent-vaccination': 'agree',
  'consent-vaccination-version': '2026-11-16',
  'consent-data-processing': 'agree',
  'consent-data-processing-version': '2026-11-16',
  ...change,
});

const FORM = 'medical-history-2021';
const asked = seedForms.findLast(({ id }) => id === FORM)!;

/** Every question of a yes or no that the campaign asks at registration, answered with no. */
export const historyAnswers: Readonly<Record<string, string>> = {
  [`version-of-form-${FORM}`]: asked.version,
  ...Object.fromEntries(
    asked.questions.filter(({ type }) => type === 'yes-no-unknown').map(({ code }) => [`form-${FORM}-${code}`, 'no']),
  ),
};
export const historyField = (question: string): string => `form-${FORM}-${question}`;

/** The same woman, who chose the campaign that asks a form, and has had no dose. */
export const answersOf = (change: Record<string, string> = {}): Record<string, string> => ({
  ...personOf(),
  'offer-covid-19-2021': 'on',
  earlierDoses: 'none',
  ...historyAnswers,
  ...change,
});

export const PHONE = '+84912345600';
export const valueOf = (html: string, name: string): string | undefined =>
  new RegExp(`name="${name}"[^>]* value="([^"]*)"`).exec(html)?.[1];
export const titleOf = (html: string): string => /<title>([^<]*)/.exec(html)?.[1] ?? '';

/** Every hidden field of a page, as a browser would post it. */
export const hiddenIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
const valueIn = (tag: string, attribute: string): string => new RegExp(` ${attribute}="([^"]*)"`).exec(tag)?.[1] ?? '';
export const chosenIn = (html: string): string[] =>
  [...html.matchAll(/<input[^>]* checked[^>]*>/g)].map(([tag]) => `${valueIn(tag, 'name')}=${valueIn(tag, 'value')}`);
