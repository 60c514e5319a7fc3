/** Time for what counts down: that of the device, or that of a test. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls again and again. @returns what ends it */
  every(milliseconds: number, tick: () => void): () => void;
}

export const deviceClock: Clock = {
  now: () => Date.now(),
  every: (milliseconds, tick) => {
    const timer = setInterval(tick, milliseconds);
    return () => clearInterval(timer);
  },
};
