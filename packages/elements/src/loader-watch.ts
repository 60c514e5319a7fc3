/**
 * `sen-watch.js`, a classic script that stands before `sen.js`: says so in the page when `sen.js` itself was refused,
 * blocked or is late, which `sen.js` cannot. Needs nothing, changes nothing else.
 */
import { hideNote, LATE, showNote, type LoadFailure } from './loader-notes.ts';

function note(trouble: LoadFailure): void {
  for (const element of document.querySelectorAll(':not(:defined)')) {
    const { localName } = element;
    if (
      !localName.startsWith('sen-') ||
      [...element.querySelectorAll('*')].some((inner) => inner.localName.startsWith('sen-'))
    )
      continue;
    showNote(element, trouble);
    void customElements.whenDefined(localName).then(() => hideNote(element));
  }
}

/** @param folder where `sen.js` lies, with the slash at the end */
export function watch(folder: string): void {
  let refused = false;
  const tell = () => note(refused ? 'failed' : 'late');
  addEventListener(
    'error',
    ({ target }) => {
      // The files below `chunks/` are looked after by `sen.js`.
      if (
        !(target instanceof HTMLScriptElement) ||
        !target.src.startsWith(folder) ||
        target.src.startsWith(`${folder}chunks/`)
      )
        return;
      refused = true;
      if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', tell);
      else tell();
    },
    true,
  );
  setTimeout(tell, LATE);
}
