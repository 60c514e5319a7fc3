// As built, on the oldest Node we support: the React components render where there is no page, and keep the words a
// person reads meanwhile.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';

test('a page rendered on a server shows whom to call until the script has come', async () => {
  const { SenPlatform, SenRegistrationForm } = await import('@sen/react');

  const html = renderToString(
    createElement(SenPlatform, { siteKey: 'pk-example' }, createElement(SenRegistrationForm, {}, 'Gọi 1900 9095')),
  );

  assert.match(html, /<sen-registration-form[^>]*>Gọi 1900 9095<\/sen-registration-form>/);
  assert.equal(globalThis.document, undefined);
});
