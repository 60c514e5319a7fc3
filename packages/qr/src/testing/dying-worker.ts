/** A worker that can work, and ends at the first thing it is asked: out of memory, as far as the page can tell. */
let introduced = false;
addEventListener('message', () => {
  if (introduced) throw new Error('over');
  introduced = true;
  (postMessage as (message: unknown) => void)({ able: true });
});
