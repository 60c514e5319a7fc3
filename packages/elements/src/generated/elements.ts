// Generated from packages/elements/src by `npm run types`; do not edit.
export { CertificateVerifier } from '../certificates/certificate-verifier/certificate-verifier.ts';
export { CertificateViewer } from '../certificates/certificate-viewer/certificate-viewer.ts';
export { CovidCard } from '../deprecated/covid-card/covid-card.ts';
export { SenPlatform } from '../kit/platform/platform.ts';
export { QrScanner } from '../kit/qr-scanner/qr-scanner.ts';
export { RegistrationForm } from '../vaccination/registration-form/registration-form.ts';
export { RegistrationStatus } from '../vaccination/registration-status/registration-status.ts';
export { SiteFinder } from '../directory/site-finder/site-finder.ts';
export { StatusCard } from '../certificates/status-card/status-card.ts';
export * from '../certificates/certificate-verifier/certificate-verifier.events.ts';
export * from '../kit/platform/trouble.events.ts';
export * from '../kit/qr-scanner/qr-scanner.events.ts';
export * from '../vaccination/registration-form/registration-form.events.ts';
export * from '../vaccination/registration-status/registration-status.events.ts';
export * from '../directory/site-finder/site-finder.events.ts';
