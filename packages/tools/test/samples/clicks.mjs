// Each sample, built elsewhere from the packed packages, used by a citizen with a keyboard against a real sandbox.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { join } from 'node:path';
import { openBrowser } from '../../../sandbox/e2e/browser.ts';
import { Citizen } from '../../../sandbox/e2e/citizen.ts';
import { Portal } from '../../../sandbox/e2e/portal.ts';
import { madeUp, Registering, soughtAs } from '../../../sandbox/e2e/registering.ts';
import { withPhone } from './phone.mjs';
import { serveSample } from './server.mjs';

const elsewhere = process.env.SEN_ELSEWHERE;

/** The jQuery page is from a time before policies. */
const SAMPLES = [
  { name: 'react', about: 'a React app' },
  { name: 'vue', about: 'a Vue app' },
  { name: 'angular', about: 'an Angular app' },
  { name: 'plain', about: 'a page with one script tag' },
  { name: 'jquery', about: 'an old page with jQuery, in quirks mode, that writes itself', strict: false },
];

let portal;
let browser;
before(async () => {
  [portal, browser] = await Promise.all([Portal.open(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await portal?.close();
});

/** The site finder beside the form asks for a province and has choices of its own. */
function within(citizen, tag) {
  citizen.at = (role, name) =>
    citizen.page.locator(tag).getByRole(role, name === undefined ? {} : { name, exact: true });
}

for (const [index, { name, about, strict = true }] of SAMPLES.entries()) {
  test(`on ${about} a citizen registers, the page hears of it, and the other language and the second page work`, async () => {
    const server = await serveSample(join(elsewhere, name, 'dist'), { platform: portal.url, strict });
    // The old page keeps the language in a cookie of its own.
    const citizen = await Citizen.visit(browser, `${server.url}/index.html`, { keptByPage: /^lang$/ });
    try {
      const { page } = citizen;
      const person = madeUp(60 + index);
      withPhone(citizen, person, portal);
      within(citizen, 'sen-registration-form');
      await citizen.reads(citizen.words.person);
      assert.equal(await page.evaluate(() => document.compatMode), strict ? 'CSS1Compat' : 'BackCompat');
      await page.getByRole('heading', { name: 'Tìm điểm tiêm' }).waitFor();

      await page.getByRole('button', { name: 'English' }).click();
      await citizen.reads('Who is being vaccinated');
      await page.getByRole('heading', { name: 'Find a vaccination site' }).waitFor();
      await page.getByRole('button', { name: 'Tiếng Việt' }).click();
      await citizen.reads(citizen.words.person);

      assert.match(await new Registering(citizen, person).sendAll(), /^[A-Z0-9]{3,6}-[A-Z0-9]{3,6}$/);
      const [record, ...others] = await portal.records(soughtAs(person));
      assert.deepEqual(others, []);
      await page.getByText(`registered ${record.status}`, { exact: true }).waitFor();

      await page.getByRole('link', { name: 'Chứng nhận', exact: true }).click();
      within(citizen, 'sen-certificate-viewer');
      await citizen.reads('Xem chứng nhận của bạn');
      // The platform is somebody else's origin here, as it is for most portals.
      assert.deepEqual(
        citizen.complaints.filter((complaint) => !complaint.startsWith(`asked ${portal.url}/v1/`)),
        [],
      );
    } finally {
      await citizen.leave().finally(() => server.close());
    }
  });
}
