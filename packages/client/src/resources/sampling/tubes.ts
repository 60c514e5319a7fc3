import type { CallOptions, SendOptions } from '../../options.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer, Body } from '../../types.ts';

/** Samples, one person to a tube or several. */
export const tubes = (http: Transport) => ({
  /** Opens a tube. */
  create: (tube: Body<'createTube'>, options?: SendOptions): Promise<Answer<'createTube'>> =>
    http.post('createTube', path`tubes`, options, tube),
  /** One tube and how many are in it. */
  get: (tubeCode: string, options?: CallOptions): Promise<Answer<'getTube'>> =>
    http.get('getTube', path`tubes/${tubeCode}`, options),
  /** Puts a person's sample in a tube. */
  addMember: (
    tubeCode: string,
    member: Body<'addTubeMember'>,
    options?: SendOptions,
  ): Promise<Answer<'addTubeMember'>> => http.post('addTubeMember', path`tubes/${tubeCode}/members`, options, member),
  /** Takes a person out of an open tube. */
  removeMember: (tubeCode: string, memberId: string, options?: CallOptions): Promise<Answer<'removeTubeMember'>> =>
    http.delete('removeTubeMember', path`tubes/${tubeCode}/members/${memberId}`, options),
  /** Seals a tube. */
  seal: (tubeCode: string, options?: SendOptions): Promise<Answer<'sealTube'>> =>
    http.post('sealTube', path`tubes/${tubeCode}:seal`, options),
  /** The laboratory has the tube. */
  receive: (tubeCode: string, options?: SendOptions): Promise<Answer<'receiveTube'>> =>
    http.post('receiveTube', path`tubes/${tubeCode}:receive`, options),
  /** The tube cannot be tested; says why. */
  reject: (tubeCode: string, rejection: Body<'rejectTube'>, options?: SendOptions): Promise<Answer<'rejectTube'>> =>
    http.post('rejectTube', path`tubes/${tubeCode}:reject`, options, rejection),
  /** Records the result of a tube. */
  result: (
    tubeCode: string,
    result: Body<'createTubeResult'>,
    options?: SendOptions,
  ): Promise<Answer<'createTubeResult'>> =>
    http.post('createTubeResult', path`tubes/${tubeCode}:result`, options, result),
});
