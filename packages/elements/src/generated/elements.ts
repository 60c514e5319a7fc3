// Generated from packages/elements/src by `npm run types`; do not edit.
export { CertificateVerifier } from '../certificate-verifier/certificate-verifier.ts';
export { CertificateViewer } from '../certificate-viewer/certificate-viewer.ts';
export { CovidCard } from '../covid-card/covid-card.ts';
export { SenPlatform } from '../platform/platform.ts';
export { QrScanner } from '../qr-scanner/qr-scanner.ts';
export { RegistrationForm } from '../registration-form/registration-form.ts';
export { RegistrationStatus } from '../registration-status/registration-status.ts';
export { SiteFinder } from '../site-finder/site-finder.ts';
export * from '../certificate-verifier/certificate-verifier.events.ts';
export * from '../platform/trouble.events.ts';
export * from '../qr-scanner/qr-scanner.events.ts';
export * from '../registration-form/registration-form.events.ts';
export * from '../registration-status/registration-status.events.ts';
export * from '../site-finder/site-finder.events.ts';
