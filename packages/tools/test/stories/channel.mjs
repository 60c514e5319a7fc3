// In the page: what Storybook's channel says of what is looked at, kept in `globalThis.senSeen`. Each function is sent
// there alone.

/**
 * Before Storybook is there. What the page begins with stands in its address.
 * @param {{ embeds: boolean }} first whether that is a page with a story in it
 */
export function listen({ embeds }) {
  const address = new URLSearchParams(location.search);
  let phase;
  let end;
  const begins = (name) => {
    const now = performance.now();
    if (phase) phase.times[phase.name] = (phase.times[phase.name] ?? 0) + now - phase.since;
    phase = { name, since: now, times: globalThis.senSeen.times };
  };
  /** A story has ended when axe has looked at it; a page, when it and the story in it are drawn. */
  globalThis.senBegin = (id, isPage, embedding) => {
    globalThis.senSeen = {
      id,
      isPage,
      awaits: isPage ? ['page', ...(embedding ? ['story'] : [])] : ['story'],
      times: {},
    };
    globalThis.senEnded = new Promise((done) => (end = done));
    begins('opening');
  };
  globalThis.senBegin(address.get('id'), address.get('viewMode') === 'docs', embeds);
  const seen = () => globalThis.senSeen;
  const throws = (message) => {
    seen().thrown ??= message;
    end();
  };
  const comes = (what) => {
    seen().awaits = seen().awaits.filter((one) => one !== what);
    if (seen().awaits.length === 0) end();
  };
  globalThis.senLookedAt = (result) => ({
    why: result ? String(result.error?.message ?? result.error ?? '') : 'it was not asked to',
    violations: result?.violations?.map(({ id, impact, help, nodes }) => ({
      id,
      impact,
      help,
      target: nodes[0]?.target.flat().join(' '),
    })),
  });

  // Frames around what axe found are for people; keeping them ready is a walk over the page whenever something in it
  // changes.
  globalThis.__STORYBOOK_HIGHLIGHT_INITIALIZED = true;

  let channel;
  Object.defineProperty(globalThis, '__STORYBOOK_ADDONS_CHANNEL__', {
    get: () => channel,
    set(given) {
      channel = given;
      channel.on('playFunctionThrewException', ({ message }) => throws(message));
      channel.on('storyThrewException', ({ message }) => throws(message));
      channel.on('storyErrored', ({ title, description }) => throws(`${title} ${description}`));
      channel.on('storyMissing', (id) => throws(`there is no ${id}`));
      channel.on('storyPrepared', ({ id, parameters }) => id === seen().id && (seen().a11y = parameters.a11y));
      channel.on('storyRenderPhaseChanged', ({ storyId, newPhase }) => storyId === seen().id && begins(newPhase));
      channel.on('docsRendered', (id) => id === seen().id && comes('page'));
      // A story that ends late, in a page or in what was looked at before, is another's end: axe has not looked at this
      // one.
      channel.on('storyFinished', ({ storyId, reporters }) => {
        if (!seen().isPage && storyId !== seen().id) return;
        if (!seen().isPage) seen().axe = globalThis.senLookedAt(reporters.find(({ type }) => type === 'a11y')?.result);
        comes('story');
      });
    },
  });
}

/** Leaves what is shown and shows this. */
export function show({ id, isPage, embeds }) {
  // What the story before would still say, or still ask of the platform, is past.
  document.getElementById('storybook-root')?.replaceChildren();
  globalThis.senForget?.();
  globalThis.senBegin(id, isPage, embeds);
  globalThis.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', { storyId: id, viewMode: isPage ? 'docs' : 'story' });
}

/** @returns {Promise<object>} what was seen, once it has ended */
export const whenEnded = () => globalThis.senEnded.then(() => globalThis.senSeen);

/** axe once more, with the same rules, on a page that looks otherwise now. */
export async function lookAgain() {
  const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
  const { id, a11y } = globalThis.senSeen;
  const result = await new Promise((resolve) => {
    const end = (given) => {
      channel.off('storybook/a11y/result', end);
      channel.off('storybook/a11y/error', fail);
      resolve(given);
    };
    const fail = (error) => end({ error });
    channel.on('storybook/a11y/result', end);
    channel.on('storybook/a11y/error', fail);
    channel.emit('storybook/a11y/manual', id, a11y);
  });
  return globalThis.senLookedAt(result);
}
