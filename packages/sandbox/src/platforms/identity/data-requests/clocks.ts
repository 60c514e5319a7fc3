/**
 * How long each kind of request may take. A document: who knows the rules changes it here, and nothing else has to be
 * written for it.
 */
import { holidays } from '../../../data/working-days/holidays.ts';
import { workingDayFrom, workingDaysAfter } from '../../../data/working-days/working-days.ts';
import type { PossibleDays } from '../../../data/working-days/working-days.ts';
import { plusDays } from '../../../data/vietnam-time.ts';
import type { DataRequest, DueDay } from '@sen/client/schemas';

export interface DataRequestClock {
  /** Until the person is told whether and how it is acted on. Working days. */
  answerWorkingDays: number;
  /** Until it is done. Days, of which a last one that is off moves to the next that is worked. */
  actDays: number;
  /** The same where others who got the data have to act as well. Days. */
  actDaysThroughThirdParties: number;
  /** The longest single extension. Days. */
  extensionDays: number;
  /** The rule, as the person may be told of it. */
  reference: string;
}

/** Read in a study that reads the decree article by article; the signed original was not seen. */
const reference = 'Nghị định 356/2025/NĐ-CP, Điều 5';

const WITHIN_15: DataRequestClock = {
  answerWorkingDays: 2,
  actDays: 15,
  actDaysThroughThirdParties: 20,
  extensionDays: 15,
  reference,
};
const WITHIN_10: DataRequestClock = {
  answerWorkingDays: 2,
  actDays: 10,
  actDaysThroughThirdParties: 15,
  extensionDays: 10,
  reference,
};
const WITHIN_20: DataRequestClock = {
  answerWorkingDays: 2,
  actDays: 20,
  actDaysThroughThirdParties: 30,
  extensionDays: 20,
  reference,
};

export const clocks: Readonly<Record<DataRequest['kind'], DataRequestClock>> = {
  withdraw: WITHIN_15,
  restrict: WITHIN_15,
  object: WITHIN_15,
  view: WITHIN_10,
  correct: WITHIN_10,
  provide: WITHIN_10,
  delete: WITHIN_20,
  // Whoever holds the data guards them: nobody else has to act.
  protect: { ...WITHIN_15, actDaysThroughThirdParties: 15 },
};

const dueDay = ({ earliest, latest }: PossibleDays): DueDay => ({
  ...(earliest === latest && { day: earliest }),
  earliest,
  latest,
});

interface ReceivedRequest {
  kind: DataRequest['kind'];
  /** Day in Viet Nam, YYYY-MM-DD. */
  receivedOn: string;
  throughThirdParties: boolean;
  /** Days; 0 without an extension. */
  extendedBy: number;
}

/** By when a request is answered and by when it is acted on. Pure. */
export function dueDays({ kind, receivedOn, throughThirdParties, extendedBy }: ReceivedRequest): {
  answerBy: DueDay;
  actBy: DueDay;
} {
  const { answerWorkingDays, actDays, actDaysThroughThirdParties } = clocks[kind];
  const days = (throughThirdParties ? actDaysThroughThirdParties : actDays) + extendedBy;
  return {
    answerBy: dueDay(workingDaysAfter(receivedOn, answerWorkingDays, holidays)),
    actBy: dueDay(workingDayFrom(plusDays(receivedOn, days), holidays)),
  };
}
