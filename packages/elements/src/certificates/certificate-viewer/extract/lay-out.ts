/** Draws an extract into a document of its own, to be printed there: first the whole, to measure, then in pages. */
import { html, render } from 'lit';
import { fillPages, type PageRoom, type MeasuredSection } from './fill-pages.ts';
import { firstHead, foot, nextHead, paperPages, paperSections, type Paper } from './paper.ts';

/** What a printer rounds to its own dots. Pixels. */
const SLACK = 8;
/** The widest number of a page there can be: a record has at most 200 lines. */
const MOST_PAGES = 200;

const heightOf = (node: Element): number => node.getBoundingClientRect().height;
const heightsOf = (nodes: Iterable<Element>): number[] => Array.from(nodes, heightOf);

interface Measured {
  readonly sections: readonly MeasuredSection[];
  readonly room: PageRoom;
}

function measure(paper: Paper, { body }: Document): Measured {
  const page = body.querySelector('.page')!;
  const [first = 0, next = 0] = heightsOf(page.querySelectorAll('.head'));
  const room = heightOf(body.querySelector('.sheet')!) - heightOf(page.querySelector('.foot')!) - SLACK;
  return {
    sections: Array.from(page.querySelectorAll('.part'), (part) => {
      const lines = heightsOf(part.querySelectorAll('.line'));
      return { heading: heightOf(part) - lines.reduce((sum, line) => sum + line, 0), lines };
    }),
    room: { first: room - first, next: room - next },
  };
}

/** @param paper what is to be on it @param into an empty document with the styles of paper @returns how many pages */
export function layOutPages(paper: Paper, into: Document): number {
  const { body } = into;
  const options = { creationScope: into };
  const whole = html`<div class="page measured">
      ${firstHead(paper)}${nextHead(paper)} ${paperSections(paper).map(({ length, draw }) => draw(0, length))}
      ${foot(paper, MOST_PAGES, MOST_PAGES)}
    </div>
    <div class="page sheet"></div>`;
  render(whole, body, options);
  const { sections, room } = measure(paper, into);
  const pages = fillPages(sections, room);
  render(paperPages(paper, pages), body, options);
  return pages.length;
}
