import { expect, fixture, html } from '@open-wc/testing';
import './certificates/certificate-viewer/register.ts';
import './kit/platform/register.ts';
import './vaccination/registration-form/register.ts';
import './vaccination/registration-status/register.ts';
import { replaceMethod } from './testing/fake-camera.ts';
import { watched } from './testing/faults.ts';
import { Person, SandboxControl, until } from './testing/person.ts';
import { forgetDrafts, HEADINGS, livesIn, PHONE, reachesReview, tellsWho } from './testing/registering.ts';
import { SITE_KEY } from './testing/registered.ts';

const FAULT = 'Trang này đang có lỗi';
const NETWORK = /Chưa gửi được|Chưa kết nối được|Không có mạng/;
const slip = (): never => {
  throw new TypeError('slip');
};

interface There {
  readonly person: Person;
  readonly heard: string[];
}

interface Flow {
  readonly tag: 'sen-registration-form' | 'sen-registration-status' | 'sen-certificate-viewer';
  /** Answers until there is one button to press that reads what was typed, and says which. */
  fills(person: Person): Promise<string>;
  /** Goes on to where it is sent, and says by which button. */
  reaches(person: Person, sandbox: SandboxControl): Promise<string>;
}

const fillsStatus = async (person: Person): Promise<string> => {
  await person.fills('Họ và tên người được tiêm', 'Nguyễn Văn Mẫu');
  await person.fills('Ngày sinh', '18/1/1987');
  await person.chooses('Nam');
  await person.fills('Số điện thoại đã dùng khi đăng ký', '0912 345 678');
  return 'Gửi mã cho tôi';
};
const fillsViewer = async (person: Person): Promise<string> => {
  await person.fills('Số điện thoại', '0900001001');
  return 'Gửi mã cho tôi';
};

const FLOWS: readonly Flow[] = [
  {
    tag: 'sen-registration-form',
    async fills(person) {
      await person.fills('Họ và tên', 'Nguyễn Văn Mẫu');
      // What reads it comes with the later steps: it has come when it complains of what is still open.
      await person.presses('Tiếp tục');
      await until(() => person.errors.length > 0, 'the list of what is open');
      return 'Tiếp tục';
    },
    async reaches(person, sandbox) {
      await reachesReview({ person, sandbox, form: document.querySelector('sen-registration-form')! });
      await person.presses('Đúng rồi, gửi mã cho tôi');
      await person.arrivesAt(HEADINGS.code);
      await person.fills('Mã 6 số', await sandbox.code(PHONE));
      return 'Gửi đăng ký';
    },
  },
  { tag: 'sen-registration-status', fills: fillsStatus, reaches: fillsStatus },
  { tag: 'sen-certificate-viewer', fills: fillsViewer, reaches: fillsViewer },
];

async function visit(tag: string, sandbox: SandboxControl): Promise<There> {
  const heard: string[] = [];
  const platform = await fixture<HTMLElement>(
    html`<sen-platform base-url=${sandbox.baseUrl} site-key=${SITE_KEY} sandbox></sen-platform>`,
  );
  platform.addEventListener('sen-trouble', ({ code }) => heard.push(code));
  const element = document.createElement(tag);
  element.setAttribute('no-history', '');
  platform.append(element);
  await until(() => element.shadowRoot?.querySelector('form'), 'the first step', 15_000);
  return { person: new Person(element), heard };
}

describe('a fault of the program is never blamed on the network', function () {
  this.timeout(40_000);
  beforeEach(forgetDrafts);

  for (const { tag, fills, reaches } of FLOWS) {
    it(`<${tag}> says so where it reads what was typed`, async () => {
      const { person, heard } = await visit(tag, new SandboxControl(crypto.randomUUID()));
      const button = person.button(await fills(person));
      const reported = await watched(async () => {
        const mend = replaceMethod(String.prototype, 'normalize', slip);
        button.click();
        mend();
        await person.sees(FAULT);
      });
      expect(person.text).not.to.match(NETWORK);
      expect(heard).to.deep.equal(['program-fault']);
      expect(reported).to.deep.equal([`program-fault in <${tag}>: TypeError: slip`]);
    });

    it(`<${tag}> says so where it sends`, async () => {
      const sandbox = new SandboxControl(crypto.randomUUID());
      const { person, heard } = await visit(tag, sandbox);
      const button = await reaches(person, sandbox);
      const reported = await watched(async () => {
        const mend = replaceMethod(crypto, 'randomUUID', slip);
        await person.presses(button);
        await person.sees(FAULT).finally(mend);
      });
      expect(person.text).not.to.match(NETWORK);
      expect(heard).to.deep.equal(['program-fault']);
      expect(reported).to.deep.equal([`program-fault in <${tag}>: TypeError: slip`]);
    });
  }

  it('<sen-registration-form> says so of a list that it asked for, and asks again', async () => {
    const sandbox = new SandboxControl(crypto.randomUUID());
    const { person } = await visit('sen-registration-form', sandbox);
    const there = { person, sandbox, form: document.querySelector('sen-registration-form')! };
    await tellsWho(there);
    await livesIn(there);
    await person.sees('Đã tiêm mũi nào của các đợt bên dưới chưa?');
    const reported = await watched(async () => {
      const mend = replaceMethod(crypto, 'randomUUID', slip);
      await person.chooses('Chưa tiêm mũi nào');
      await person.sees('Lỗi ở chương trình của trang').finally(mend);
    });
    expect(person.text).not.to.include('Kiểm tra mạng');
    expect(reported).to.include('program-fault in <sen-registration-form>: TypeError: slip');
    await person.presses('Thử lại');
    await until(() => !person.text.includes('Lỗi ở chương trình'), 'the list');
  });
});
