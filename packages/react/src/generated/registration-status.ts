// Generated from packages/elements by `npm run types`; do not edit.
'use client';
import * as React from 'react';
import { createComponent, type EventName } from '@lit/react';
import { RegistrationStatus as Element } from '@sen/elements/registration-status/registration-status.js';
import type { AppointmentAnsweredEvent } from '@sen/elements/registration-status/registration-status.events.js';
import type { RegistrationCancelledEvent } from '@sen/elements/registration-status/registration-status.events.js';
import type { TroubleEvent } from '@sen/elements/platform/trouble.events.js';
import '@sen/elements/registration-status/register.js';

/** Looks a registration up by a one-time code, and lets the person answer its appointment or withdraw it. */
export const SenRegistrationStatus = createComponent({
  tagName: 'sen-registration-status',
  displayName: 'SenRegistrationStatus',
  elementClass: Element,
  react: React,
  events: {
    onSenAppointmentAnswered: 'sen-appointment-answered' as EventName<AppointmentAnsweredEvent>,
    onSenRegistrationCancelled: 'sen-registration-cancelled' as EventName<RegistrationCancelledEvent>,
    onSenTrouble: 'sen-trouble' as EventName<TroubleEvent>,
  },
});
