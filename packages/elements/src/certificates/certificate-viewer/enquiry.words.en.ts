import type * as vi from './enquiry.words.vi.ts';

export const certificateViewer: typeof vi.certificateViewer = {
  phoneHeading: 'See your certificates',
  phoneIntro: 'Enter the phone number you gave when you were vaccinated. You will get a code by text message.',
  phone: 'Phone number',
  phoneHint: 'To send you a code.',
  phoneStep: 'Phone number',
  sendCode: 'Send me a code',
  sending: 'Sending…',
  codeStep: 'Code',
  codeHeading: 'Enter the code sent to the phone',
  codeSent: (phone) => `A message with a 6-digit code went to ${phone}.`,
  code: '6-digit code',
  confirmCode: 'Confirm the code',
  resend: 'Send another code',
  resendIn: (seconds) => `You can ask for another code in ${seconds} seconds`,
  resent: 'A new code was sent. The earlier one no longer works.',
  changePhone: 'Use another phone number',
  loading: 'Fetching your certificates…',
  showAgain: 'Show the certificates again',
  alerts: {
    sessionEnded: { title: 'The confirmation has run out', body: 'To be safe, enter a new code.' },
    gone: { title: 'This certificate is no longer there', body: 'Start again from the beginning.' },
    changed: { title: 'Something has just changed', body: 'What you see below is up to date.' },
    notEligible: {
      title: 'No new code yet',
      body: 'Doses are missing or not verified. Ask where you were vaccinated.',
    },
  },
  problems: {
    phoneRequired: 'Enter the phone number you gave when you were vaccinated',
    phoneFormat: 'Enter 10 digits, such as 0912 345 678',
    phoneLandline: 'A landline gets no messages. Enter a mobile number, such as 0912 345 678',
    phoneUndeliverable: 'No message can be sent to this number. Check it, or call the hotline',
    phoneTooMany: ({ maximum }) =>
      `This number has just had several codes. Wait ${maximum} ${maximum === 1 ? 'minute' : 'minutes'}`,
    codeFormat: 'Enter all 6 digits of the message',
    codeWrong: ({ maximum }) => `Not the right code. Look at the newest message. ${maximum} tries left`,
    codeExpired: 'The code has run out. Choose Send another code',
    codeTooMany: ({ maximum }) =>
      `Too many tries. Wait ${maximum} ${maximum === 1 ? 'minute' : 'minutes'}, then choose Send another code`,
  },
};
