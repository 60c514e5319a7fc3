/** Which lines stand on which page. Pure: heights come from whoever has drawn them. */

/** Lines under a heading that is said again on each page they go on to. */
export interface MeasuredSection {
  /** Of the heading, in the unit of all heights. */
  readonly heading: number;
  readonly lines: readonly number[];
}

export interface PageRoom {
  /** Of the first page, below its head. */
  readonly first: number;
  /** Of each page after it. */
  readonly next: number;
}

/** Lines `from` to below `until` of a section. */
export interface PagePart {
  readonly section: number;
  readonly from: number;
  readonly until: number;
}

/**
 * Fills pages from the top, a line never cut, a heading never without a line. A line that is higher than a page has one
 * of its own.
 * @returns the parts of each page; one page at least
 */
export function fillPages(sections: readonly MeasuredSection[], { first, next }: PageRoom): PagePart[][] {
  const pages: PagePart[][] = [[]];
  let left = first;
  for (const [section, { heading, lines }] of sections.entries()) {
    let part: { section: number; from: number; until: number } | undefined;
    for (const [line, height] of lines.entries()) {
      const wanted = height + (part ? 0 : heading);
      const page = pages.at(-1)!;
      if (wanted > left && (page.length > 0 || (pages.length === 1 && first < next))) {
        pages.push([]);
        left = next;
        part = undefined;
      }
      if (!part) {
        part = { section, from: line, until: line };
        pages.at(-1)!.push(part);
        left -= heading;
      }
      part.until = line + 1;
      left -= height;
    }
  }
  return pages;
}
