/** What is said of a campaign beside it: of a dose that can be had, and why there is none. In the words of the page. */
import type { Received } from '@sen/client';
import { showDate } from '../../../kit/people/date.ts';
import type { OfferedCampaign } from '../flow/problems.ts';
import type { FormView } from './form-view.ts';

type Campaign = OfferedCampaign['campaign'];
type Speaking = Pick<FormView, 'words' | 'locale' | 'lists'>;

export const dayInWords = (wire: string | undefined): string => (wire === undefined ? '' : showDate(wire));

/** When the dose can be had, by when it should, and what is given. */
export function offerSentence(
  { words, locale, lists }: Speaking,
  { words: own }: Campaign,
  { doseId, products, earliest, latest, dueBy, waitsFor, overdue }: Received<'CampaignOffer'>,
): string {
  const names = products.map((code) => lists.products.find(({ value }) => value === code)?.label ?? code);
  const said = own[doseId];
  const sentences = [
    latest ? words.offerDays(dayInWords(earliest), dayInWords(latest)) : words.offerFrom(dayInWords(earliest)),
    waitsFor && words.offerWaits[waitsFor as keyof typeof words.offerWaits],
    overdue && dueBy ? words.offerOverdue(dayInWords(dueBy)) : dueBy && words.offerDueBy(dayInWords(dueBy)),
    names.length > 0 && words.offerProducts(names.join(', ')),
    said && locale.pick(said),
  ];
  return sentences.filter(Boolean).join(' ');
}

/** Why there is nothing, in whole sentences, each once. */
export function refusalSentences(
  { words, locale }: Speaking,
  { doses, groups, validUntil }: Campaign,
  { refusals }: OfferedCampaign['offers'],
): readonly string[] {
  const sentences = refusals.map(({ reason, from, afterDose, title }) => {
    const before = doses.find(({ id }) => id === afterDose);
    const sentence = words.offerRefused[reason as keyof typeof words.offerRefused] ?? words.offerRefusedOtherwise;
    return sentence({
      from: dayInWords(from),
      until: dayInWords(validUntil),
      before: before ? locale.pick(before.title) : '',
      dose: locale.pick(title),
      groups: groups.map((group) => locale.pick(group.title)).join('; '),
    });
  });
  return [...new Set(sentences)];
}

/** What has to be known first. @param isAnswered it was told, and is not enough */
export function askSentence({ words }: Speaking, fact: string, isAnswered: boolean): string {
  if (fact === 'record' && isAnswered) return words.offerRecordOpen;
  return fact in words.offerAsks ? words.offerAsks[fact as keyof typeof words.offerAsks] : words.offerAsksOther;
}
