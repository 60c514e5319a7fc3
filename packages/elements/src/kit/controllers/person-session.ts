/**
 * The flow of a one-time code as part of an element: with the transport around it, and no longer than it is in the
 * page.
 */
import type { ReactiveElement } from 'lit';
import type { PersonSessionOptions } from '../session/options.ts';
import { PersonSession } from '../session/person-session.ts';
import type { TroubleController } from '../shell/trouble.ts';
import { transportOf, type PlatformConsumer } from '../platform/platform-context.ts';

export interface PersonSessionParts extends Pick<PersonSessionOptions, 'purpose' | 'keys'> {
  /**
   * Of the element: what was refused or did not arrive is told the page, and a fault of the program whoever watches
   * over it.
   */
  readonly trouble: Pick<TroubleController, 'tell'>;
}

export function personSessionOf(
  host: ReactiveElement & PlatformConsumer,
  { trouble, ...options }: PersonSessionParts,
): PersonSession {
  const session = new PersonSession({
    ...options,
    http: () => transportOf(host),
    signedIn: () => host.platform?.signedIn === true,
    sessions: () => host.platform?.sessions,
    onChange: () => host.requestUpdate(),
    onTrouble: (error) => trouble.tell(error),
  });
  host.addController({
    hostConnected: () => session.codes.resume(),
    hostDisconnected: () => {
      session.codes.pause();
      if (session.busy) session.leave();
    },
  });
  return session;
}
