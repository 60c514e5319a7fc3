// Generated from packages/elements by `npm run types`; do not edit.
'use client';
import * as React from 'react';
import { createComponent } from '@lit/react';
import { CovidCard as Element } from '@sen/elements/covid-card/covid-card.js';
import '@sen/elements/covid-card/register.js';

/** The status card by its name of before, until 2027-12-31: write `<sen-status-card>`. */
export const SenCovidCard = createComponent({
  tagName: 'sen-covid-card',
  displayName: 'SenCovidCard',
  elementClass: Element,
  react: React,
  events: {},
});
