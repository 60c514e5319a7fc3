/** Registers every element. To take fewer, import `@sen/elements/<element>/register.js` for each. */
import './platform/register.ts';
import './certificate-verifier/register.ts';
import './certificate-viewer/register.ts';
import './covid-card/register.ts';
import './qr-scanner/register.ts';
import './registration-form/register.ts';
import './registration-status/register.ts';
import './site-finder/register.ts';

export { SenPlatform } from './platform/platform.ts';
export { TroubleEvent } from './platform/trouble.events.ts';
export { CertificateVerifier } from './certificate-verifier/certificate-verifier.ts';
export { CertificateCheckedEvent } from './certificate-verifier/certificate-verifier.events.ts';
export { CertificateViewer } from './certificate-viewer/certificate-viewer.ts';
export { CovidCard } from './covid-card/covid-card.ts';
export { QrScanner } from './qr-scanner/qr-scanner.ts';
export { CodeScannedEvent } from './qr-scanner/qr-scanner.events.ts';
export type { CodeSource, ScannedCode } from './qr-scanner/qr-scanner.events.ts';
export { RegistrationForm } from './registration-form/registration-form.ts';
export { RegistrationSubmittedEvent } from './registration-form/registration-form.events.ts';
export { RegistrationStatus } from './registration-status/registration-status.ts';
export { AppointmentAnsweredEvent, RegistrationCancelledEvent } from './registration-status/registration-status.events.ts';
export { SiteFinder } from './site-finder/site-finder.ts';
export { SiteChosenEvent } from './site-finder/site-finder.events.ts';
