// Generated from packages/elements by `npm run types`; do not edit.
'use client';
import * as React from 'react';
import { createComponent, type EventName } from '@lit/react';
import { RegistrationForm as Element } from '@sen/elements/registration-form/registration-form.js';
import type { RegistrationSubmittedEvent } from '@sen/elements/registration-form/registration-form.events.js';
import type { TroubleEvent } from '@sen/elements/platform/trouble.events.js';
import '@sen/elements/registration-form/register.js';

/** Registers one person for vaccination: for oneself, for someone else, for a child, or with the help of a community team. */
export const SenRegistrationForm = createComponent({
  tagName: 'sen-registration-form',
  displayName: 'SenRegistrationForm',
  elementClass: Element,
  react: React,
  events: {
    onSenRegistrationSubmitted: 'sen-registration-submitted' as EventName<RegistrationSubmittedEvent>,
    onSenTrouble: 'sen-trouble' as EventName<TroubleEvent>,
  },
});
