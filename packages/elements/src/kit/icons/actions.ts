/** What can be done. */
import { svg } from 'lit';
import { drawIcon } from './draw.ts';

export const backIcon = () => drawIcon(svg`<path d="M14.5 5.5 8 12l6.5 6.5"/>`);
export const downIcon = () => drawIcon(svg`<path d="m5.5 9 6.5 6.5L18.5 9"/>`);
export const editIcon = () => drawIcon(svg`<path d="M4 20h4L19 9l-4-4L4 16zM13 7l4 4"/>`);
export const listIcon = () => drawIcon(svg`<path d="M9 6h11.5M9 12h11.5M9 18h11.5M4 6h.1M4 12h.1M4 18h.1"/>`);
export const messageIcon = () => drawIcon(svg`<path d="M4 5h16v11.5H11L6.5 20v-3.5H4z"/><path d="M8 9h8M8 12.5h5"/>`);
export const printIcon = () => drawIcon(svg`<path d="M7 9V3.5h10V9M7 17H3.5V9h17v8H17"/><path d="M7 14h10v6.5H7z"/>`);
export const searchIcon = () => drawIcon(svg`<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/>`);
export const downloadIcon = () => drawIcon(svg`<path d="M12 4v11M7.5 10.5 12 15l4.5-4.5M4.5 19.5h15"/>`);
export const scanIcon = () => drawIcon(svg`<path d="M4 8.5V4.5h4M16 4.5h4v4M20 15.5v4h-4M8 19.5H4v-4M7 12h10"/>`);
