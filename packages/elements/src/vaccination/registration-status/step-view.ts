/** Draws the step in which the person is. */
import type { TemplateResult } from 'lit';
import type { AppointmentActions } from './appointment-actions.ts';
import { statusCodeStep } from './code-step.ts';
import type { PersonDetails } from './details.ts';
import { detailsStep } from './details-step.ts';
import { listView } from './list-view.ts';
import { moveStep } from './move-step.ts';
import { cancelStep, declineStep, sureStep } from './reason-steps.ts';
import { registrationView } from './registration-view.ts';
import type { Requests } from './requests.ts';
import type { Registration } from './display-status.ts';
import type { StatusStep } from './status-host.ts';
import type { StatusView } from './status-view.ts';

export interface StepView {
  view: StatusView;
  step: StatusStep;
  found: readonly Registration[];
  shown: Registration | undefined;
  details: PersonDetails;
  asksId: boolean;
  requests: Requests;
  actions: AppointmentActions;
  /** Of a text the platform gives in both languages, the one to show. */
  pick: (text: { vi: string; en: string }) => string;
  /** Does what was pressed, and says above everything what it threw. */
  attempt: (work: () => unknown) => void;
  onDetails: (change: Partial<PersonDetails>) => void;
  /** A field was left; see `DetailsStep`. */
  onLeave: (field: keyof PersonDetails, tidy: (typed: string) => string) => void;
  onChangePhone: () => void;
  onOpen: (registrationId: string) => void;
  onKeep: () => void;
}

export function stepView({ view, step, found, shown, requests, actions, attempt, ...rest }: StepView): TemplateResult {
  if (step === 'code') {
    return statusCodeStep({
      ...view,
      session: requests.session,
      onResend: () => attempt(() => requests.resend()),
      onChangePhone: rest.onChangePhone,
    });
  }
  if (step === 'list') return listView({ ...view, found, pick: rest.pick, onOpen: rest.onOpen });
  if (!shown) {
    const { details, asksId, onDetails: onChange, onLeave } = rest;
    return detailsStep({ ...view, details, asksId, confirmed: requests.isConfirmed, onChange, onLeave });
  }
  const { appointment } = shown;
  if (step === 'move' && appointment) {
    const { days, hasNoDays: failed, day, slotId } = actions;
    return moveStep({
      ...view,
      appointment,
      days,
      failed,
      day,
      slotId,
      onDay: (chosen) => actions.choose({ day: chosen }),
      onSlot: (chosen) => actions.choose({ slotId: chosen }),
      onReload: () => attempt(() => actions.loadSlots()),
    });
  }
  const reasons = { ...view, reason: actions.reason, onReason: (reason: string) => actions.choose({ reason }) };
  if (step === 'decline') return declineStep(reasons);
  if (step === 'cancel') return cancelStep(reasons);
  if (step === 'sure')
    return sureStep({
      ...view,
      name: shown.person.fullName,
      hasAppointment: shown.status === 'scheduled',
      onKeep: rest.onKeep,
    });
  return registrationView({
    ...view,
    registration: shown,
    several: found.length > 1,
    pick: rest.pick,
    onAction: (action, about) => attempt(() => actions.begin(action, about)),
    onCancel: () => actions.giveReason('cancel'),
    onPrint: () => globalThis.print(),
  });
}
