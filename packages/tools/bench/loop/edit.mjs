// One harmless edit of a source file, and back. The file is a developer's own: it is put back however the bench ends.
import { readFileSync, writeFileSync } from 'node:fs';

export class Edit {
  #file;
  #before;
  #number = 0;

  constructor(file) {
    this.#file = file;
    this.#before = readFileSync(file, 'utf8');
    process.on('exit', () => this.undo());
  }

  /** Writes a comment that was never there, so that nothing remembers its outcome. */
  make() {
    writeFileSync(
      this.#file,
      `${this.#before}// Edit ${++this.#number} of ${process.pid}, measured at ${Date.now()}.\n`,
    );
  }

  undo() {
    if (readFileSync(this.#file, 'utf8') !== this.#before) writeFileSync(this.#file, this.#before);
  }
}
