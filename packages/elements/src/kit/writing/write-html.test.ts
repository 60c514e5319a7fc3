import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { checkBox } from '../parts/check-box.ts';
import { radioGroup } from '../parts/radio-group.ts';
import { selectField } from '../parts/select-field.ts';
import { textArea } from '../parts/text-area.ts';
import { textField } from '../parts/text-field.ts';
import { writeHtml } from './write-html.ts';

const HOSTILE = `"><script>alert('x')</script><input value="&amp;`;
const ESCAPED = '&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&lt;input value=&quot;&amp;amp;';

test('what a person typed is written as text, whatever it looks like, in fields and beside them', () => {
  const field = writeHtml(
    textField({ id: 'name', label: HOSTILE, error: HOSTILE, autocomplete: 'off', value: HOSTILE, onInput: () => {} }),
  );

  assert.doesNotMatch(field, /<script/);
  assert.ok(field.includes(` value="${ESCAPED}"`));
  assert.equal(field.split(ESCAPED).length - 1, 3);
  assert.equal(
    writeHtml(html`<p title=${HOSTILE}>${[HOSTILE, [html`<b>${HOSTILE}</b>`]]}</p>`),
    `<p title="${ESCAPED}">${ESCAPED}<b>${ESCAPED}</b></p>`,
  );
});

test('only the answer that was given is ticked; where none was given, none is', () => {
  const options = [
    { value: 'agree', label: 'Đồng ý' },
    { value: 'decline', label: 'Không đồng ý' },
  ];
  const ticked = (value: string) => [
    ...writeHtml(radioGroup({ id: 'c', label: 'c', options, value, onChange: () => {} })).matchAll(
      /value="(\w+)"[^>]* checked/g,
    ),
  ];

  assert.deepEqual(
    ticked('decline').map(([, value]) => value),
    ['decline'],
  );
  assert.equal(ticked('').length, 0);
  assert.doesNotMatch(writeHtml(checkBox({ id: 'c', label: 'c', checked: false, onChange: () => {} })), /checked/);
  assert.match(
    writeHtml(checkBox({ id: 'c', label: 'c', checked: true, onChange: () => {} })),
    /type="checkbox"[^>]* checked/,
  );
});

test('a list says which of its choices was taken', () => {
  const options = [
    { value: 'VN', label: 'Việt Nam' },
    { value: 'LA', label: 'Lào' },
  ];
  const written = writeHtml(
    selectField({ id: 'n', label: 'n', empty: 'Chọn…', options, value: 'LA', onChange: () => {} }),
  );

  assert.match(written, /<option value="LA" selected>Lào<\/option>/);
  assert.equal(written.match(/ selected/g)?.length, 1);
});

test('what was typed over several lines stands between the tags, as text', () => {
  const written = (value: string) => writeHtml(textArea({ id: 't', label: 't', value, onInput: () => {} }));

  assert.match(written('một\n</textarea><b>hai'), /<textarea[^>]*>\nmột\n&lt;\/textarea&gt;&lt;b&gt;hai<\/textarea>/);
  assert.match(written(''), /<textarea[^>]*><\/textarea>/);
});

test('what is left out leaves no trace', () => {
  assert.equal(
    writeHtml(html`<p lang=${nothing} ?hidden=${false} @click=${() => {}}>${nothing}${undefined}${null}</p>`).replace(
      /\s+/g,
      ' ',
    ),
    '<p></p>',
  );
});

test('a template it does not understand is refused, never half written', () => {
  for (const template of [
    html`<p class="a ${'b'}"></p>`,
    html`<p .innerText=${'x'}></p>`,
    html`<p>${{}}</p>`,
    html`<p>${live('x')}</p>`,
    html`<style>${'x'}</style>`,
    html`<p data-x=${{}}></p>`,
  ])
    assert.throws(() => writeHtml(template), { name: 'UnwritableTemplateError' });
});
