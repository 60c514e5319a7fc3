import type * as vi from './words.vi.ts';

export const cardScan: typeof vi.cardScan = {
  again: 'Scan again',
  result: 'Read from the card',
  filled: (count) => `${count === 1 ? '1 answer was' : `${count} answers were`} filled in from the card. Please check.`,
  same: 'The card says what you typed',
  kept: 'Your own answers were kept',
  empty: 'This code shows nothing to fill in',
  lacks: (fields) => `Not on the code: ${fields}. Please type it in.`,
  hides: (fields) => `This code hides: ${fields}. Type it in, or show it in full and scan again.`,
  plainName: 'This code has the name without accents. Please add them as on the ID.',
  later: (fields) => `In the next step, check the ${fields}.`,
  oldAddress: 'The address on the card may use old names: choose your present ward or commune in the next step.',
  differs: 'The card differs from what you typed',
  yours: (value) => `You typed: ${value}`,
  says: (value) => `The card says: ${value}`,
  keepMine: 'Keep what I typed',
  take: 'Use the card',
  fields: {
    fullName: 'full name',
    dateOfBirth: 'date of birth',
    sex: 'sex',
    idNumber: 'ID number',
    insuranceNumber: 'health insurance number',
    phone: 'phone number',
    addressLine: 'address',
  },
};
