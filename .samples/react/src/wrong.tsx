// Compiled and never shown: each of these must be an error, or the compiler is not looking.
import { SenPlatform, SenRegistrationForm, SenSiteFinder } from '@sen/react';

export const wrong = (
  <>
    {/* @ts-expect-error there are two modes */}
    <SenRegistrationForm mode="officer" />
    {/* @ts-expect-error a form chooses no site */}
    <SenRegistrationForm onSenSiteChosen={() => {}} />
    {/* @ts-expect-error the language is a word */}
    <SenPlatform locale={1} />
    {/* @ts-expect-error events carry no person */}
    <SenSiteFinder onSenSiteChosen={(event) => event.person} />
  </>
);
