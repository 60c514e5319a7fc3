/** Every state a person can meet in this element; each has a story of the same name. Not shipped with any page. */
export const states = {
  phone: 'Asks for the phone the certificates belong to.',
  'phone-of-a-landline': 'The number cannot get messages.',
  code: 'The code is on its way.',
  'code-wrong': 'Another code than was sent; says how many tries are left.',
  valid: 'A certificate in force, with its code to show.',
  minimal: 'Name, birth and dose: what is compared with a paper.',
  expired: 'Its time is over; a new one can be asked for.',
  renewed: 'A new one took its place.',
  withdrawn: 'Withdrawn, and says what to do.',
  'none-yet': 'Nobody of this phone has one yet.',
  given: 'A text the page already had.',
  'given-forged': 'A text the page already had, and its signature is wrong.',
  kept: 'Kept on this device, shown without a network.',
  maintenance: 'The platform rests; nothing is lost.',
  'scanner-open': 'A paper, or another phone, is about to be scanned.',
  scanned: 'It joins those that are shown.',
} as const;
