import type * as vi from './words.vi.ts';

export const sampleElement: typeof vi.sampleElement = {
  heading: 'New part',
  intro: 'A sentence that says what this part is for.',
  answer: 'Answer',
  answerHint: 'Say what is to be written here.',
  answerRequired: 'Write an answer.',
  send: 'Done',
  doneHeading: 'It is done',
  doneBody: 'Say what happens next.',
};
