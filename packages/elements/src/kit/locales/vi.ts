/**
 * Every sentence, in Vietnamese: the keys that other languages must have too, or they do not compile.
 * One file a section: an element imports its own, so that it carries no other's. Numbers come in through functions.
 * Ordinary words, "bạn" or none, active, under 20 words; an error says what to do.
 */
export { common } from './vi/common.ts';
export { unitPicker } from './vi/unit-picker.ts';
export { registrationForm } from './vi/registration-form.ts';
export { registrationPage } from './vi/registration-page.ts';
export { registrationStatus } from './vi/registration-status.ts';
export { siteFinder } from './vi/site-finder.ts';
export { certificates } from './vi/certificates.ts';
export { certificateViewer } from './vi/certificate-viewer.ts';
export { certificateVerifier } from './vi/certificate-verifier.ts';
export { covidCard } from './vi/covid-card.ts';
export { qrScanner } from './vi/qr-scanner.ts';
export { cardScan } from './vi/card-scan.ts';
export { scanning } from './vi/scanning.ts';
export { doctor } from './vi/doctor.ts';
export * from '../../generated/words.vi.ts';
export type { Details, Sentence } from './vi/details.ts';
