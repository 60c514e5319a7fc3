/** The card to keep or to print, as a file: fetched with the press that asks for one. */
import { cardPng, cardSvg, saveFile, type Card } from './card-drawing.ts';
import type { CardFile } from './card-view.ts';

const files: Record<CardFile, (card: Card) => Blob | Promise<Blob>> = {
  png: cardPng,
  pdf: async (card) => (await import('./card-pdf.ts')).cardPdf(card),
  svg: (card) => new Blob([cardSvg(card)], { type: 'image/svg+xml' }),
};

/** Hands it to the browser to download. @param name without its ending @returns takes the file back from the page */
export async function saveCard(card: Card, form: CardFile, name: string): Promise<() => void> {
  return saveFile(`${name}.${form}`, await files[form](card));
}
