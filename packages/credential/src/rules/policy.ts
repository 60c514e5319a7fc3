/** A province's policy over one certificate: which outcome, and line by line why. No colour is a national rule. */
import type { Dcc } from '../dcc/payload.ts';
import type { PolicyAnswer, PolicyDisplay, RuleLine, LocalizedText } from '../verdict.ts';
import type { RuleContext, Rules } from '../verify.ts';
import { evaluate, type CertLogic } from './certlogic.ts';

export interface PolicyRule {
  readonly id: string;
  readonly title: LocalizedText;
  readonly logic: CertLogic;
}

/** The signed part of a policy, as `PolicyPayload` of the contract. */
export interface PolicyPayload {
  readonly type: 'policy';
  readonly province: { readonly code: string; readonly edition: string };
  readonly version: number;
  readonly title: LocalizedText;
  readonly validFrom: string;
  readonly validUntil?: string;
  readonly rules: readonly PolicyRule[];
  readonly outcomes: readonly (PolicyDisplay & { readonly rules: readonly string[] })[];
  readonly otherwise: PolicyDisplay;
}

/** A policy ready to be asked. Only for documents that are known to be genuine: see `openPolicy`. */
export const rulesOf = (policy: PolicyPayload): Rules => ({
  title: policy.title,
  inForce: (now) =>
    now.getTime() >= Date.parse(policy.validFrom) &&
    !(policy.validUntil !== undefined && now.getTime() > Date.parse(policy.validUntil)),
  apply: (payload, context) => applyPolicy(policy, payload, context),
});

/** Evaluates every rule over the certificate; the first outcome whose rules all hold is the answer. */
export function applyPolicy(
  policy: PolicyPayload,
  payload: Dcc,
  { now, issuedAt, expiresAt, valueSets }: RuleContext,
): PolicyAnswer {
  const data = {
    payload,
    external: {
      validationClock: now.toISOString(),
      valueSets: valueSets ?? {},
      iat: issuedAt?.toISOString() ?? null,
      exp: expiresAt?.toISOString() ?? null,
    },
  };
  const lines = policy.rules.map(({ id, title, logic }): RuleLine => {
    try {
      return { id, title, holds: evaluate(logic, data) === true, unclear: false };
    } catch {
      return { id, title, holds: false, unclear: true };
    }
  });
  const holding = new Set(lines.filter(({ holds }) => holds).map(({ id }) => id));
  const found = policy.outcomes.find(({ rules }) => rules.every((id) => holding.has(id)));
  return {
    province: policy.province.code,
    version: policy.version,
    title: policy.title,
    outcome: found ?? policy.otherwise,
    lines,
  };
}
