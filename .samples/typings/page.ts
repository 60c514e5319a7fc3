// A page with a bundler and no framework hears typed events, whichever element it imported.
import '@sen/elements/registration-form/register.js';

const form = document.querySelector('sen-registration-form');
form?.addEventListener('sen-registration-submitted', (event) => event.registrationId.length);
// @ts-expect-error -- events carry no person
form?.addEventListener('sen-registration-submitted', (event) => event.fullName);
