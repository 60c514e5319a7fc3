/** What comes after the first step: fetched while that is being filled in, so that a slow network shows it sooner. */
export { OneTimeCodeController } from '../controllers/one-time-code.ts';
export { registrationForm } from '../locales/vi/registration-form.ts';
export { unitPicker } from '../locales/vi/unit-picker.ts';
export { listParts } from '../parts/list.styles.ts';
export { UnitPickerController } from '../unit-picker/unit-picker.ts';
export { codeStep } from './code-step.ts';
export { consentStep } from './consent-step.ts';
export { contactStep } from './contact-step.ts';
export { doneView } from './done-view.ts';
export { historyStep } from './history-step.ts';
export { laterStyles } from './later-steps.styles.ts';
export { problemsOnScreen } from './later-problems.ts';
export { reviewStep } from './review-step.ts';
export { Sending } from './sending.ts';
export { wishStep } from './wish-step.ts';
