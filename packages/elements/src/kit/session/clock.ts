/** Time for what counts down: that of the device, or that of a test. */
export interface SessionClock {
  /**
   * Milliseconds since 1970, as the device had it when the page was opened; from then on evenly, whoever sets the clock
   * of the device.
   */
  now(): number;
  /** Calls again and again. @returns what ends it */
  every(milliseconds: number, tick: () => void): () => void;
}

export const deviceClock: SessionClock = {
  now: () => performance.timeOrigin + performance.now(),
  every: (milliseconds, tick) => {
    const timer = setInterval(tick, milliseconds);
    return () => clearInterval(timer);
  },
};
