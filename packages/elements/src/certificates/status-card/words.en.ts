import type * as vi from './words.vi.ts';

export const statusCard: typeof vi.statusCard = {
  heading: 'Card for where you are going',
  province: 'Where you are going',
  provinceHint: 'Each province has rules of its own.',
  text: 'Text of the certificate’s QR code',
  textHint: 'It begins with HC1:. It is looked at on this device and sent nowhere.',
  show: 'Show the card',
  textRequired: 'Paste the text of the certificate’s QR code',
  general: 'General rules',
  noColour: 'No card colour',
  another: 'Use another code',
};
