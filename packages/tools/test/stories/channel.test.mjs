import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { test } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { listen, lookAgain, show, whenEnded } from './channel.mjs';

/**
 * A page that has opened this address, with Storybook's channel in it. Functions arrive there as they do in a browser:
 * as text, alone.
 */
function opened(address, embeds = false) {
  const context = createContext({ location: { search: address }, URLSearchParams, performance, emptied: 0 });
  context.document = { getElementById: () => ({ replaceChildren: () => context.emptied++ }) };
  const run = (work, given) => runInContext(`(${work})`, context)(given);
  run(listen, { embeds });
  const channel = new EventEmitter();
  context.__STORYBOOK_ADDONS_CHANNEL__ = channel;
  return {
    context,
    run,
    channel,
    says: (...event) => channel.emit(...event),
    hasEnded: () => Promise.race([run(whenEnded).then(() => true), new Promise((later) => setImmediate(later, false))]),
    seen: () => structuredClone(context.senSeen),
  };
}

const axeSaid = (result) => [{ type: 'interactions' }, { type: 'a11y', result }];
const VIOLATION = {
  id: 'label',
  impact: 'critical',
  help: 'Fields have labels',
  nodes: [{ target: [['#a', 'input']] }],
};

test('a story has ended when axe has looked at it', async () => {
  const { hasEnded, says, seen } = opened('?id=form--who&viewMode=story');
  assert.equal(await hasEnded(), false);

  says('storyFinished', { storyId: 'form--who', reporters: axeSaid({ violations: [VIOLATION] }) });

  assert.equal(await hasEnded(), true);
  assert.deepEqual(seen().axe.violations, [
    { id: 'label', impact: 'critical', help: 'Fields have labels', target: '#a input' },
  ]);
});

test('the late end of the story before is not the end of the one that is shown', async () => {
  const { run, hasEnded, says, context } = opened('?id=form--who&viewMode=story');
  says('storyFinished', { storyId: 'form--who', reporters: axeSaid({ violations: [] }) });

  run(show, { id: 'form--where', isPage: false });
  says('storyFinished', { storyId: 'form--who', reporters: [] });

  assert.equal(await hasEnded(), false);
  assert.equal(context.emptied, 1, 'the story before is gone at once');
});

test('a page with a story in it has not ended before that story', async () => {
  const { hasEnded, says } = opened('?id=form--docs&viewMode=docs', true);

  says('docsRendered', 'form--docs');
  assert.equal(await hasEnded(), false, 'its story would end in the next one, which may be the same');
  says('storyFinished', { storyId: 'form--who', reporters: [] });

  assert.equal(await hasEnded(), true);
});

test('a page without a story has ended when it is drawn', async () => {
  const { hasEnded, says } = opened('?id=guide--docs&viewMode=docs');
  says('docsRendered', 'guide--docs');
  assert.equal(await hasEnded(), true);
});

test('where axe failed, it is told why', () => {
  const { says, seen } = opened('?id=form--who&viewMode=story');

  says('storyFinished', { storyId: 'form--who', reporters: axeSaid({ error: new Error('Axe is already running') }) });

  assert.deepEqual(seen().axe, { why: 'Axe is already running', violations: undefined });
});

test('a story that throws has ended, with what it threw', async () => {
  const { hasEnded, says, seen } = opened('?id=form--who&viewMode=story');
  says('playFunctionThrewException', { message: 'No button “Send”' });
  assert.equal(await hasEnded(), true);
  assert.equal(seen().thrown, 'No button “Send”');
});

test('axe looks again by the rules of the story, and the page listens no longer than that', async () => {
  const { run, says, channel } = opened('?id=form--who&viewMode=story');
  says('storyPrepared', { id: 'form--who', parameters: { a11y: { test: 'error' } } });
  const asked = [];
  channel.on('storybook/a11y/manual', (...given) => {
    asked.push(given);
    says('storybook/a11y/result', { violations: [] }, 'form--who');
  });

  const { violations } = await run(lookAgain);

  assert.equal(JSON.stringify([violations, asked]), JSON.stringify([[], [['form--who', { test: 'error' }]]]));
  assert.equal(channel.listenerCount('storybook/a11y/result') + channel.listenerCount('storybook/a11y/error'), 0);
});
