import type { SendOptions } from '../../options.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer, Body } from '../../types.ts';

/** A community team helping people on a shared device. */
export const assistSessions = (http: Transport) => ({
  /** Begins to help people on this device. */
  create: (assistSession: Body<'createAssistSession'>, options?: SendOptions): Promise<Answer<'createAssistSession'>> =>
    http.post('createAssistSession', path`assist-sessions`, options, assistSession),
  /** Ends helping; wipe what the device kept. */
  close: (assistSessionId: string, options?: SendOptions): Promise<Answer<'closeAssistSession'>> =>
    http.post('closeAssistSession', path`assist-sessions/${assistSessionId}:close`, options),
});
