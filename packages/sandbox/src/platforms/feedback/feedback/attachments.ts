/** Files people send along: pictures and PDF. What a file is says its beginning, not its name. */
import { ProblemError } from '../../../http/responses/problem-error.ts';

/** Bytes. */
const MAXIMUM = 5 * 1024 * 1024;
const ACCEPTED = ['image/jpeg', 'image/png', 'image/heic', 'application/pdf'];

/** How each kind begins; a HEIC says its brand after the length of its first box (ISO 14496-12). */
const BEGINNINGS = [/^\xff\xd8\xff/, /^\x89PNG\r\n\x1a\n/, /^....ftyp(?:hei[cxms]|hev[cx]|mif1|msf1)/s, /^%PDF-/];

const isKnown = async (file: File): Promise<boolean> => {
  const beginning = String.fromCharCode(...new Uint8Array(await file.slice(0, 16).arrayBuffer()));
  return BEGINNINGS.some((pattern) => pattern.test(beginning));
};

/** Refuses what is too large or of another kind; `field` is the name of the list in the body. */
export async function checkAttachments(files: readonly File[], field: string): Promise<void> {
  for (const [index, file] of files.entries()) {
    const about = (code: string) => ({ fieldErrors: [{ pointer: `/${field}/${index}`, code }] });
    if (file.size > MAXIMUM)
      throw new ProblemError('file-too-large', { ...about('file-too-large'), extra: { maximumBytes: MAXIMUM } });
    if (!(await isKnown(file)))
      throw new ProblemError('file-type', { ...about('file-type'), extra: { accepted: ACCEPTED } });
  }
}
