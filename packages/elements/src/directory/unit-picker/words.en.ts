import type * as vi from './words.vi.ts';

export const unitPicker: typeof vi.unitPicker = {
  province: 'Province or city',
  commune: 'Ward or commune',
  provinceHint: 'Type a few letters, accents not needed. An old name will do, such as “binh duong”.',
  communeHint: 'Type a few letters, accents not needed. If you do not know the new name, type the old one.',
  results: (count) =>
    count === 0 ? 'Nothing matches' : `${count} match${count === 1 ? '' : 'es'}. Use the arrow keys to choose.`,
  nothing: 'Nothing matches. Try fewer letters.',
  holds: (former) => `Now includes ${former.join(' and ')}`,
  formerly: (place) => `Old name, ${place}`,
  loading: 'Loading the list…',
  failed: 'The list could not be loaded. Check your connection and type again.',
  chosen: (name) => `${name} chosen`,
  useOld: 'I only know the old address (before 1/7/2025)',
  useNew: 'Use the new address',
  old: 'Old ward or commune',
  oldHint: 'Its name before 1 July 2025, such as “phuong 12 go vap”.',
  becameOne: (before, now) => `${before} is now ${now}.`,
  split: (before) => `${before} was divided. Which of these is your home in now?`,
  notOnRecord: 'There is no record of this place. Please choose the new address.',
};
