import { define } from '../define.ts';
import { QrScanner } from './qr-scanner.ts';

// Without the platform: a scanner asks nothing of it, and works on a page that has none.
define('sen-qr-scanner', QrScanner);
export type * from './qr-scanner.events.ts';
