// Generated from packages/elements by `npm run types`; do not edit.
'use client';
import * as React from 'react';
import { createComponent, type EventName } from '@lit/react';
import { CertificateVerifier as Element } from '@sen/elements/certificate-verifier/certificate-verifier.js';
import type { CertificateCheckedEvent } from '@sen/elements/certificate-verifier/certificate-verifier.events.js';
import type { TroubleEvent } from '@sen/elements/platform/trouble.events.js';
import '@sen/elements/certificate-verifier/register.js';

/** Checks certificates at a gate: the answer first and largest, then as much of the person as is needed to compare. Works without a network after one visit; stores and sends nothing about who is checked. */
export const SenCertificateVerifier = createComponent({
  tagName: 'sen-certificate-verifier',
  displayName: 'SenCertificateVerifier',
  elementClass: Element,
  react: React,
  events: {
    onSenCertificateChecked: 'sen-certificate-checked' as EventName<CertificateCheckedEvent>,
    onSenTrouble: 'sen-trouble' as EventName<TroubleEvent>,
  },
});
