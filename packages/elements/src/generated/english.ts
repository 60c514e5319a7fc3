// Generated from packages/elements/src by `npm run types`; do not edit.
const certificates = (): Promise<object> => import('../certificates/words.en.ts');
const certificatesCertificateVerifier = (): Promise<object> => import('../certificates/certificate-verifier/words.en.ts');
const certificatesCertificateViewer = (): Promise<object> => import('../certificates/certificate-viewer/words.en.ts');
const certificatesCertificateViewerEnquiry = (): Promise<object> => import('../certificates/certificate-viewer/enquiry.words.en.ts');
const certificatesCertificateViewerWallet = (): Promise<object> => import('../certificates/certificate-viewer/wallet.words.en.ts');
const certificatesCertificateViewerExtract = (): Promise<object> => import('../certificates/certificate-viewer/extract/words.en.ts');
const certificatesStatusCard = (): Promise<object> => import('../certificates/status-card/words.en.ts');
const directorySiteFinder = (): Promise<object> => import('../directory/site-finder/words.en.ts');
const directoryUnitPicker = (): Promise<object> => import('../directory/unit-picker/words.en.ts');
const kitForms = (): Promise<object> => import('../kit/forms/words.en.ts');
const kitPlatform = (): Promise<object> => import('../kit/platform/words.en.ts');
const kitQrScanner = (): Promise<object> => import('../kit/qr-scanner/words.en.ts');
const kitScan = (): Promise<object> => import('../kit/scan/words.en.ts');
const vaccinationRegistrationForm = (): Promise<object> => import('../vaccination/registration-form/words.en.ts');
const vaccinationRegistrationFormCard = (): Promise<object> => import('../vaccination/registration-form/card/words.en.ts');
const vaccinationRegistrationFormSteps = (): Promise<object> => import('../vaccination/registration-form/steps/words.en.ts');
const vaccinationRegistrationStatus = (): Promise<object> => import('../vaccination/registration-status/words.en.ts');
/** What an English page fetches for a section: its own words and those of the parts of its element. */
export const english: Readonly<Record<string, readonly (() => Promise<object>)[]>> = {
  cardScan: [directoryUnitPicker, kitForms, kitScan, vaccinationRegistrationForm, vaccinationRegistrationFormCard, vaccinationRegistrationFormSteps],
  certificateVerifier: [certificates, certificatesCertificateVerifier, kitScan],
  certificateViewer: [certificates, certificatesCertificateViewer, certificatesCertificateViewerEnquiry, certificatesCertificateViewerWallet, certificatesCertificateViewerExtract, kitScan],
  certificates: [certificates],
  doctor: [kitPlatform],
  formQuestions: [kitForms],
  qrScanner: [kitQrScanner],
  registrationForm: [directoryUnitPicker, kitForms, kitScan, vaccinationRegistrationForm, vaccinationRegistrationFormCard, vaccinationRegistrationFormSteps],
  registrationStatus: [vaccinationRegistrationStatus],
  scanning: [kitScan],
  siteFinder: [directorySiteFinder, directoryUnitPicker],
  statusCard: [certificates, certificatesStatusCard],
  unitPicker: [directoryUnitPicker],
};
