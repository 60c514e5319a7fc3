import type { SendOptions } from '../../options.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer, Body } from '../../types.ts';

/** Sealed tubes on their way to a laboratory. */
export const manifests = (http: Transport) => ({
  /** Sends sealed tubes to a laboratory. */
  create: (manifest: Body<'createManifest'>, options?: SendOptions): Promise<Answer<'createManifest'>> =>
    http.post('createManifest', path`manifests`, options, manifest),
});
