import type { SendOptions } from '@sen/client';
import type { ReactiveElement } from 'lit';
import type { AnnouncerController } from '../kit/shell/announcer.ts';
import type { LocaleController } from '../kit/shell/locale.ts';
import type { PlatformConsumer } from '../platform/platform-context.ts';
import type { FieldProblem } from './details.ts';
import type { AlertKey } from './refusals.ts';
import type { Registration } from './standing.ts';

export const STAGES = ['details', 'code', 'list', 'one', 'move', 'decline', 'cancel', 'sure'] as const;
export type Stage = (typeof STAGES)[number];

/** Proof that the person may ask, or none for a person signed in. */
export type Proof = Pick<SendOptions, 'session' | 'signal'>;

/** Something only the person may ask for. */
export type Request = (proof: Proof) => Promise<void>;

/** What the element lends to those who ask the platform: what it shows, and what it can be told. */
export interface StatusDesk {
  readonly element: ReactiveElement & PlatformConsumer;
  readonly locale: LocaleController<'registrationStatus'>;
  readonly announcer: AnnouncerController;
  readonly stage: Stage;
  /** Of the person looked for; E.164. */
  readonly phone: string;
  readonly found: readonly Registration[];
  readonly shown: Registration | undefined;
  replace(registration: Registration): void;
  /** As if nobody had been found. */
  leaveFound(): void;
  go(stage: Stage): void;
  arrive(stage: Stage): void;
  /** Shows what is wrong at its field, in the step that asks for it. */
  point(problems: readonly FieldProblem[]): void;
  say(alert: AlertKey): void;
  sayTrouble(error: unknown): void;
  /** What was said on top is over. */
  hush(): void;
  /** Several people fit: asks for the id number. @returns whether it was asked for and given before */
  askForId(): boolean;
}
