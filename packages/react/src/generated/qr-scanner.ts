// Generated from packages/elements by `npm run types`; do not edit.
'use client';
import * as React from 'react';
import { createComponent, type EventName } from '@lit/react';
import { QrScanner as Element } from '@sen/elements/qr-scanner/qr-scanner.js';
import type { CodeScannedEvent } from '@sen/elements/qr-scanner/qr-scanner.events.js';
import '@sen/elements/qr-scanner/register.js';

/** Reads a code, with the camera, from a picture, from a hand-held scanner or as text, on the device alone. Stands inside `<sen-platform>` or on its own. */
export const SenQrScanner = createComponent({
  tagName: 'sen-qr-scanner',
  displayName: 'SenQrScanner',
  elementClass: Element,
  react: React,
  events: {
    onSenCodeScanned: 'sen-code-scanned' as EventName<CodeScannedEvent>,
  },
});
