import { expect } from '@open-wc/testing';
import { photoOf, type FakeCamera } from '../../../testing/fake-camera.ts';
import { until } from '../../../testing/person.ts';
import {
  drops,
  hears,
  keys,
  PERSONAL,
  PLACE,
  scanner,
  ScanPage,
  TUBE,
  type ScannerVisit,
} from '../../../testing/scan-page.ts';
import '../register.ts';

describe('a code without the camera', function () {
  this.timeout(40_000);

  const room = new ScanPage();
  let camera: FakeCamera;
  beforeEach(() => {
    camera = room.enter();
  });
  afterEach(() => room.leave());

  const title = ({ person }: ScannerVisit) => person.root.querySelector('.notice strong')?.textContent?.trim() ?? '';

  it('takes what a hand-held scanner types, and leaves people’s typing alone', async () => {
    const there = await scanner();
    const outside = document.createElement('input');
    document.body.append(outside);
    outside.focus();
    keys(TUBE, outside);
    outside.remove();
    expect(there.heard.length).to.equal(0);

    // Its Enter does not press the button that happens to have the focus.
    there.person.button('Bật camera').focus();
    keys(TUBE, there.person.button('Bật camera'));
    expect(there.heard.map(({ text, source, format }) => [text, source, format])).to.deep.equal([
      [TUBE, 'wedge', undefined],
    ]);
    expect(camera.asked.length).to.equal(0);

    for (const key of 'SEN123') {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 90));
    }
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(there.heard.length).to.equal(1);
  });

  it('takes a typed code, and says what to do when there is none', async () => {
    const there = await scanner({ accept: 'tube' });
    await there.person.presses('Dùng mã này');
    await there.person.sees('Gõ hoặc dán nội dung mã trước khi bấm Dùng mã này');
    await until(() => there.person.focused?.id === 'text', 'the focus in the field');
    await expect(there.element).to.be.accessible();
    const field = there.person.root.querySelector<HTMLTextAreaElement>('#text')!;
    const types = (text: string) => {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    types(PLACE);
    // Telex is still composing: this Enter chooses a word.
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }));
    expect(there.person.text).not.to.include('Đây là');
    await there.person.presses('Dùng mã này');
    await there.person.sees('Đây là mã địa điểm; cần mã ống mẫu.');
    expect(field.value).to.equal(PLACE);
    // A personal id by itself, scanned before the tube.
    types('001090012345');
    await there.person.presses('Dùng mã này');
    await there.person.sees('Đây là một số giấy tờ; cần mã ống mẫu.');
    types(`${TUBE}\n`);
    await there.person.presses('Dùng mã này');
    expect(there.heard.map(({ text, source }) => [text, source])).to.deep.equal([[TUBE, 'typed']]);
    await until(
      () => there.person.root.querySelector<HTMLTextAreaElement>('#text')!.value === '',
      'the field to be empty',
    );
  });

  it('takes a code or a picture that is pasted', async () => {
    const there = await scanner();
    const paste = (fill: (data: DataTransfer) => void) => {
      const data = new DataTransfer();
      fill(data);
      const target = there.person.root.querySelector('h2')!;
      target.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, composed: true, cancelable: true }),
      );
    };
    paste((data) => data.setData('text/plain', ` ${TUBE}\r\n`));
    const photo = await photoOf(PERSONAL);
    paste((data) => data.items.add(photo));
    await hears(there, 2);
    expect(there.heard.map(({ text, source }) => [text, source])).to.deep.equal([
      [TUBE, 'pasted'],
      [PERSONAL, 'picture'],
    ]);
  });

  it('a picture without a code, and a file that is no picture, end in words that help', async () => {
    const there = await scanner();
    drops(there, await photoOf());
    await until(() => title(there) === 'Không thấy mã trong ảnh này', 'that there is no code', 20_000);
    drops(there, new File(['xin chào'], 'thu.txt', { type: 'text/plain' }));
    await until(() => title(there) === 'Không mở được tệp này', 'that it is no picture', 20_000);
    await expect(there.element).to.be.accessible();
  });

  it('a scan by photo with the keyboard alone, as a screen reader tells it', async () => {
    const there = await scanner({ accept: 'personal' });
    const { person, said, element } = there;
    const transcript: string[] = [];
    const tell = () => {
      const at = person.focused!;
      const label =
        at instanceof HTMLTextAreaElement ? at.labels[0]!.textContent : at.id === 'notice' ? 'notice' : at.textContent;
      transcript.push(`focus: ${label!.replace(/\s+/g, ' ').trim()}`);
    };
    const order = [
      ...person.root.querySelectorAll<HTMLElement>('button, textarea, input:not([hidden]), a[href]'),
    ].filter((control) => control.checkVisibility());
    for (const control of order) {
      control.focus();
      tell();
    }
    const chooser = person.root.querySelector<HTMLInputElement>('input[type=file]')!;
    let opened = 0;
    chooser.addEventListener('click', (event) => {
      opened++;
      event.preventDefault();
    });
    person.button('Chọn ảnh có mã').focus();
    person.button('Chọn ảnh có mã').click();
    expect(opened).to.equal(1);
    const choose = async (text?: string) => {
      const data = new DataTransfer();
      data.items.add(await photoOf(text));
      chooser.files = data.files;
      chooser.dispatchEvent(new Event('change', { bubbles: true }));
    };
    await choose(PLACE);
    await until(() => title(there).startsWith('Đây là'), 'the wrong kind', 20_000);
    await until(() => person.focused?.id === 'notice', 'the focus on the words');
    tell();
    person.button('Chọn ảnh có mã').focus();
    await choose(PERSONAL);
    await hears(there);
    await until(() => person.focused?.id === 'notice', 'the focus on what was found');
    tell();
    expect(transcript).to.deep.equal([
      'focus: Bật camera',
      'focus: Chọn ảnh có mã',
      'focus: Nội dung mã',
      'focus: Dùng mã này',
      'focus: notice',
      'focus: notice',
    ]);
    expect(said).to.deep.equal([
      'Đang tìm mã trong ảnh…',
      'Đây là mã địa điểm; cần mã cá nhân. Hãy dùng mã khác.',
      'Đang tìm mã trong ảnh…',
      'Đã đọc mã cá nhân.',
    ]);
    expect(element.state).to.equal('found');
    expect(camera.asked.length).to.equal(0);
  });
});
