/** The flow of a one-time code as part of an element: with the transport around it, and no longer than it is in the page. */
import type { ReactiveElement } from 'lit';
import type { PersonSessionOptions } from '../kit/session/options.ts';
import { PersonSession } from '../kit/session/person-session.ts';
import { transportOf, type PlatformConsumer } from '../platform/platform-context.ts';
import { troubleCode } from '../platform/trouble.ts';
import { TroubleEvent } from '../platform/trouble.events.ts';

export function personSessionOf(host: ReactiveElement & PlatformConsumer, options: Pick<PersonSessionOptions, 'purpose' | 'keys'>): PersonSession {
  const session = new PersonSession({
    ...options,
    http: () => transportOf(host),
    signedIn: () => host.platform?.signedIn === true,
    sessions: () => host.platform?.sessions,
    onChange: () => host.requestUpdate(),
    onTrouble: (error) => void host.dispatchEvent(new TroubleEvent(troubleCode(error))),
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
