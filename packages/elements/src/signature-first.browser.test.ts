import { expect, fixture, html } from '@open-wc/testing';
import { saveCertificates, loadCertificates } from './certificates/certificate-viewer/saved-certificates.ts';
import './certificates/certificate-verifier/register.ts';
import './certificates/certificate-viewer/register.ts';
import './certificates/status-card/register.ts';
import './kit/platform/register.ts';
import { makeCounterfeits, SECRETS, type Counterfeits, type ListState } from './testing/counterfeits.ts';
import { FakeCamera } from './testing/fake-camera.ts';
import { Person, SandboxControl, until } from './testing/person.ts';
import { photographs } from './testing/scanning.ts';

const TAGS = ['sen-certificate-viewer', 'sen-status-card', 'sen-certificate-verifier'] as const;
type Tag = (typeof TAGS)[number];
/** What makes a paper, a picture or a copy on the device of what is shown. */
const OUTPUTS = /In |PDF|ảnh|bản vẽ|Lưu để xem/;

interface There {
  element: HTMLElement & { text?: string; code?: string };
  person: Person;
  baseUrl: string;
  heard: Event[];
}

async function visit(
  tag: Tag,
  { fetch, anchors }: Counterfeits,
  baseUrl = new SandboxControl(`signature-first-${crypto.randomUUID()}`).baseUrl,
): Promise<There> {
  const platform = await fixture<HTMLElement>(
    html`<sen-platform base-url=${baseUrl} site-key="pk-sandbox-national" .fetch=${fetch} .anchors=${anchors}></sen-platform>`,
  );
  const element = document.createElement(tag);
  const heard: Event[] = [];
  for (const type of ['sen-certificate-checked', 'sen-trouble', 'sen-code-scanned'])
    platform.addEventListener(type, (event) => heard.push(event));
  platform.append(element);
  await until(() => element.shadowRoot?.querySelector('h2, .notice'), 'something to read', 15_000);
  return { element, person: new Person(element), baseUrl, heard };
}

/** Everything a page can see of an element, however deep: texts, attributes, values of fields, and what is drawn. */
function everything(node: Node): string {
  const own =
    node instanceof Element
      ? [...node.attributes].map(({ value }) => value).concat('value' in node ? String(node.value) : '')
      : [node.nodeValue ?? ''];
  const below = [...(node instanceof Element && node.shadowRoot ? node.shadowRoot.childNodes : []), ...node.childNodes];
  return [...own, ...below.map(everything)].join(' ');
}

const ownValues = (event: Event): string => JSON.stringify(Object.fromEntries(Object.entries(event)));

async function answered({ element, person }: There, text: string): Promise<string> {
  if ('code' in element) element.code = text;
  else element.text = text;
  return until(() => person.root.querySelector('.verdict-title')?.textContent?.trim(), 'an answer', 20_000);
}

function expectNothingOf(there: There): void {
  const { element, person, heard } = there;
  const seen = everything(element) + heard.map(ownValues).join();
  for (const secret of SECRETS) expect(seen, 'what stands in the paper').not.to.include(secret);
  expect(person.text, 'what kind of paper it says it is').not.to.match(/Chứng nhận tiêm chủng|Mũi \d/);
  expect(person.root.querySelector('.qr, .facts, .person, .band, .paper-note'), 'a card').to.equal(null);
  expect(
    [...person.root.querySelectorAll('button')]
      .map(({ textContent }) => textContent?.trim() ?? '')
      .filter((words) => OUTPUTS.test(words)),
  ).to.deep.equal([]);
  expect(person.text).to.include('Giấy hoặc mã vẫn là của người mang');
}

async function withList<Value>(list: ListState, act: (made: Counterfeits) => Promise<Value>): Promise<Value> {
  const made = await makeCounterfeits();
  made.list = list;
  return act(made);
}

