import { expect } from '@open-wc/testing';
import { layOutPages } from './lay-out.ts';
import type { Paper } from './paper.ts';
import { paperStyles } from './paper.styles.ts';
import { PrintFrame } from './print-frame.ts';
import { certificateViewer } from './words.vi.ts';

const { record: words } = certificateViewer;

/** A name as long as a registration takes. */
const LONGEST = 'Nguyễn Phước Công Tằng Tôn Nữ Quỳnh Hoa Thuỳ Ngân Phương Thảo '.repeat(4).slice(0, 200).trim();

const paperOf = (doses: number, fullName = 'Nguyễn Ngọc Mai', place = 'Trạm Y tế phường Tân Định'): Paper => ({
  words,
  otherLanguage: 'en',
  isSandbox: true,
  notes: ['Hỏi nơi đã tiêm.', 'In lúc 7:30 ngày 1/12/2026.'],
  rows: {
    person: [
      { label: words.fullName, value: fullName },
      { label: words.dateOfBirth, value: '10/2/2016' },
    ],
    antigens: ['Kháng nguyên quai bị', 'Kháng nguyên sởi'].map((name) => ({
      name,
      doses: Array.from({ length: Math.ceil(doses / 2) }, (_, at) => words.orderOn(at + 1, '20/12/2026')),
    })),
    injections: Array.from({ length: doses }, (_, at) => ({
      id: `dose-${at}`,
      day: '20/12/2026',
      vaccine: at % 3 ? 'MMR II (sởi - quai bị - rubella)' : 'MVVAC',
      lot: `LOT-${at}`,
      antigens: at % 3 ? ['Kháng nguyên sởi: mũi 1', 'Kháng nguyên quai bị: mũi 1'] : ['Kháng nguyên sởi'],
      place,
      campaign: 'Chiến dịch tiêm bù, tiêm vét vắc xin sởi · Mũi sởi tiêm bù',
      notes: at % 3 ? [] : [words.notes.uncounted],
    })),
    notGiven: [{ title: 'Chiến dịch tiêm bù sởi · Mũi sởi tiêm bù', state: 'Dự kiến tiêm ngày 5/12/2026' }],
    hasCertificate: false,
  },
});

const open = (): Promise<PrintFrame> =>
  PrintFrame.open(document.body, { title: 'x', label: 'x', language: 'vi', styles: paperStyles.cssText });

async function laidOut(paper: Paper): Promise<{ pages: Element[]; frame: PrintFrame }> {
  const frame = await open();
  const count = layOutPages(paper, frame.document);
  const pages = [...frame.document.querySelectorAll('.page')];
  expect(pages.length).to.equal(count);
  return { pages, frame };
}

const tidy = (node: Element | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Nothing stands below the foot of its page, nor beside the paper. */
function fits(pages: readonly Element[]): void {
  for (const [at, page] of pages.entries()) {
    const { bottom, right } = page.getBoundingClientRect();
    for (const inside of page.querySelectorAll('*')) {
      const box = inside.getBoundingClientRect();
      expect(box.bottom, `${inside.className} of page ${at + 1}`).to.be.at.most(bottom + 0.5);
      expect(box.right, `${inside.className} of page ${at + 1}`).to.be.at.most(right + 0.5);
    }
    expect(page.scrollWidth).to.be.at.most(page.clientWidth);
  }
}

describe('an extract on paper', () => {
  it('breaks a record of sixty doses between lines, and says on each page whose it is and which page', async () => {
    const { pages, frame } = await laidOut(paperOf(60));
    expect(pages.length).to.be.within(4, 9);
    fits(pages);
    for (const [at, page] of pages.entries()) {
      expect(tidy(page.querySelector('.foot'))).to.equal(`Nguyễn Ngọc Mai · 10/2/2016 Trang ${at + 1}/${pages.length}`);
      expect(tidy(page)).to.include('Trích lục hồ sơ tiêm chủng');
    }
    const numbers = pages.flatMap((page) =>
      Array.from(page.querySelectorAll('.injections tbody tr'), (row) => Number(row.firstElementChild!.textContent)),
    );
    expect(numbers).to.deep.equal(Array.from({ length: 60 }, (_, at) => at + 1));
    for (const table of pages.flatMap((page) => [...page.querySelectorAll('table')]))
      expect(tidy(table.tHead), 'the columns are named again').not.to.equal('');
    frame.close();
  });

  it('has room for the longest name, on each page, and for long places', async () => {
    const { pages, frame } = await laidOut(paperOf(60, LONGEST, 'Trạm Y tế '.repeat(20)));
    fits(pages);
    for (const page of pages) expect(tidy(page.querySelector('.foot'))).to.include(LONGEST);
    frame.close();
  });

  it('takes one page for three doses, and one for none', async () => {
    for (const doses of [3, 0]) {
      const { pages, frame } = await laidOut(paperOf(doses));
      expect(pages.length).to.equal(1);
      fits(pages);
      frame.close();
    }
  });

  it('is seen by nobody on the screen, and leaves nothing when closed', async () => {
    const { frame } = await laidOut(paperOf(3));
    const inside = document.querySelector<HTMLIFrameElement>('.print-frame')!;
    expect(inside.getAttribute('aria-hidden')).to.equal('true');
    expect(inside.tabIndex).to.equal(-1);
    frame.close();
    expect(document.querySelectorAll('.print-frame').length).to.equal(0);
  });
});
