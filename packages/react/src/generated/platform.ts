// Generated from packages/elements by `npm run types`; do not edit.
'use client';
import * as React from 'react';
import { createComponent, type EventName } from '@lit/react';
import { SenPlatform as Element } from '@sen/elements/platform/platform.js';
import type { TroubleEvent } from '@sen/elements/platform/trouble.events.js';
import '@sen/elements/platform/register.js';

/** Says where the platform is, and gives it to every element inside. */
export const SenPlatform = createComponent({
  tagName: 'sen-platform',
  displayName: 'SenPlatform',
  elementClass: Element,
  react: React,
  events: {
    onSenTrouble: 'sen-trouble' as EventName<TroubleEvent>,
  },
});
