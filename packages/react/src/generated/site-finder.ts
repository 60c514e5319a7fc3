// Generated from packages/elements by `npm run types`; do not edit.
'use client';
import * as React from 'react';
import { createComponent, type EventName } from '@lit/react';
import { SiteFinder as Element } from '@sen/elements/site-finder/site-finder.js';
import type { SiteChosenEvent } from '@sen/elements/site-finder/site-finder.events.js';
import type { TroubleEvent } from '@sen/elements/platform/trouble.events.js';
import '@sen/elements/site-finder/register.js';

/** Finds fixed and mobile sites by area, day and distance. */
export const SenSiteFinder = createComponent({
  tagName: 'sen-site-finder',
  displayName: 'SenSiteFinder',
  elementClass: Element,
  react: React,
  events: {
    onSenSiteChosen: 'sen-site-chosen' as EventName<SiteChosenEvent>,
    onSenTrouble: 'sen-trouble' as EventName<TroubleEvent>,
  },
});
