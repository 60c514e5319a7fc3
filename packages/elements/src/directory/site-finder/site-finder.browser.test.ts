import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { Person, SandboxControl, until } from '../../testing/person.ts';
import './register.ts';
import type { SiteChosenEvent } from './site-finder.events.ts';
import type { SiteFinder } from './site-finder.ts';

const HCM = 'pk-sandbox-tp-hcm';
const VUNG_TAU = { latitude: 10.346, longitude: 107.0843 };

interface Visit {
  element: SiteFinder;
  person: Person;
  control: SandboxControl;
}

const newControl = (): SandboxControl => new SandboxControl(`site-finder-${crypto.randomUUID()}`);

async function visit({
  control = newControl(),
  siteKey = HCM,
  locale = 'vi',
  choosable = false,
  campaign = '',
  fetch = undefined as typeof globalThis.fetch | undefined,
} = {}): Promise<Visit> {
  const platform = await fixture<HTMLElement>(html`
    <sen-platform base-url=${control.baseUrl} site-key=${siteKey} locale=${locale} .fetch=${fetch}>
      <sen-site-finder ?choosable=${choosable} campaign=${campaign}>Gọi 19009095</sen-site-finder>
    </sen-platform>
  `);
  const element = platform.querySelector('sen-site-finder')!;
  await until(() => element.shadowRoot?.querySelector('form'), 'the finder', 15_000);
  return { element, person: new Person(element), control };
}

const names = ({ person }: Visit): string[] =>
  [...person.root.querySelectorAll('.site h3')].map((heading) => heading.textContent!.trim());
const sites = (there: Visit): Promise<unknown> =>
  until(
    () => names(there).length > 0 && there.person.root.querySelector('.sites')?.getAttribute('aria-busy') === 'false',
    'sites',
  );
const count = ({ person }: Visit): string => (person.root.querySelector('#results')?.textContent ?? '').trim();

/** The device, not the platform: it says where it is, or refuses. */
function deviceAt(place: { latitude: number; longitude: number } | undefined): () => void {
  const geolocation = {
    asked: 0,
    getCurrentPosition(onPlace: PositionCallback, onError: PositionErrorCallback) {
      geolocation.asked++;
      if (place) onPlace({ coords: place } as GeolocationPosition);
      else onError({ code: 1, PERMISSION_DENIED: 1 } as GeolocationPositionError);
    },
  };
  Object.defineProperty(navigator, 'geolocation', { configurable: true, get: () => geolocation });
  return () => Reflect.deleteProperty(navigator, 'geolocation');
}

async function choosesPlace({ person }: Visit, label: string, typed: string): Promise<void> {
  const field = person.field(label) as HTMLInputElement;
  field.focus();
  field.select();
  await sendKeys({ type: typed });
  await until(() => person.root.querySelector('[role=option]'), 'suggestions');
  await sendKeys({ press: 'ArrowDown' });
  await sendKeys({ press: 'Enter' });
}

/** Not by `fixture`: that waits for a frame to be painted, which a page in the background never does. */
function framed(src: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.src = src;
  frame.title = 'strict';
  document.body.append(frame);
  return frame;
}

