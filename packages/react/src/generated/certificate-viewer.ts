// Generated from packages/elements by `npm run types`; do not edit.
'use client';
import * as React from 'react';
import { createComponent, type EventName } from '@lit/react';
import { CertificateViewer as Element } from '@sen/elements/certificate-viewer/certificate-viewer.js';
import type { TroubleEvent } from '@sen/elements/platform/trouble.events.js';
import '@sen/elements/certificate-viewer/register.js';

/** Shows a person their own certificates: the answer first, then the code to be scanned and the facts; to print, to keep, to renew. */
export const SenCertificateViewer = createComponent({
  tagName: 'sen-certificate-viewer',
  displayName: 'SenCertificateViewer',
  elementClass: Element,
  react: React,
  events: {
    onSenTrouble: 'sen-trouble' as EventName<TroubleEvent>,
  },
});
