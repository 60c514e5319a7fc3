/** Why a campaign does not have a dose for a person, as a refusal that says what to do. */
import { localDayOf } from '../../../data/vietnam-time.ts';
import { ProblemError } from '../../../http/responses/problem-error.ts';
import type { ProblemTexts } from '../../../http/responses/problem-texts.ts';
import type {
  CampaignDose,
  CampaignGroup,
  CampaignPayload,
  CampaignQuestion,
  CampaignRefusal,
  CampaignRefusalReason,
  FieldError,
} from '@sen/client/schemas';

const says: Readonly<Record<CampaignRefusalReason | 'campaign-changed', ProblemTexts>> = {
  'campaign-over': {
    vi: 'Đợt tiêm này đã kết thúc. Chọn đợt tiêm khác.',
    en: 'This campaign is over. Choose another campaign.',
  },
  'other-area': {
    vi: 'Đợt tiêm này dành cho địa bàn khác. Chọn đợt tiêm nơi đang ở.',
    en: 'This campaign is in other areas. Choose a campaign where the person lives.',
  },
  'too-young': {
    vi: 'Chưa đến tuổi của mũi này trước khi đợt tiêm kết thúc. Chọn mũi hoặc đợt tiêm khác.',
    en: 'Too young for this dose until the campaign ends. Choose another dose or campaign.',
  },
  'too-old': {
    vi: 'Đã quá tuổi của mũi này. Chọn mũi hoặc đợt tiêm khác.',
    en: 'Too old for this dose. Choose another dose or campaign.',
  },
  'other-group': {
    vi: 'Mũi này dành cho nhóm người khác. Chọn mũi hoặc đợt tiêm khác.',
    en: 'This dose is for other people. Choose another dose or campaign.',
  },
  'enough-doses': {
    vi: 'Đã tiêm đủ số mũi. Tra cứu hồ sơ tiêm, hoặc phản ánh nếu sai.',
    en: 'Enough doses were given already. Look up the vaccination record, or report that it is wrong.',
  },
  'already-given': {
    vi: 'Đã tiêm mũi này. Tra cứu hồ sơ tiêm, hoặc phản ánh nếu sai.',
    en: 'This dose was given already. Look up the vaccination record, or report that it is wrong.',
  },
  'dose-before': {
    vi: 'Cần tiêm mũi trước đã. Chọn mũi trước, hoặc khai các mũi đã tiêm.',
    en: 'Another dose comes first. Choose that one, or name the doses that were given.',
  },
  interval: {
    vi: 'Chưa đủ khoảng cách với mũi trước khi đợt tiêm kết thúc. Chọn đợt tiêm khác.',
    en: 'The interval after the dose before ends when the campaign is over. Choose another campaign.',
  },
  'campaign-changed': {
    vi: 'Đợt tiêm đã thay đổi và không còn mũi này. Xem lại các mũi được tiêm rồi chọn lại.',
    en: 'The campaign has changed and has this dose no longer. Ask for the offers again and choose anew.',
  },
};

/** Full years that the groups of a dose admit. */
function agesOf(groups: readonly CampaignGroup[]): { minimumAge: number; maximumAge: number } {
  const youngest = groups.map(({ from }) => from?.years ?? Math.floor((from?.months ?? 0) / 12));
  const oldest = groups.map(({ below }) =>
    below === undefined ? 130 : below.years === undefined ? Math.floor((below.months ?? 0) / 12) : below.years - 1,
  );
  return { minimumAge: Math.min(...youngest), maximumAge: Math.max(...oldest) };
}

const notEligible = (
  reason: CampaignRefusalReason | 'campaign-changed',
  pointer: string,
  extra: Record<string, unknown> = {},
): ProblemError =>
  new ProblemError('not-eligible', {
    detail: says[reason],
    extra: { reason, ...extra },
    fieldErrors: [{ pointer, code: 'not-eligible', params: { reason } }],
  });

/** The version that was shown had this dose; the one in force has not. */
export const campaignChanged = (pointer: string): ProblemError => notEligible('campaign-changed', pointer);

/** It is too early; `pointer` is the day that was said. */
export const tooEarly = (earliestDate: string, pointer: string): ProblemError =>
  new ProblemError('interval-too-short', {
    extra: { earliestDate },
    fieldErrors: [{ pointer, code: 'interval-too-short', params: { minimum: earliestDate } }],
  });

/**
 * What is refused by a campaign.
 * @param saysAge whether the operation has a refusal of its own for an age
 */
export function doseRefused(
  { groups }: Pick<CampaignPayload, 'groups'>,
  dose: Pick<CampaignDose, 'groups'>,
  { reason, from }: Pick<CampaignRefusal, 'reason' | 'from'>,
  { pointer, saysAge }: { readonly pointer: string; readonly saysAge: boolean },
): ProblemError {
  if (reason === 'enough-doses' || reason === 'already-given')
    return new ProblemError('already-vaccinated', {
      detail: says[reason],
      fieldErrors: [{ pointer, code: 'already-vaccinated' }],
    });
  if (reason === 'interval' && from !== undefined) return tooEarly(from, pointer);
  if (saysAge && (reason === 'too-young' || reason === 'too-old'))
    return new ProblemError('age-not-allowed', {
      detail: says[reason],
      extra: agesOf(groups.filter(({ id }) => dose.groups.includes(id))),
      fieldErrors: [{ pointer, code: 'age-not-allowed' }],
    });
  return notEligible(reason, pointer, from === undefined ? {} : { from });
}

const ASKED_AT: Readonly<Record<CampaignQuestion, string>> = {
  area: '/person/address',
  'date-of-birth': '/person/dateOfBirth',
  sex: '/person/sex',
  pregnant: '/pregnant',
  record: '/previousDoses',
};

/** What has to be told before it can be said whether there is a dose. */
export const moreIsAsked = (ask: CampaignQuestion): ProblemError =>
  new ProblemError('fields-invalid', { fieldErrors: [{ pointer: ASKED_AT[ask], code: 'required', params: { ask } }] });

/** A day outside what a dose is offered for. */
export function dayErrors(
  preferredDate: string,
  { earliest, latest }: { readonly earliest: string; readonly latest?: string | undefined },
  now: Date,
): FieldError[] {
  const pointer = '/preferredDate';
  if (preferredDate < localDayOf(now)) return [{ pointer, code: 'past-date', params: { minimum: earliest } }];
  if (preferredDate < earliest) return [{ pointer, code: 'range', params: { minimum: earliest } }];
  if (latest !== undefined && preferredDate > latest) return [{ pointer, code: 'range', params: { maximum: latest } }];
  return [];
}
