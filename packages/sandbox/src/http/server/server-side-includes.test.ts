import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasIncludes, withIncludes } from './server-side-includes.ts';

const PAGE = `<p>before</p>
<!--# block name="stub" -->
<b>instead</b>
<!--# endblock -->
<!--# include virtual="/form?key=a&locale=vi" stub="stub" -->
<p>after</p>`;

test('what a portal includes stands where it asked for it, and its stub is gone', async () => {
  const asked: string[] = [];
  const page = await withIncludes(PAGE, async (path) => {
    asked.push(path);
    return '<form>$& $1</form>';
  });

  assert.equal(page, '<p>before</p>\n<form>$& $1</form>\n<p>after</p>');
  assert.deepEqual(asked, ['/form?key=a&locale=vi']);
});

test('when the platform does not answer, the stub stands there', async () => {
  assert.equal(await withIncludes(PAGE, async () => undefined), '<p>before</p>\n<b>instead</b>\n\n<p>after</p>');
  assert.equal(hasIncludes(PAGE), true);
  assert.equal(hasIncludes('<p>no</p>'), false);
});
