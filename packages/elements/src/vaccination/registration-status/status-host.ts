import type { Body } from '@sen/client';
import type { AnnouncerController } from '../../kit/shell/announcer.ts';
import type { LocaleController } from '../../kit/shell/locale.ts';
import type { StatusProblem } from './details.ts';
import type { StatusAlertKey } from './refusals.ts';
import type { Registration } from './display-status.ts';

export const STATUS_STEPS = ['details', 'code', 'list', 'one', 'move', 'decline', 'cancel', 'sure'] as const;
export type StatusStep = (typeof STATUS_STEPS)[number];

/** What the element lends to those who ask the platform: what it shows, and what it can be told. */
export interface StatusHost {
  readonly locale: Pick<LocaleController<'registrationStatus'>, 'words'>;
  readonly announcer: Pick<AnnouncerController, 'say'>;
  readonly step: StatusStep;
  /** Of the person looked for; E.164. */
  readonly phone: string;
  /** What was typed, as the platform is asked for it. */
  readonly query: Body<'searchRegistrations'>;
  readonly found: readonly Registration[];
  readonly shown: Registration | undefined;
  requestUpdate(): void;
  dispatchEvent(event: Event): boolean;
  /** Shows who was found: the only one, or all of them to choose from. */
  list(found: readonly Registration[]): void;
  replace(registration: Registration): void;
  /** As if nobody had been found. */
  leaveFound(): void;
  go(stage: StatusStep): void;
  arrive(stage: StatusStep): void;
  /** Shows what is wrong at its field, in the step that asks for it. */
  point(problems: readonly StatusProblem[]): void;
  say(alert: StatusAlertKey): void;
  sayTrouble(error: unknown): void;
  /** What was said on top is over. */
  clear(): void;
  /** Several people fit: asks for the id number. @returns whether it was asked for and given before */
  askForId(): boolean;
}
