import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextState, usesCamera, type ScanEvent, type ScanState } from './scan-state.ts';

const after = (...events: ScanEvent[]): ScanState => events.reduce(nextState, { state: 'idle' } as ScanState);
const START: ScanEvent[] = [{ type: 'start' }, { type: 'opened' }, { type: 'playing' }];
const found = (continuous: boolean): ScanEvent => ({ type: 'found', kind: 'personal', continuous, count: 1 });

test('from the press to the code', () => {
  assert.deepEqual(after(...START.slice(0, 1)), { state: 'asking' });
  assert.deepEqual(after(...START.slice(0, 2)), { state: 'starting' });
  assert.deepEqual(after(...START), { state: 'scanning' });
  assert.deepEqual(after(...START, found(false)), { state: 'found', kind: 'personal' });
});

test('in continuous use a code is reported and the camera goes on', () => {
  assert.deepEqual(after(...START, found(true)), {
    state: 'scanning',
    result: { result: 'read', kind: 'personal', count: 1 },
  });
});

test('the wrong code is reported and the scan goes on as it was, with the camera or without', () => {
  const wrong: ScanEvent = { type: 'result', result: { result: 'wrong-kind', kind: 'place' } };
  assert.deepEqual(after(...START, wrong), { state: 'scanning', result: { result: 'wrong-kind', kind: 'place' } });
  assert.deepEqual(after({ type: 'picture' }, wrong), {
    state: 'idle',
    result: { result: 'wrong-kind', kind: 'place' },
  });
  assert.deepEqual(after({ type: 'start' }, wrong), { state: 'asking' }, 'the question is not covered up');
});

test('a picture that is black and then is not', () => {
  assert.deepEqual(after(...START, { type: 'dark' }), { state: 'black' });
  assert.deepEqual(after(...START, { type: 'dark' }, { type: 'bright' }), { state: 'scanning' });
  assert.deepEqual(after({ type: 'dark' }), { state: 'idle' });
});

test('what comes late does not bring back a camera that was stopped', () => {
  for (const late of [
    { type: 'opened' },
    { type: 'playing' },
    { type: 'dark' },
    { type: 'bright' },
    { type: 'hidden' },
  ] as const)
    assert.deepEqual(after(...START, { type: 'stop' }, late), { state: 'idle' }, late.type);
});

test('a hidden page has no camera; one without a camera does not change', () => {
  assert.deepEqual(after(...START, { type: 'hidden' }), { state: 'away' });
  assert.deepEqual(after({ type: 'hidden' }), { state: 'idle' });
  assert.equal(usesCamera({ state: 'away' }), false);
  for (const state of ['asking', 'starting', 'scanning', 'black'] as const)
    assert.equal(usesCamera({ state }), true, state);
});
