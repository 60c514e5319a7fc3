import type * as vi from './words.vi.ts';

export const registrationPage: typeof vi.registrationPage = {
  intro:
    'Fill this in from top to bottom, then press the button at the end. If something needs another look, the page says where; what you typed stays.',
  ifNeeded: 'only if it applies',
  communeHint:
    'The name of the ward or commune. If you only know the old name, add the district, such as “Phường 12, Gò Vấp”.',
  communeRequired: 'Write the name of your ward or commune',
  communeNotFound:
    'This place is not in the province or city you chose. Check the names of the ward or commune and of the province',
  communeChoose: 'Choose where you live among the places below',
  communeChoice: 'Where do you live?',
  sendCode: 'Send me the code',
  changeAnswers: 'See and change your answers',
  expiredTitle: 'Too much time has passed, and nothing was sent',
  expiredBody:
    'To keep your details private, this page holds what you typed for 30 minutes only. Your browser must also allow cookies. Please fill in the form again.',
  startAgain: 'Start again',
  doneBack: 'Go to the look-up page of your province and use the phone number you gave.',
  plainPage: 'Open the registration form',
};
