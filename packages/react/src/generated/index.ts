// Generated from packages/elements by `npm run types`; do not edit.

export { SenCertificateVerifier } from './certificate-verifier.ts';
export { SenCertificateViewer } from './certificate-viewer.ts';
export { SenCovidCard } from './covid-card.ts';
export { SenPlatform } from './platform.ts';
export { SenQrScanner } from './qr-scanner.ts';
export { SenRegistrationForm } from './registration-form.ts';
export { SenRegistrationStatus } from './registration-status.ts';
export { SenSiteFinder } from './site-finder.ts';
export { SenStatusCard } from './status-card.ts';
