import type { SendOptions } from '../../options.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer, Body } from '../../types.ts';

/** What was found before a dose. */
export const screenings = (http: Transport) => ({
  /** Records a screening and its conclusion. */
  create: (screening: Body<'createScreening'>, options?: SendOptions): Promise<Answer<'createScreening'>> =>
    http.post('createScreening', path`screenings`, options, screening),
});
