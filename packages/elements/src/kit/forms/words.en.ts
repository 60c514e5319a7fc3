import type * as vi from './words.vi.ts';

export const formQuestions: typeof vi.formQuestions = {
  dateHint: 'Day, month, year, such as 18/1/2026. The year alone will do.',
  choicesHint: 'Choose all that are true.',
  place: (number) => `Place ${number}`,
  placesHint: 'Another line comes when you write in the last one.',
  placeLastDay: (number) => `Last day in place ${number}`,
  placeLastDayHint: 'Day, month, year, such as 18/1/2026.',
  onlyIfAsked: 'only if needed',
  basis: (act, version) => `Based on: ${act}. Version: ${version}.`,
  problems: {
    required: 'Answer this question.',
    choice: 'Choose one answer.',
    choices: 'Choose at least one answer.',
    number: 'Write a number, such as 37 or 37.5.',
    range: ({ minimum, maximum }) =>
      minimum === undefined
        ? `Look at this number again: at most ${maximum}.`
        : maximum === undefined
          ? `Look at this number again: at least ${minimum}.`
          : `Look at this number again: from ${minimum} to ${maximum}.`,
    date: 'Write day, month and year, such as 18/1/2026, or the year alone.',
    places: 'Write at least one place.',
    placeMissing: 'Write the place beside its day.',
    placeDay: 'Write the last day there with day, month and year, such as 18/1/2026.',
    tooLong: ({ maximum }) => `Make it shorter, at most ${maximum} characters.`,
    tooMany: ({ maximum }) => `Write at most ${maximum} of them.`,
    again: 'Look at this answer again.',
  },
};
