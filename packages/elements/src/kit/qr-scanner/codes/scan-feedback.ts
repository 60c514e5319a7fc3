/** A short tone and a short buzz, for those who look at the code and not at the screen. */

/** A fifth above A, heard in a noisy hall, for a tenth of a second. */
const HERTZ = 1319;
const SECONDS = 0.1;
/** Milliseconds. */
const BUZZ = 60;

export class ScanFeedback {
  #audio: AudioContext | undefined;

  /** Browsers let sound begin only while a press is being answered. */
  prepare(): void {
    this.#audio ??= typeof AudioContext === 'function' ? new AudioContext() : undefined;
    void this.#audio?.resume().catch(() => {});
  }

  tone(): void {
    const audio = this.#audio;
    if (!audio || audio.state !== 'running') return;
    const [source, volume] = [audio.createOscillator(), audio.createGain()];
    source.frequency.value = HERTZ;
    volume.gain.setValueAtTime(0.2, audio.currentTime);
    volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + SECONDS);
    source.connect(volume).connect(audio.destination);
    source.start();
    source.stop(audio.currentTime + SECONDS);
  }

  /** Not for those who asked for less motion: a shaking phone is motion. */
  buzz(): void {
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) navigator.vibrate?.(BUZZ);
  }

  close(): void {
    void this.#audio?.close().catch(() => {});
    this.#audio = undefined;
  }
}
