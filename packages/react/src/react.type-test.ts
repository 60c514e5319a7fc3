/** Compiled, never run: what a page in React may write, and what its compiler refuses. */
import { createElement } from 'react';
import { SenCertificateViewer } from './generated/certificate-viewer.ts';
import { SenPlatform, SenRegistrationForm, SenSiteFinder } from './index.ts';

createElement(
  SenPlatform,
  {
    baseUrl: 'https://platform.example.vn/v1',
    siteKey: 'pk-example',
    locale: 'en',
    className: 'wide',
    onSenTrouble: ({ code }) => code.toUpperCase(),
  },
  createElement(SenRegistrationForm, {
    mode: 'assisted',
    noHistory: true,
    onSenRegistrationSubmitted: (event) => event.registrationId.length,
  }),
  createElement(SenCertificateViewer, { display: 'minimal' }),
);

// @ts-expect-error -- there are two modes
createElement(SenRegistrationForm, { mode: 'officer' });
// @ts-expect-error -- properties are written as in the class
createElement(SenPlatform, { 'base-url': 'https://platform.example.vn/v1' });
// @ts-expect-error -- a form chooses no site
createElement(SenRegistrationForm, { onSenSiteChosen: () => {} });
// @ts-expect-error -- an event never carries a person
createElement(SenSiteFinder, { onSenSiteChosen: (event) => event.person });
