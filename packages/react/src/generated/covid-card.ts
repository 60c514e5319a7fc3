// Generated from packages/elements by `npm run types`; do not edit.
'use client';
import * as React from 'react';
import { createComponent } from '@lit/react';
import { CovidCard as Element } from '@sen/elements/covid-card/covid-card.js';
import '@sen/elements/covid-card/register.js';

/** What a province's policy says of a certificate: its colour, its words and an icon, worked out on the device. No colour is a national rule, so the province can be chosen. */
export const SenCovidCard = createComponent({
  tagName: 'sen-covid-card',
  displayName: 'SenCovidCard',
  elementClass: Element,
  react: React,
  events: {},
});
