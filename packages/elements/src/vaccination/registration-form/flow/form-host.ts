import type { Received } from '@sen/client';
import type { ReactiveElement } from 'lit';
import type { AnnouncerController } from '../../../kit/shell/announcer.ts';
import type { LocaleController } from '../../../kit/shell/locale.ts';
import type { TroubleController } from '../../../kit/shell/trouble.ts';
import type { PlatformConsumer } from '../../../kit/platform/platform-context.ts';
import type { FormDraft } from './form-draft.ts';
import type { FormView } from '../steps/form-view.ts';
import type { FormProblem } from './problems.ts';
import type { Step } from '../steps/steps.ts';

/** The element as its steps see it. */
export interface FormElement extends ReactiveElement, PlatformConsumer {
  /** The one campaign that the page names; empty: all that are on. */
  readonly campaign: string;
}

/** What the form lends to its later steps: what it holds, and what it can be told. */
export interface FormHost {
  readonly element: FormElement;
  readonly draft: FormDraft;
  readonly locale: LocaleController<'registrationForm'>;
  readonly announcer: AnnouncerController;
  readonly trouble: TroubleController;
  readonly config: Received<'Config'>;
  /** Of the community team that helps, if one does. */
  readonly assistSession: string | undefined;
  readonly assisted: boolean;
  /** Whether the browser's Back may go back a step. */
  readonly keepsHistory: boolean;
  /** What the platform accepted, until somebody else begins. */
  readonly done: object | undefined;
  view(): FormView;
  go(step: Step): void;
  /** Goes to the step and, in it, to the field. */
  edit(step: Step, field: string): void;
  show(problems: readonly FormProblem[]): void;
  focus(field: string): void;
  /** The browser went back or forward to a step. */
  onHistory(step: string): void;
  /** Of the person nothing is left, and the focus stays where it is. */
  wipe(): void;
  forgetConsentTexts(): void;
  /** The platform has it; nothing of the person is left in the form. */
  finish(registration: Received<'Registration'>): Promise<void>;
  startOver(household: boolean): void;
}
