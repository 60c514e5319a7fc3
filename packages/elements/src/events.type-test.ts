// Compiled, never run: wherever a page listens, it knows what it hears.
import type { TroubleEvent } from './index.ts';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <T extends true>(): T | void => undefined;

document.addEventListener('sen-trouble', (event) => {
  const code: string = event.code;
  void code;
  holds<Same<typeof event, TroubleEvent>>();
  // @ts-expect-error it carries a code and nothing of a person
  void event.person;
});
window.addEventListener('sen-registration-submitted', (event) => event.registrationId.length);
document.addEventListener('sen-certificate-checked', (event) => event.outcome);
document.body.addEventListener('sen-site-chosen', (event) => event.siteId.length);
document.createElement('sen-registration-status').addEventListener('sen-appointment-answered', (event) => {
  // @ts-expect-error not one of the three answers
  return event.answer === 'postponed';
});
// @ts-expect-error no element says so
document.addEventListener('sen-troubles', (event) => event.code);
holds<Same<DocumentEventMap['sen-trouble'], HTMLElementEventMap['sen-trouble']>>();
holds<Same<WindowEventMap['sen-code-scanned'], HTMLElementEventMap['sen-code-scanned']>>();
