/** What a camera can do. */
import { svg } from 'lit';
import { drawIcon } from './draw.ts';

export const cameraIcon = () =>
  drawIcon(svg`<path d="M3 7.5h4.5L9 5h6l1.5 2.5H21v12H3z"/><circle cx="12" cy="13" r="3.75"/>`);
export const cameraOffIcon = () =>
  drawIcon(svg`<path d="M6.5 7.5H3v12h15.5M9.2 5H15l1.5 2.5H21v11M9.3 10.4a3.75 3.75 0 0 0 5.3 5.3M3 3l18 18"/>`);
export const pictureIcon = () =>
  drawIcon(
    svg`<rect x="3.5" y="4.5" width="17" height="15" rx="2"/><circle cx="8.5" cy="9.5" r="1.5"/><path d="m4 18 5.5-5.5 3.5 3.5 3-3 4.5 4.5"/>`,
  );
export const lightIcon = () => drawIcon(svg`<path d="M13 3 5.5 13.5H11L10.5 21 18.5 10H13z"/>`);
export const switchIcon = () =>
  drawIcon(svg`<path d="M4 10a8 8 0 0 1 14-3.5L20 8.5M20 4v4.5h-4.5M20 14a8 8 0 0 1-14 3.5L4 15.5M4 20v-4.5h4.5"/>`);
