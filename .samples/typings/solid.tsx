import '@sen/elements/solid';

export const right = (
  <sen-platform base-url="/v1" site-key="pk-example" prop:locale="en" on:sen-trouble={(event) => event.code.length}>
    <sen-registration-form prop:mode="assisted" on:sen-registration-submitted={(event) => event.registrationId} />
  </sen-platform>
);

export const wrong = (
  <>
    {/* @ts-expect-error there are two modes */}
    <sen-registration-form prop:mode="officer" />
    {/* @ts-expect-error events carry no person */}
    <sen-site-finder on:sen-site-chosen={(event) => event.person} />
  </>
);
