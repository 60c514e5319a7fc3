import type { Kind } from '@sen/credential';
import type { SymbolFormat } from '@sen/qr/scan';

/** Which way a code came in. */
export type CodeSource = 'camera' | 'picture' | 'typed' | 'pasted' | 'wedge';

/** What was read: the text as it stands in the code, not checked and not decoded. */
export interface ScannedCode {
  readonly text: string;
  readonly kind: Kind;
  /** Not known of a text that was typed, pasted or sent by a hand-held scanner. */
  readonly format: SymbolFormat | undefined;
  readonly source: CodeSource;
}

/**
 * A code of a wanted kind was read. Carries the text, because that is what the page asked for: keep it out of
 * addresses, logs and analytics.
 */
export class CodeScannedEvent extends Event implements ScannedCode {
  readonly text: string;
  readonly kind: Kind;
  readonly format: SymbolFormat | undefined;
  readonly source: CodeSource;

  constructor({ text, kind, format, source }: ScannedCode) {
    super('sen-code-scanned', { bubbles: true, composed: true });
    this.text = text;
    this.kind = kind;
    this.format = format;
    this.source = source;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sen-code-scanned': CodeScannedEvent;
  }
}
