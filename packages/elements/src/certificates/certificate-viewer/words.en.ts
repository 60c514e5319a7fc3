import type * as vi from './words.vi.ts';

export const certificateViewer: typeof vi.certificateViewer = {
  heading: 'Your certificates',
};
