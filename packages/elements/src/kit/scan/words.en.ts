import type * as vi from './words.vi.ts';

export const scanning: typeof vi.scanning = {
  panel: 'Scan a code',
  opening: 'Opening the scanner…',
  close: 'Close the scanner',
  failedTitle: 'The scanner could not be opened',
  failedBody: 'Check your connection and choose Try again, or type it in.',
};
