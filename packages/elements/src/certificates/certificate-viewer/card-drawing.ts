/**
 * The card as a picture to keep: drawn here, on the device, as an SVG text or on a canvas. Asks nobody for anything.
 */
import type { Drawing } from '@sen/qr';

export interface Card {
  /** Kind of certificate. */
  readonly title: string;
  readonly verdict: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  readonly note: string;
  readonly qr: Drawing;
}

interface Line {
  readonly text: string;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
  readonly weight: 400 | 650;
}

/** Pixels of the drawing; a picture is twice that. */
export const WIDTH = 720;
const MARGIN = 40;
export const QR_SIDE = 420;
const FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const INK = '#17202a';

/** Lines of at most so many characters, broken at spaces; a word that is longer is cut. */
export function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((whole) => whole.match(new RegExp(`[^]{1,${most}}`, 'gu')) ?? [])) {
    if (line !== '' && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

/** Title, answer, code, then the facts: the order of the screen. */
export function layOut({ title, verdict, rows, note }: Card): { height: number; qrTop: number; lines: Line[] } {
  const lines: Line[] = [];
  let y = MARGIN;
  const put = (text: string, size: number, weight: 400 | 650, x = MARGIN): void => {
    // About half a square a letter, in the widest of the fonts.
    for (const line of wrap(text, Math.floor((WIDTH - MARGIN - x) / (size * 0.56)))) {
      y += size * 1.4;
      lines.push({ text: line, x, y: Math.round(y - size * 0.3), size, weight });
    }
  };
  put(title, 24, 400);
  put(verdict, 36, 650);
  y += 16;
  const qrTop = y;
  y += QR_SIDE + 16;
  for (const { label, value } of rows) {
    put(label, 18, 400);
    put(value, 24, 650);
    y += 8;
  }
  y += 8;
  put(note, 18, 400);
  return { height: Math.round(y + MARGIN), qrTop, lines };
}

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character]!);

/** How the code is placed: its own square, modules and quiet zone, onto ours. */
export const scaleOf = ({ viewBox }: Drawing): { offset: number; scale: number } => {
  const [origin = 0, , side = 1] = viewBox.split(' ').map(Number);
  return { offset: -origin, scale: QR_SIDE / side };
};

/** Sharp at any size; always dark on white. */
export function cardSvg(card: Card): string {
  const { height, qrTop, lines } = layOut(card);
  const { offset, scale } = scaleOf(card.qr);
  const texts = lines.map(
    ({ text, x, y, size, weight }) =>
      `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}">${escape(text)}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    `<g fill="${INK}" font-family="${escape(FONT)}">${texts.join('')}</g>`,
    `<path transform="translate(${(WIDTH - QR_SIDE) / 2} ${qrTop}) scale(${scale}) translate(${offset} ${offset})" d="${card.qr.path}" fill="#000000" shape-rendering="crispEdges"/>`,
    '</svg>',
  ].join('');
}

export interface CardPictureOptions {
  readonly type: 'image/png' | 'image/jpeg';
  /** Pixels for one of the drawing. */
  readonly zoom: number;
  /** False where the code is put on top in another way. */
  readonly code: boolean;
}

/** @throws when the browser gives no canvas. */
export async function cardPicture(card: Card, { type, zoom, code }: CardPictureOptions): Promise<Blob> {
  const { height, qrTop, lines } = layOut(card);
  const { offset, scale } = scaleOf(card.qr);
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH * zoom;
  canvas.height = height * zoom;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('No canvas');
  pen.scale(zoom, zoom);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, WIDTH, height);
  pen.fillStyle = INK;
  for (const { text, x, y, size, weight } of lines) {
    pen.font = `${weight} ${size}px ${FONT}`;
    pen.fillText(text, x, y);
  }
  if (code) {
    pen.fillStyle = '#000000';
    pen.translate((WIDTH - QR_SIDE) / 2, qrTop);
    pen.scale(scale, scale);
    pen.translate(offset, offset);
    pen.fill(new Path2D(card.qr.path));
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.92));
  if (!blob) throw new Error('No picture');
  return blob;
}

export const cardPng = (card: Card): Promise<Blob> => cardPicture(card, { type: 'image/png', zoom: 2, code: true });

/**
 * Hands a file to the person, through the browser's own downloads. @returns takes its address back: from then on the
 * page cannot open it
 */
export function saveFile(name: string, blob: Blob): () => void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  const takeBack = (): void => URL.revokeObjectURL(address);
  setTimeout(takeBack, 60_000);
  return takeBack;
}
