import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Locator } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { Citizen } from './citizen.ts';
import { hostile, HOSTILE } from './hostile-hosts.ts';
import { Portal } from './portal.ts';
import { madeUp, Registering, soughtAs } from './registering.ts';
import { vi } from './words.ts';

let portal: Portal;
let browser: Browser;
before(async () => {
  [portal, browser] = await Promise.all([Portal.open(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await portal?.close();
});

/** The smallest thing a finger meets. CSS pixels. */
const FINGER = 44;

interface Looks {
  text: string;
  height: number;
  width: number;
  fontSize: number;
  /** Of the height of a line to the size of its letters: stacked accents on capitals are cut off below 1.4. */
  leading: number;
  transform: string;
  float: string;
}

const looks = (target: Locator): Promise<Looks[]> =>
  target.evaluateAll((nodes) =>
    nodes.map((node) => {
      const { height, width } = node.getBoundingClientRect();
      const style = getComputedStyle(node);
      const fontSize = parseFloat(style.fontSize);
      return {
        text: (node.textContent ?? '').replace(/\s+/g, ' ').trim(),
        height,
        width,
        fontSize,
        leading: parseFloat(style.lineHeight) / fontSize,
        transform: style.textTransform,
        float: style.float,
      };
    }),
  );

for (const place of ['tp-hcm', 'bac-ninh'])
  for (const width of [320, 1280])
    test(`old rules of the portal for bare tags do not reach into the form (${place}, ${width} px)`, async () => {
      const citizen = await Citizen.visit(browser, `${portal.url}/portal/${place}/${vi.registerPage}`, { width });
      const form = new Registering(citizen, madeUp(60));
      const { page } = citizen;
      await citizen.quickly(() => form.fillPerson());

      for (const [step, labels] of [
        ['person', ['Họ và tên', 'Ngày sinh', 'Giới tính', 'Số căn cước']],
        ['offers', ['Tỉnh, thành phố', 'Phường, xã, đặc khu']],
        ['contact', ['Số điện thoại di động', 'Số nhà, đường, tổ dân phố hoặc thôn']],
      ] as const) {
        const inForm = page.getByRole('form', { name: 'Đăng ký tiêm chủng' });
        const fields = await looks(inForm.getByRole('textbox').or(inForm.getByRole('combobox')));
        assert.ok(fields.length >= 2, `${step}: ${fields.length} fields`);
        for (const { height, fontSize } of fields) {
          assert.ok(height >= FINGER, `${step}: a field is ${height} px high`);
          assert.ok(fontSize >= 16, `${step}: letters of a field are ${fontSize} px`);
        }
        for (const { text, height, transform, float } of await looks(inForm.getByRole('button'))) {
          assert.ok(height >= FINGER, `${step}: button “${text}” is ${height} px high`);
          assert.deepEqual({ transform, float }, { transform: 'none', float: 'none' }, text);
        }
        for (const radio of await inForm.getByRole('radio').all()) {
          const row = await radio.evaluate(
            (node: HTMLInputElement) => node.labels?.[0]?.getBoundingClientRect().height ?? 0,
          );
          assert.ok(row >= FINGER, `${step}: the row of an answer is ${row} px high`);
        }
        for (const { text, leading, fontSize, transform } of await looks(inForm.getByRole('heading'))) {
          assert.ok(leading >= 1.4, `${step}: heading “${text}” has lines of ${leading}`);
          assert.ok(fontSize >= 18, `${step}: heading “${text}” is ${fontSize} px`);
          assert.equal(transform, 'none');
        }
        for (const label of labels) {
          const [shown] = await looks(inForm.getByText(label, { exact: true }));
          assert.ok(
            shown && shown.width > 40 && shown.height >= 20 && shown.fontSize >= 16,
            `${step}: the label ${label} can be read: ${JSON.stringify(shown)}`,
          );
        }
        if (step === 'person') {
          await citizen.press(vi.next);
          await citizen.reads(vi.offers);
          // The doses stand there, to be looked at with the rest, once it is known where the person lives.
          await citizen.quickly(() => form.fillOffers());
        } else if (step === 'offers') {
          await citizen.press(vi.next);
          await citizen.reads(vi.contact);
        }
      }
      await citizen.leave();
    });

/** Serves the page of Bắc Ninh changed, and without the policy that would keep such a page from being what it is. */
const changed = (change: (html: string) => string | Promise<string>) => (context: BrowserContext) =>
  context.route(`${portal.url}/portal/bac-ninh/${vi.registerPage}`, async (route) => {
    const body = await change(await (await route.fetch()).text());
    await route.fulfill({ contentType: 'text/html; charset=utf-8', body });
  });

for (const [index, page] of HOSTILE.entries())
  test(`a citizen registers on a page that ${page.that}`, async () => {
    const person = madeUp(70 + index);
    const citizen = await Citizen.visit(browser, `${portal.url}/portal/bac-ninh/${vi.registerPage}`, {
      prepare: changed((html) => hostile(html, page)),
    });

    await new Registering(citizen, person).sendAll();

    assert.equal((await portal.records(soughtAs(person))).length, 1);
    assert.deepEqual(
      citizen.complaints.filter((complaint) => /pageerror|Error/.test(complaint)),
      [],
    );
    await citizen.leave();
  });

/** A page of another site with the portal's page in a frame. */
const framing = (attributes: string) => async (context: BrowserContext) => {
  await changed((html) => html)(context);
  const body = `<!doctype html><title>Host</title><iframe title="Form" width="600" height="900" ${attributes} src="${portal.url}/portal/bac-ninh/${vi.registerPage}"></iframe>`;
  await context.route('http://host.example/', (route) => route.fulfill({ contentType: 'text/html', body }));
};

test('the form can be filled in within a frame of another site', async () => {
  const citizen = await Citizen.visit(browser, 'http://host.example/', { prepare: framing('') });

  const frame = citizen.page.frameLocator('iframe');
  await frame.getByRole('textbox', { name: vi.fullName, exact: true }).fill(madeUp(80).fullName);
  await frame.getByRole('button', { name: vi.next, exact: true }).click();

  await frame.getByRole('link', { name: 'Nhập ngày sinh, ví dụ 18/1/1987' }).waitFor();
  await citizen.leave();
});

test('in a sandboxed frame, where nothing answers the script, the form that the server wrote stays', async () => {
  const citizen = await Citizen.visit(browser, 'http://host.example/', {
    prepare: framing('sandbox="allow-scripts allow-forms"'),
  });

  const name = citizen.page.frameLocator('iframe').getByRole('textbox', { name: vi.fullName, exact: true });
  await name.fill(madeUp(81).fullName);
  await citizen.page.waitForTimeout(2_000); // time enough for the script to find out

  assert.equal(await name.inputValue(), madeUp(81).fullName);
  await citizen.leave();
});
