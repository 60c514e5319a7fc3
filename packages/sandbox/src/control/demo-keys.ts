/** Site keys and tokens that anybody may use, because behind them are synthetic people only. */
import { holders } from './record-holders.ts';
import type { Module } from '@sen/client/schemas';

export interface SiteKey {
  key: string;
  name: { vi: string; en: string };
  /** Province of edition 2026-04-30; national when absent. */
  province?: string;
  modules: Module[];
  /** Beyond the loopback addresses, which every demo key allows. */
  origins?: string[];
  disabled?: boolean;
}

const ALL: Module[] = ['registration', 'certificates', 'testing', 'tracing', 'feedback'];

export const siteKeys: readonly SiteKey[] = [
  { key: 'pk-sandbox-national', name: { vi: 'Nền tảng thử nghiệm', en: 'Sandbox platform' }, modules: ALL },
  {
    key: 'pk-sandbox-tp-hcm',
    name: { vi: 'Cổng thử nghiệm TP. Hồ Chí Minh', en: 'Ho Chi Minh City sandbox portal' },
    province: '79',
    modules: ALL,
  },
  {
    key: 'pk-sandbox-bac-ninh',
    name: { vi: 'Cổng thử nghiệm tỉnh Bắc Ninh', en: 'Bac Ninh sandbox portal' },
    province: '24',
    modules: ALL,
  },
  {
    key: 'pk-sandbox-testing-only',
    name: { vi: 'Cổng chỉ có xét nghiệm', en: 'A portal with testing only' },
    modules: ['testing'],
  },
  { key: 'pk-sandbox-disabled', name: { vi: 'Khoá đã ngừng', en: 'A key switched off' }, modules: ALL, disabled: true },
];

export const siteKeyOf = (key: string): SiteKey | undefined => siteKeys.find((known) => known.key === key);

export type Scheme = 'citizenToken' | 'officerToken' | 'serverToken';

export interface DemoToken {
  token: string;
  scheme: Scheme;
  /** Who it stands for; never a real person. */
  subject: string;
  scopes: readonly string[];
  /** For citizens: the phone VNeID knows. */
  phone?: string;
  expired?: boolean;
}

const OFFICER_SCOPES = [
  'registrar',
  'screener',
  'vaccinator',
  'sampler',
  'lab',
  'gatekeeper',
  'tracer',
  'moderator',
  'steward',
];

export const demoTokens: readonly DemoToken[] = [
  { token: 'citizen-sandbox-an', scheme: 'citizenToken', subject: 'citizen-an', scopes: [], phone: '+84912345678' },
  { token: 'citizen-sandbox-binh', scheme: 'citizenToken', subject: 'citizen-binh', scopes: [], phone: '+84987654321' },
  {
    token: 'citizen-sandbox-expired',
    scheme: 'citizenToken',
    subject: 'citizen-an',
    scopes: [],
    phone: '+84912345678',
    expired: true,
  },
  ...holders.map(({ token, phone }): DemoToken => ({
    token,
    scheme: 'citizenToken',
    subject: token.replace('-sandbox', ''),
    scopes: [],
    phone,
  })),
  { token: 'officer-sandbox-all', scheme: 'officerToken', subject: 'officer-all', scopes: OFFICER_SCOPES },
  ...OFFICER_SCOPES.map((scope): DemoToken => ({
    token: `officer-sandbox-${scope}`,
    scheme: 'officerToken',
    subject: `officer-${scope}`,
    scopes: [scope],
  })),
  {
    token: 'officer-sandbox-expired',
    scheme: 'officerToken',
    subject: 'officer-all',
    scopes: OFFICER_SCOPES,
    expired: true,
  },
  { token: 'server-sandbox-webhooks', scheme: 'serverToken', subject: 'server-webhooks', scopes: ['webhooks'] },
  { token: 'server-sandbox-lab', scheme: 'serverToken', subject: 'server-lab', scopes: ['lab'] },
];

export const demoTokenOf = (token: string): DemoToken | undefined => demoTokens.find((known) => known.token === token);
