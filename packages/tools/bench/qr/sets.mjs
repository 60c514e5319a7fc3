// Picture sets as the ZXing project lays them out: `01.png` beside `01.txt`, its text. A folder named "falsepositives"
// holds no codes; a picture without a text in another folder holds some whose texts nobody wrote down.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { turn } from '../../../qr/src/testing/picture.ts';
import { decodePng } from '../../../qr/src/testing/png.ts';

/** Texts that are expected: none for a false-positive picture, undefined where they are not known. */
function textsOf(folder, name) {
  if (folder.includes('falsepositives')) return [];
  const file = join(folder, `${name}.txt`);
  return existsSync(file) ? [readFileSync(file, 'utf8')] : undefined;
}

const turns = (pixels) => [pixels, turn(pixels), turn(turn(pixels)), turn(turn(turn(pixels)))];

/**
 * @returns {Generator<{ name: string, codes: number, pictures: { pixels: object, texts?: string[] }[] }>} one at a
 * time: pixels are large
 */
export function* pictureSets(folder) {
  for (const { name } of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const at = join(folder, name);
    const pictures = readdirSync(at)
      .filter((file) => file.endsWith('.png'))
      .flatMap((file) => {
        const texts = textsOf(at, file.slice(0, -4));
        return turns(decodePng(readFileSync(join(at, file)))).map((pixels) => ({ pixels, texts }));
      });
    yield { name, pictures, codes: pictures.filter(({ texts }) => texts?.length !== 0).length };
  }
}
