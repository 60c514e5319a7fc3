/** A worker that starts, and crashes at the first request: out of memory, as far as the page can tell. */
let introduced = false;
addEventListener('message', () => {
  if (introduced) throw new Error('over');
  introduced = true;
  (postMessage as (message: unknown) => void)({ able: true });
});
