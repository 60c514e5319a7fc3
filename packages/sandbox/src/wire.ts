/** The nouns of the contract that the sandbox speaks of. */
import type { Schemas } from '@sen/client';

export type Address = Schemas['Address'];
export type Appointment = Schemas['Appointment'];
export type AppointmentStatus = Schemas['AppointmentStatus'];
export type CodeListItem = Schemas['CodeListItem'];
export type Consent = Schemas['Consent'];
export type ConsentDecision = Schemas['ConsentDecision'];
export type ConsentText = Schemas['ConsentText'];
export type FieldError = Schemas['FieldError'];
export type Guardian = Schemas['Guardian'];
export type Module = Schemas['Module'];
export type NewConsent = Schemas['NewConsent'];
export type NewRegistration = Schemas['NewRegistration'];
export type Person = Schemas['Person'];
export type Registration = Schemas['Registration'];
export type RegistrationChange = Schemas['RegistrationChange'];
export type RegistrationRules = Schemas['RegistrationRules'];
export type RegistrationStatus = Schemas['RegistrationStatus'];
export type Site = Schemas['Site'];
export type Slot = Schemas['Slot'];
export type Stop = Schemas['Stop'];
export type Text = Schemas['Text'];
