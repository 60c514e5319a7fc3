/**
 * The card as a PDF on one sheet of A4, for a copy shop or a printer that knows no web page. PDF 1.4, ISO 32000: the
 * words are a picture, because the fonts of the device cannot be handed on; the code is drawn as squares, sharp at any
 * size.
 */
import type { Drawing } from '@sen/qr';
import { cardPicture, layOut, QR_SIDE, scaleOf, WIDTH, type Card } from './card-drawing.ts';

/** Points, 72 to an inch. */
const SHEET = { width: 595, height: 842, margin: 42 };
/** 130 mm across, as the card is printed from the page. */
const CARD_WIDTH = 368;
/** About 420 dots an inch. */
const ZOOM = 3;

export interface PdfParts {
  readonly jpeg: Uint8Array;
  /** Of the picture, in its own pixels. */
  readonly pixels: { readonly width: number; readonly height: number };
  readonly height: number;
  readonly qrTop: number;
  readonly qr: Drawing;
}

/** The dark squares of a code, a row's neighbours in one. */
const squaresOf = (path: string): string[] =>
  Array.from(path.matchAll(/M(\d+) (\d+)h(\d+)/g), ([, x, y, width]) => `${x} ${y} ${width} 1 re`);

const fixed = (number: number): string => String(Math.round(number * 1000) / 1000);

/** Puts the file together: objects, then where each of them begins. */
export function writePdf({ jpeg, pixels, height, qrTop, qr }: PdfParts): Uint8Array<ArrayBuffer> {
  const scale = Math.min(CARD_WIDTH / WIDTH, (SHEET.height - 2 * SHEET.margin) / height);
  const left = (SHEET.width - WIDTH * scale) / 2;
  const top = SHEET.height - SHEET.margin;
  const code = scaleOf(qr);
  const side = code.scale * scale;
  const codeLeft = left + ((WIDTH - QR_SIDE) / 2 + code.offset * code.scale) * scale;
  const codeTop = top - (qrTop + code.offset * code.scale) * scale;
  // The sheet counts from below, the code from above.
  const drawing = [
    `q ${fixed(WIDTH * scale)} 0 0 ${fixed(height * scale)} ${fixed(left)} ${fixed(top - height * scale)} cm /Card Do Q`,
    `q 0 g ${fixed(side)} 0 0 ${fixed(-side)} ${fixed(codeLeft)} ${fixed(codeTop)} cm`,
    ...squaresOf(qr.path),
    'f Q',
  ].join('\n');
  const text = new TextEncoder();
  const objects: (string | Uint8Array)[][] = [
    ['<< /Type /Catalog /Pages 2 0 R >>'],
    ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${SHEET.width} ${SHEET.height}] /Contents 4 0 R /Resources << /XObject << /Card 5 0 R >> >> >>`,
    ],
    [`<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`],
    [
      `<< /Type /XObject /Subtype /Image /Width ${pixels.width} /Height ${pixels.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
      jpeg,
      '\nendstream',
    ],
  ];
  const pieces: Uint8Array[] = [];
  let length = 0;
  const put = (piece: string | Uint8Array): void => {
    const bytes = typeof piece === 'string' ? text.encode(piece) : piece;
    pieces.push(bytes);
    length += bytes.length;
  };
  put('%PDF-1.4\n');
  const begins = objects.map((parts, at) => {
    const here = length;
    for (const part of [`${at + 1} 0 obj\n`, ...parts, '\nendobj\n']) put(part);
    return here;
  });
  const table = length;
  put(
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${begins.map((begin) => `${String(begin).padStart(10, '0')} 00000 n \n`).join('')}`,
  );
  put(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`);
  const file = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    file.set(piece, at);
    at += piece.length;
  }
  return file;
}

/** @throws when the browser gives no canvas. */
export async function cardPdf(card: Card): Promise<Blob> {
  const { height, qrTop } = layOut(card);
  const picture = await cardPicture(card, { type: 'image/jpeg', zoom: ZOOM, code: false });
  const jpeg = new Uint8Array(await picture.arrayBuffer());
  const file = writePdf({ jpeg, pixels: { width: WIDTH * ZOOM, height: height * ZOOM }, height, qrTop, qr: card.qr });
  return new Blob([file], { type: 'application/pdf' });
}
