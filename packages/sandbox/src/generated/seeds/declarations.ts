// Generated from packages/sandbox/seeds/declarations.yaml by `npm run types`; do not edit.
import type { DeclarationInForce } from '@sen/client/schemas';

/** A declaration that is asked for in some time, and for how long one is good. */
export interface SeedDeclaration extends DeclarationInForce {
  readonly validFrom: string;
  readonly validUntil?: string;
  readonly validHours: number;
}

export const seedDeclarations: readonly SeedDeclaration[] = [
  {
    "type": "general",
    "formId": "health-declaration",
    "act": "Thông tư 15/2026/TT-BYT, điều 12–13",
    "validFrom": "2026-07-01",
    "validHours": 72,
  },
  {
    "type": "entry",
    "formId": "health-declaration",
    "act": "Nghị định 165/2026/NĐ-CP, điều 21–26; quyết định cho bệnh sởi là ví dụ của môi trường thử nghiệm",
    "disease": "measles",
    "validFrom": "2026-07-01",
    "validHours": 168,
  },
];
