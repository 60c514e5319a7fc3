// Who may import whom in packages/elements/src/<room>/<folder>/: the kit is below all, a platform has its elements and
// folders that several of them share.
import { apis } from '../../generate/apis.mjs';

/** Elements that others may draw inside themselves, because a person meets them as one step of many. */
const SHARED_ELEMENTS = ['unit-picker', 'qr-scanner'];

/** In the kit, what draws the scanner for other elements; its other folders stand below every element. */
const DRAWS_SCANNER = 'kit/scan';

/**
 * The room of a file of the elements, the kit or a national platform; none for files beside the rooms, for
 * `generated/` and for `testing/`.
 */
export function roomOf(file) {
  const [, room] = /^packages\/elements\/src\/([^/]+)\//.exec(file) ?? [];
  return room === 'kit' || apis.includes(room) ? room : undefined;
}

/** The folder in a room: an element's, or one that several use. */
const folderOf = (file) => /^packages\/elements\/src\/([^/]+\/[^/]+)\//.exec(file)?.[1];

/**
 * Why a file of the elements may not import another of them, or undefined.
 * @param {(folder: string) => boolean} isElement does this folder of packages/elements/src define an element?
 */
export function refuseInElements(from, to, isElement) {
  const [room, other] = [roomOf(from), roomOf(to)];
  const [folder, wanted] = [folderOf(from), folderOf(to)];
  if (room === undefined || other === undefined) return undefined;
  if (room === 'kit' && other !== 'kit') return `kit/ stands below the platforms and may not import ${other}/`;
  if (wanted === undefined || folder === wanted || !isElement(wanted)) return undefined;
  const [, element] = wanted.split('/');
  // Every element joins the platform of its page.
  if (wanted === 'kit/platform') return undefined;
  if (room === 'kit' && !isElement(folder ?? 'kit') && folder !== DRAWS_SCANNER)
    return `${folder ?? 'kit'}/ stands below the elements and may not import ${element}`;
  return SHARED_ELEMENTS.includes(element)
    ? undefined
    : `${folder ?? room} may not import the element ${element}: compose them in the page`;
}
