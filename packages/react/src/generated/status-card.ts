// Generated from packages/elements by `npm run types`; do not edit.
'use client';
import * as React from 'react';
import { createComponent } from '@lit/react';
import { StatusCard as Element } from '@sen/elements/status-card/status-card.js';
import '@sen/elements/status-card/register.js';

/** What a province's policy of a disease or an event says of a certificate: its colour, its words and an icon, worked out on the device. The policy brings its own title. No colour is a national rule, so the province can be chosen. */
export const SenStatusCard = createComponent({
  tagName: 'sen-status-card',
  displayName: 'SenStatusCard',
  elementClass: Element,
  react: React,
  events: {},
});
