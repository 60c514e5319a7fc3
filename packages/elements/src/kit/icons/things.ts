/** What it is about. */
import { svg } from 'lit';
import { drawIcon } from './draw.ts';

export const busIcon = () =>
  drawIcon(
    svg`<rect x="3" y="5" width="18" height="12" rx="2"/><path d="M3 11h18M9 5v6M15 5v6"/><circle cx="7.5" cy="17.5" r="1.75"/><circle cx="16.5" cy="17.5" r="1.75"/>`,
  );
export const calendarIcon = () =>
  drawIcon(svg`<rect x="3.5" y="5" width="17" height="15.5" rx="2"/><path d="M3.5 10h17M8 3v4M16 3v4"/>`);
export const childIcon = () =>
  drawIcon(svg`<circle cx="12" cy="6" r="3"/><path d="M12 9v6M7 11.5c3 1.3 7 1.3 10 0M9.5 20.5 12 15l2.5 5.5"/>`);
export const homeIcon = () => drawIcon(svg`<path d="m3 11.5 9-7.5 9 7.5M5.5 10v10h13V10M10 20v-5.5h4V20"/>`);
export const networkIcon = () =>
  drawIcon(
    svg`<path d="M2.5 9.5a14 14 0 0 1 19 0M6 13a9 9 0 0 1 12 0M9.3 16.4a4.2 4.2 0 0 1 5.4 0M12 19.8v.1M4 3l16 18"/>`,
  );
export const personIcon = () =>
  drawIcon(svg`<circle cx="12" cy="7.5" r="4"/><path d="M4 20.5c.8-4.3 4-6.5 8-6.5s7.2 2.2 8 6.5"/>`);
export const peopleIcon = () =>
  drawIcon(
    svg`<circle cx="9" cy="8" r="3.5"/><path d="M2.5 20c.6-4 3.2-6 6.5-6s5.9 2 6.5 6M15.5 4.7a3.5 3.5 0 0 1 0 6.6M18 14.6c2 .9 3.2 2.7 3.6 5.4"/>`,
  );
export const phoneIcon = () =>
  drawIcon(
    svg`<path d="M6 3.5h3.5l1.5 4.5-2 1.5a12 12 0 0 0 5.5 5.5l1.5-2 4.5 1.5V18a2.5 2.5 0 0 1-2.5 2.5A14.5 14.5 0 0 1 3.5 6 2.5 2.5 0 0 1 6 3.5z"/>`,
  );
export const pinIcon = () =>
  drawIcon(
    svg`<path d="M12 21.5c5-5.5 7-8.6 7-11.5a7 7 0 0 0-14 0c0 2.9 2 6 7 11.5z"/><circle cx="12" cy="10" r="2.5"/>`,
  );
export const syringeIcon = () =>
  drawIcon(svg`<path d="m15 3.5 5.5 5.5M17.8 6.2 15 9M12.5 6.5l5 5-8 8H4.5v-5zM9.5 9.5l2 2M3.5 20.5l1-1"/>`);
