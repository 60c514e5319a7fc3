import { expect } from '@open-wc/testing';
import { Deadline } from './deadline.ts';

const HALF_AN_HOUR = 30 * 60 * 1000;

describe('a moment by the clock on the wall', () => {
  const realNow = Date.now;
  afterEach(() => {
    Date.now = realNow;
  });

  /** The device sleeps: its clock goes on, its timers do not. */
  function sleep(milliseconds: number): void {
    const slept = realNow() + milliseconds;
    Date.now = () => slept;
  }

  for (const [what, wake] of [
    ['the device wakes with the page in sight again', () => document.dispatchEvent(new Event('visibilitychange'))],
    [
      'the page comes back from the back-forward cache',
      () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
    ],
  ] as const) {
    it(`has passed when ${what}, however little the timers ran`, () => {
      let passed = 0;
      const deadline = new Deadline(() => (passed += 1));
      deadline.set(HALF_AN_HOUR);
      sleep(HALF_AN_HOUR - 60_000);
      wake();
      expect(passed).to.equal(0);
      sleep(HALF_AN_HOUR + 1);
      wake();
      wake();
      expect(passed).to.equal(1);
    });
  }

  it('is not put off by what happens first after the sleep', () => {
    let passed = 0;
    const deadline = new Deadline(() => (passed += 1));
    deadline.set(HALF_AN_HOUR);
    sleep(HALF_AN_HOUR + 1);
    deadline.set(HALF_AN_HOUR);
    expect(passed).to.equal(1);
    deadline.clear();
  });

  it('does not come when it was called off', () => {
    let passed = 0;
    const deadline = new Deadline(() => (passed += 1));
    deadline.set(HALF_AN_HOUR);
    deadline.clear();
    sleep(2 * HALF_AN_HOUR);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(passed).to.equal(0);
  });

  it('has passed for an element that comes back to the page too late', () => {
    let passed = 0;
    const deadline = new Deadline(() => (passed += 1));
    deadline.set(HALF_AN_HOUR);
    deadline.pause();
    sleep(HALF_AN_HOUR + 1);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(passed).to.equal(0);
    deadline.resume();
    expect(passed).to.equal(1);
  });

  it('comes by itself, too', async () => {
    await new Promise<void>((resolve) => new Deadline(resolve).set(20));
  });
});
