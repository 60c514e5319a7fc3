/** People who registered before a test begins. Made up, like everything in a sandbox. */
import { createPlatform, dayInVietnam, type Body, type Platform } from '@sen/client';
import type { ListCodes } from '../generated/code-lists/codes.ts';
import { shiftDay } from '../directory/sites/moment.ts';
import type { SandboxControl } from './person.ts';

export const PHONE = '+84912345678';
export const SITE_KEY = 'pk-sandbox-tp-hcm';

type Draft = Body<'createRegistration'>;

const HISTORY: readonly ListCodes['history-items'][] = [
  'anaphylaxis',
  'covid-within-6-months',
  'other-vaccine-within-14-days',
  'immune-deficiency',
  'immunosuppressants',
  'acute-illness',
  'chronic-progressing',
  'chronic-stable',
  'pregnant-or-breastfeeding',
  'aged-65-or-over',
  'clotting-disorder',
  'other-allergy',
];

export function newRegistrationOf(person: Partial<Draft['person']> = {}, change: Partial<Draft> = {}): Draft {
  const edition = '2026-04-30';
  return {
    actor: 'self',
    person: {
      fullName: 'Nguyễn Văn Mẫu',
      dateOfBirth: '1987-01-18',
      sex: 'male',
      phone: PHONE,
      idType: 'cccd',
      idNumber: '000087990000',
      nationality: 'VN',
      address: { province: { code: '79', edition }, commune: { code: '26737', edition }, line: '12/3 Trần Quang Khải' },
      ...person,
    },
    priorityGroup: '10',
    doseKind: 'basic',
    doseNumber: 1,
    preferredDate: shiftDay(dayInVietnam(new Date()), 3),
    preferredSession: 'any',
    preferredSiteId: 'site-tan-dinh',
    history: HISTORY.map((item) => ({ item, answer: 'no' })),
    consents: [
      { purposeCode: 'vaccination', textVersion: '2026-11-16', language: 'vi', decision: 'agree' },
      { purposeCode: 'data-processing', textVersion: '2026-11-16', language: 'vi', decision: 'agree' },
    ],
    ...change,
  };
}

/** A sandbox, seen from behind: what a test or a story needs to bring people into it. */
export interface SandboxAccess {
  readonly platform: Platform;
  /** The newest code on the sandbox phone. */
  code(phone: string): Promise<string>;
  /** A control endpoint of the sandbox. */
  tell(endpoint: string, body?: object): Promise<unknown>;
}

export const sandboxAccessOf = (control: SandboxControl): SandboxAccess => ({
  platform: createPlatform({ baseUrl: control.baseUrl, siteKey: SITE_KEY }),
  code: (phone) => newestCode(control, phone),
  tell: (name, body) => control.tell(name, body),
});

/** The newest code on the sandbox phone, whatever the order of the messages. */
export async function newestCode(control: SandboxControl, phone = PHONE): Promise<string> {
  const { items } = (await control.tell('messages', { phone })) as { items: { code?: string; sentAt: string }[] };
  const [newest] = items.filter(({ code }) => code).sort((a, b) => b.sentAt.localeCompare(a.sentAt));
  if (!newest?.code) throw new Error('No code was sent');
  return newest.code;
}

/** A session of a phone, as if its code had been typed elsewhere. */
export async function signIn(
  { platform, code }: SandboxAccess,
  purpose: 'register' | 'lookup' = 'register',
  phone = PHONE,
): Promise<string> {
  const { id } = await platform.otp.create({ phone, purpose });
  return (await platform.otp.verify(id, { code: await code(phone) })).accessToken;
}

/** Registers somebody, and brings an appointment about where `scheduled`, at `slotId` if one is given. */
export async function registerPerson(
  backstage: SandboxAccess,
  draft = newRegistrationOf(),
  { scheduled = false, slotId = undefined as string | undefined } = {},
) {
  const registration = await backstage.platform.registrations.create(draft, { session: await signIn(backstage) });
  if (scheduled)
    await backstage.tell(`registrations/${registration.id}:schedule`, slotId === undefined ? {} : { slotId });
  return registration;
}
