import type { ChangeOptions, SendOptions } from '../../options.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer, Body } from '../../types.ts';

/** What was injected. */
export const doses = (http: Transport) => ({
  /** Records a dose that was given. */
  create: (dose: Body<'createDose'>, options?: SendOptions): Promise<Answer<'createDose'>> =>
    http.post('createDose', path`doses`, options, dose),
  /** Corrects a recorded dose, with the reason. */
  update: (doseId: string, change: Body<'updateDose'>, options?: ChangeOptions): Promise<Answer<'updateDose'>> =>
    http.patch('updateDose', path`doses/${doseId}`, options, change),
});
