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
  campaigns: 'Which campaigns?',
  oneCampaign: 'The campaign',
  campaignsHint:
    'Tick those to register for. You need not know which dose comes next: that goes by age, place and the doses given before.',
  campaignsRequired: 'Tick at least one campaign',
  campaignsTooMany: (most: number) => `Choose ${most} campaigns at most in one registration`,
  severalDoses: 'This campaign has more than one dose for this person. Choose one',
  earlierDoses: 'Has this person had any dose of what you chose?',
  moreTitle: 'A few more answers are needed',
  moreBody: 'What you typed is still here. Please go on with the parts below, then press the button at the end.',
  refusedTitle: 'A campaign is not open to this person',
  refusedBody: 'You made no mistake. Untick it to register for the others.',
  refusedAlone:
    'You made no mistake, and nothing was sent. For another vaccine, please ask the health station where you live.',
  doseChanged: 'Another dose comes next than was said',
  doseChangedBody:
    'The record under this phone says that another dose comes next. Please look at the campaigns again, then press the button at the end; no new code is needed.',
  registersFor: 'You are registering for',
  sendCode: 'Send me the code',
  changeAnswers: 'See and change your answers',
  expiredTitle: 'Too much time has passed, and nothing was sent',
  expiredBody:
    'To keep your details private, this page holds what you typed for 30 minutes only. Your browser must also allow cookies. Please fill in the form again.',
  startAgain: 'Start again',
  doneBack: 'Go to the look-up page of your province and use the phone number you gave.',
  plainPage: 'Open the registration form',
};
