/** What stands beside the sentences that any element may have to say. */
import { svg } from 'lit';
import { drawIcon } from './draw.ts';

export const alertIcon = () => drawIcon(svg`<path d="M12 3.5 22 20H2z"/><path d="M12 10v4.5M12 17.2v.1"/>`);
export const checkIcon = () => drawIcon(svg`<circle cx="12" cy="12" r="9"/><path d="m8 12.3 2.8 2.8L16.2 9.5"/>`);
export const infoIcon = () => drawIcon(svg`<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.5v.1"/>`);
export const refreshIcon = () =>
  drawIcon(svg`<path d="M20 5v5h-5M4 19v-5h5M19.3 10A8 8 0 0 0 5.6 7.4M4.7 14a8 8 0 0 0 13.7 2.6"/>`);
