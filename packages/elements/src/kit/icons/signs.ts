/** What something means. */
import { svg } from 'lit';
import { drawIcon } from './draw.ts';

export const clockIcon = () => drawIcon(svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v5.2l3.4 2"/>`);
export const closeIcon = () => drawIcon(svg`<path d="m6 6 12 12M18 6 6 18"/>`);
export const keyIcon = () => drawIcon(svg`<circle cx="8" cy="15.5" r="4"/><path d="M11 12.8 19.5 4M16 7.6l2.6 2.6"/>`);
export const lockIcon = () =>
  drawIcon(svg`<rect x="5" y="10.5" width="14" height="10" rx="2"/><path d="M8 10.5V8a4 4 0 0 1 8 0v2.5"/>`);
export const shieldIcon = () =>
  drawIcon(
    svg`<path d="M12 3 4.5 6v5.5c0 4.7 3 7.8 7.5 9.5 4.5-1.7 7.5-4.8 7.5-9.5V6z"/><path d="m8.7 12 2.4 2.4 4.3-4.6"/>`,
  );
export const crossIcon = () =>
  drawIcon(
    svg`<path d="M8.2 3h7.6L21 8.2v7.6L15.8 21H8.2L3 15.8V8.2z"/><path d="m8.7 8.7 6.6 6.6M15.3 8.7l-6.6 6.6"/>`,
  );
export const questionIcon = () =>
  drawIcon(
    svg`<circle cx="12" cy="12" r="9"/><path d="M9.2 9.3a2.9 2.9 0 1 1 4.3 2.5c-1 .6-1.5 1.1-1.5 2.2M12 17v.1"/>`,
  );
