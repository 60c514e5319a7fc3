/** Every state a person can meet in this element; each has a story of the same name. Not shipped with any page. */
export const states = {
  start: 'Nothing was written yet.',
  'nothing-written': 'Done was pressed with nothing written.',
  done: 'It was written, and is done.',
} as const;