describe('finding a site', function () {
  this.timeout(30_000);

  it('begins with the province of the portal, each site with address, hours and a phone to call', async () => {
    const there = await visit();
    const { element, person } = there;
    await sites(there);

    expect(person.field('Tỉnh, thành phố').value).to.equal('Thành phố Hồ Chí Minh');
    expect(names(there)).to.include('Trạm Y tế phường Tân Định');
    await person.sees('338 Hai Bà Trưng, Phường Tân Định, Thành phố Hồ Chí Minh');
    await person.sees('Thứ Hai đến thứ Bảy');
    await person.sees('lối đi không bậc');
    expect(person.root.querySelector('a[href^="tel:"]')!.getAttribute('href')).to.match(/^tel:\+84\d+$/);
    expect(person.root.querySelector('a[target], a[href^="http"], a[href^="geo"]')).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('shows twenty and then more, and goes on where the new ones begin', async () => {
    const there = await visit();
    await sites(there);
    expect(names(there)).to.have.length(20);
    expect(count(there)).to.equal('20 điểm đầu tiên ở Thành phố Hồ Chí Minh');
    await there.person.presses('Xem thêm');
    await until(() => names(there).length > 20, 'more sites');
    await until(() => there.person.focused?.textContent?.trim() === names(there)[20], 'the first new one');
    expect(new Set(names(there)).size).to.equal(names(there).length);
  });

  it('on a national page asks where, and finds the sites of a commune that was typed without accents', async () => {
    const there = await visit({ siteKey: 'pk-sandbox-national' });
    const { element, person } = there;
    await person.sees('Chọn nơi bạn muốn tìm');
    await expect(element).to.be.accessible();
    await person.presses('Tìm');
    expect(person.errors).to.deep.equal(['Chọn tỉnh, thành phố trong danh sách']);
    await expect(element).to.be.accessible();

    await choosesPlace(there, 'Phường, xã, đặc khu', 'tan dinh hcm');
    await sites(there);
    expect(names(there)).to.include('Trạm Y tế phường Tân Định');
    expect(count(there)).to.include('Phường Tân Định, Thành phố Hồ Chí Minh');
    expect(person.errors).to.deep.equal([]);
  });

  it('a mobile point shows where it stops, and when', async () => {
    const there = await visit();
    const { element, person } = there;
    await sites(there);
    await person.chooses('Lưu động', 'Loại điểm');
    await until(() => names(there)[0]?.startsWith('Xe tiêm lưu động'), 'mobile points');
    await person.sees('Lịch dừng');
    expect(person.root.querySelector('.stops li')!.textContent)
      .to.match(/Thứ|Chủ/)
      .and.match(/\d+:\d\d–\d+:\d\d/);
    await expect(element).to.be.accessible();
  });

  it('a day can be chosen by name or typed, and a day that is over is refused with a reason', async () => {
    const there = await visit();
    const { person, control } = there;
    await control.tell('clock', {});
    await sites(there);
    await person.chooses('Tuần này', 'Ngày');
    await sites(there);
    await person.chooses('Ngày khác', 'Ngày');
    await person.presses('Tìm');
    expect(person.errors).to.deep.equal(['Nhập ngày muốn đến, ví dụ 5/12/2026']);
    await person.fills('Ngày muốn đến', '1.1.2020');
    await person.presses('Tìm');
    expect(person.errors).to.deep.equal(['Ngày này đã qua. Nhập hôm nay hoặc ngày sau']);
    await expect(there.element).to.be.accessible();
    await person.fills('Ngày muốn đến', '31-12-2099');
    await person.presses('Tìm');
    await until(() => person.focused === person.root.querySelector('#results'), 'the answer');
  });

  it('when nothing fits, it says which wish to let go', async () => {
    const there = await visit();
    const { element, person } = there;
    await sites(there);
    // Nobody is there on Sundays but mobile points, and none in this ward.
    await choosesPlace(there, 'Phường, xã, đặc khu', 'con dao');
    await until(() => names(there).length === 1, 'the one site of the island');
    await person.chooses('Lưu động', 'Loại điểm');
    await person.sees('Chưa có điểm nào phù hợp');
    await person.sees('Chọn “Tất cả” ở Loại điểm');
    await expect(element).to.be.accessible();
  });

  it('where several campaigns run, one can be chosen by its title; each site says which it gives', async () => {
    const there = await visit();
    const { element, person } = there;
    await sites(there);
    const select = (await until(() => person.root.querySelector('#campaign'), 'the campaigns')) as HTMLSelectElement;
    expect(select.value, 'nothing is preset').to.equal('');
    expect([...select.options].map(({ text }) => text)).to.include.members([
      'Mọi đợt tiêm',
      'Tiêm vắc xin HPV cho trẻ em gái 11 tuổi',
    ]);
    await person.chooses('Lưu động', 'Loại điểm');
    await until(() => names(there).length === 4, 'all mobile points');
    const [given] = [...person.root.querySelectorAll('.site .campaigns')];
    expect(given!.closest('.site')!.querySelector('h3')!.textContent).to.equal('Xe tiêm lưu động số 4');
    expect(given!.textContent).to.equal('Tiêm vắc xin cúm mùa cho người từ 65 tuổi');
    await person.sees('Tiêm ở đây: mọi đợt tiêm đang diễn ra');
    await person.fills('Đợt tiêm', 'Tiêm vắc xin HPV cho trẻ em gái 11 tuổi');
    await until(() => names(there).length === 3, 'those that give it');
    expect(names(there)).not.to.include('Xe tiêm lưu động số 4');
    await person.chooses('Tất cả', 'Loại điểm');
    await choosesPlace(there, 'Phường, xã, đặc khu', 'an phu');
    await person.sees('Chọn “Mọi đợt tiêm” ở Đợt tiêm');
    await expect(element).to.be.accessible();
  });

  it('a page of one campaign shows its sites alone, says which it is and offers no other', async () => {
    const there = await visit({ campaign: 'influenza-2026' });
    const { element, person } = there;
    await sites(there);
    const title = (await until(() => person.text.match(/Đợt tiêm: (.*?)(?: Tỉnh| Bạn|$)/), 'the title'))[0];
    expect(title.length).to.be.above('Đợt tiêm: '.length);
    expect(person.root.querySelector('#campaign')).to.equal(null);
    element.campaign = 'hpv-girls-2026';
    await person.chooses('Lưu động', 'Loại điểm');
    await until(() => names(there).length === 3, 'the sites of the other campaign');
    await expect(element).to.be.accessible();
  });

  it('asks once which campaigns an area has, and works as before where a platform cannot tell', async () => {
    const asked: string[] = [];
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const { pathname, search } = new URL(input instanceof Request ? input.url : String(input));
      if (pathname.endsWith('/campaigns')) asked.push(search);
      return pathname.endsWith('/campaigns') && asked.length > 1
        ? new Response('', { status: 404 })
        : globalThis.fetch(input, init);
    };
    const there = await visit({ fetch });
    await sites(there);
    await until(() => there.person.root.querySelector('#campaign'), 'the campaigns');
    await there.person.chooses('Lưu động', 'Loại điểm');
    await until(() => names(there).length === 4, 'mobile points');
    expect(asked).to.have.length(1);
    await choosesPlace(there, 'Tỉnh, thành phố', 'bac ninh');
    await until(() => count(there).includes('Bắc Ninh'), 'the other province');
    expect(asked).to.have.length(2);
    expect(there.person.root.querySelector('#campaign')).to.equal(null);
  });

  it('tells how much room there is, in words, once a site is opened', async () => {
    const there = await visit();
    const { element, person } = there;
    await sites(there);
    await person.presses('Xem giờ còn chỗ: Trạm Y tế phường Tân Định');
    await person.sees('Còn nhiều chỗ');
    await person.sees('Sáng');
    await expect(element).to.be.accessible();
    await person.presses('Ẩn giờ còn chỗ: Trạm Y tế phường Tân Định');
    expect(person.root.querySelector('.slots')).to.equal(null);
  });

  it('a site that is closed says so and offers no times; one that closes meanwhile too', async () => {
    const there = await visit();
    const { person, control } = there;
    await sites(there);
    await person.sees('Đang tạm đóng');
    await control.tell('sites/site-tan-dinh:close');
    await person.presses('Xem giờ còn chỗ: Trạm Y tế phường Tân Định');
    await person.sees('Điểm này đang tạm đóng. Chọn điểm khác.');
  });

  it('sorts by distance on the device, asks only when pressed, and tells nobody where that is', async () => {
    const giveBack = deviceAt(VUNG_TAU);
    const asked: string[] = [];
    const { fetch } = window;
    window.fetch = async (input, init) => {
      asked.push(input instanceof Request ? `${input.url} ${await input.clone().text()}` : String(input));
      return fetch(input, init);
    };
    try {
      const there = await visit();
      const { element, person } = there;
      await sites(there);
      expect((navigator.geolocation as unknown as { asked: number }).asked).to.equal(0);
      await person.sees('Vị trí chỉ dùng trên máy này');
      await person.presses('Gần tôi trước');
      await until(() => names(there).length > 20, 'all of them');
      expect(names(there)[0]).to.match(/Vũng Tàu|Tam Thắng|Xe tiêm lưu động số 3/);
      await person.sees('Cách đây khoảng');
      await expect(element).to.be.accessible();
      expect(asked.join(' ')).not.to.match(/10\.346|107\.08/);
      await person.presses('Không xếp theo khoảng cách');
      expect(person.text).not.to.include('Cách đây khoảng');
    } finally {
      window.fetch = fetch;
      giveBack();
    }
  });

  it('goes on without a place when the person says no', async () => {
    const giveBack = deviceAt(undefined);
    try {
      const there = await visit();
      await sites(there);
      await there.person.presses('Gần tôi trước');
      await there.person.sees('Chưa biết vị trí của bạn');
      expect(names(there)).to.have.length(20);
      await expect(there.element).to.be.accessible();
    } finally {
      giveBack();
    }
  });

  it('a page that wants a site chosen hears which, and nothing else', async () => {
    const there = await visit({ choosable: true });
    const { element, person } = there;
    const heard: SiteChosenEvent[] = [];
    document.body.addEventListener('sen-site-chosen', (event) => heard.push(event), { once: true });
    await sites(there);
    await person.presses('Chọn điểm này: Trạm Y tế phường Tân Định');
    expect(heard.map(({ siteId }) => siteId)).to.deep.equal(['site-tan-dinh']);
    await person.sees('Đã chọn điểm này');
    await expect(element).to.be.accessible();
  });

  it('a list that does not come says so, keeps the choice and tries again', async () => {
    const there = await visit({ siteKey: 'pk-sandbox-national' });
    const { element, person, control } = there;
    await control.tell('faults', { kind: 'maintenance', operationId: 'listSites', retryAfter: 120 });
    await choosesPlace(there, 'Tỉnh, thành phố', 'bac ninh');
    await until(() => person.text.includes('bảo trì'), 'the notice', 20_000);
    await expect(element).to.be.accessible();
    await control.tell('faults:clear');
    await person.presses('Thử lại');
    await sites(there);
    expect(count(there)).to.include('Bắc Ninh');
  });
});

describe('the finder in other surroundings', function () {
  this.timeout(30_000);

  it('speaks English', async () => {
    const there = await visit({ locale: 'en' });
    const { element, person } = there;
    await sites(there);
    expect(person.heading).to.equal('Find a vaccination site');
    await person.sees('Monday to Saturday, 7.30 to 16.30');
    await person.sees('step-free');
    await person.presses('See free times: Trạm Y tế phường Tân Định');
    await person.sees('Plenty of places');
    await expect(element).to.be.accessible();
  });

  it('on a portal with testing only looks for testing sites', async () => {
    const there = await visit({ siteKey: 'pk-sandbox-testing-only' });
    await there.person.arrivesAt('Tìm điểm lấy mẫu xét nghiệm');
    expect(there.person.text).not.to.include('Bạn cần');
  });

  it('works under the strictest content policy', async () => {
    const body = `<sen-platform base-url="${newControl().baseUrl}" site-key="${HCM}"><sen-site-finder>Gọi 19009095</sen-site-finder></sen-platform>`;
    const src = `/csp/?script=${encodeURIComponent('/packages/elements/src/directory/site-finder/register.ts')}&body=${encodeURIComponent(body)}`;
    const frame = framed(src);
    const root = await until(
      () => {
        const element = frame.contentDocument?.querySelector('sen-site-finder')?.shadowRoot;
        return element?.querySelector('.site') && element;
      },
      'sites in the frame',
      15_000,
    );
    expect(frame.contentWindow!.getComputedStyle(root.querySelector('.site')!).borderTopStyle).to.equal('solid');
    frame.remove();
  });

  it('fits a phone of 320 px', async () => {
    const there = await visit();
    await sites(there);
    const narrow = there.element.closest('sen-platform')!.parentElement!;
    narrow.style.inlineSize = '320px';
    await there.person.presses('Xem giờ còn chỗ: Trạm Y tế phường Tân Định');
    await there.person.sees('Còn nhiều chỗ');
    const page = there.person.root.querySelector('.sen')!;
    expect(page.scrollWidth).to.be.at.most(page.clientWidth);
  });
});