describe('nothing of a certificate is seen before its signature was found good', function () {
  this.timeout(90_000);
  beforeEach(() => localStorage.clear());

  for (const tag of TAGS) {
    it(`<${tag}> shows only the answer to what nobody on the list has signed`, async () => {
      const made = await makeCounterfeits();
      for (const [what, text] of Object.entries(made.bad)) {
        const there = await visit(tag, made);
        expect(await answered(there, text), what).not.to.match(/^Hợp lệ/);
        expectNothingOf(there);
      }
    });

    for (const list of ['absent', 'empty'] as const)
      it(`<${tag}> shows only the answer to a good paper while the list of keys is ${list}`, () =>
        withList(list, async (made) => {
          const there = await visit(tag, made);
          await answered(there, made.good.valid);
          expectNothingOf(there);
        }));

    it(`<${tag}> shows who it is once the signature was found good, whatever else is wrong with it`, async () => {
      for (const [list, name] of [
        ['fresh', 'valid'],
        ['fresh', 'expired'],
        ['fresh', 'not-yet-valid'],
        ['stale', 'valid'],
      ] as const)
        await withList(list, async (made) => {
          const there = await visit(tag, made);
          await answered(there, made.good[name]);
          expect(there.person.text, `${list} ${name}`).to.match(/Mạo|G\. M\.|M\. K\./);
          expect(there.person.text).not.to.include('Giấy hoặc mã vẫn là của người mang');
        });
    });
  }

  it('prints the answer alone', async () => {
    const made = await makeCounterfeits();
    const there = await visit('sen-certificate-viewer', made);
    await answered(there, made.bad['a key thrown away, under a name on nobody’s list']!);
    for (const part of there.person.root.querySelectorAll('.no-print')) part.remove(); // as on paper
    expectNothingOf(there);
  });

  describe('on a device that keeps certificates', () => {
    let camera: FakeCamera;
    beforeEach(() => {
      camera = new FakeCamera().enter();
    });
    afterEach(() => camera.leave());

    async function scans(there: There, text: string): Promise<void> {
      const label = 'Quét mã chứng nhận';
      await until(
        () =>
          [...there.person.root.querySelectorAll('button')].some(({ textContent }) => textContent?.trim() === label),
        'the button',
        15_000,
      );
      await there.person.presses(label);
      await photographs(there.element, text);
      await until(() => !there.person.root.querySelector('sen-qr-scanner'), 'the code', 20_000);
    }

    it('keeps of several only those whose signature was found good, and names the kind of no other', async () => {
      const made = await makeCounterfeits();
      const there = await visit('sen-certificate-viewer', made);
      await scans(there, made.good.valid);
      await there.person.sees('Mạo');
      await scans(there, made.bad['a key thrown away, under a name on nobody’s list']!);
      await there.person.sees('Có 2 chứng nhận');
      await until(
        () => there.person.root.querySelector('.verdict-title')?.textContent?.includes('Chưa nhận ra nơi cấp'),
        'the answer to the stranger’s',
      );
      const [, other] = there.person.root.querySelectorAll('.choice-list button');
      expect(other!.textContent).to.include('Chưa nhận ra nơi cấp').and.not.include('tiêm chủng');
      await there.person.presses('Lưu để xem khi mất mạng');
      await there.person.sees('Đã lưu trên máy này');
      expect((await loadCertificates(there.baseUrl, new Date())).map(({ hc1 }) => hc1)).to.deep.equal([
        made.good.valid,
      ]);
    });

    it('judges again what it kept, and shows nothing of what is not found good', async () => {
      const made = await makeCounterfeits();
      const { baseUrl } = new SandboxControl(`signature-first-${crypto.randomUUID()}`);
      for (const text of Object.values(made.bad)) {
        await saveCertificates(baseUrl, [{ hc1: text, nationality: 'VN' }]);
        const there = await visit('sen-certificate-viewer', made, baseUrl);
        await until(() => there.person.root.querySelector('.verdict-title'), 'an answer', 20_000);
        expectNothingOf(there);
      }
    });
  });
});
