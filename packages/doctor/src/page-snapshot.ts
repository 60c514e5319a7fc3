/**
 * What matters of a page, as data: taken from its source without running it (`static/from-source.ts`), or from the live
 * document (`page/from-document.ts`). Everything that diagnoses markup reads this and nothing else.
 */

/** A `sen-…` tag. */
export interface SenTag {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Inside a `<sen-platform>`; its place among the platforms of the page. */
  readonly platform: number | undefined;
  /** The `sen-…` tag right around it that is not a platform: HTML never closed that one. */
  readonly around: string | undefined;
}

export interface ScriptTag {
  /** As written; undefined for a script in the page itself. */
  readonly src: string | undefined;
  readonly type: string;
  readonly integrity: string;
  readonly crossorigin: string | undefined;
  readonly nonce: string;
  /** Modules that a script in the page imports by name. */
  readonly imports: readonly string[];
  /** Only for browsers that know no modules, of which none is left. */
  readonly nomodule: boolean;
  /** A script in the page that names a tag of ours: it may make one. */
  readonly names: boolean;
}

export interface FrameTag {
  readonly src: string;
  readonly allow: string;
  /** Undefined without the attribute, empty for the strictest. */
  readonly sandbox: string | undefined;
}

export interface PageSnapshot {
  readonly tags: readonly SenTag[];
  readonly scripts: readonly ScriptTag[];
  readonly frames: readonly FrameTag[];
  /** `sen-…` tags written `<sen-…/>`; only the source shows them. */
  readonly selfClosed: readonly string[];
  /** `sen-…` tags that stand in the page as text. */
  readonly escaped: readonly string[];
  /** Ids of Sen's tags that stand more than once in the page. */
  readonly duplicateIds: Readonly<Record<string, number>>;
  readonly base: string | undefined;
  readonly lang: string;
  readonly viewport: string | undefined;
  /** Declared, or what the browser took; empty when nothing says. */
  readonly charset: string;
  readonly quirks: boolean;
  /** Content-Security-Policies in meta tags. */
  readonly policies: readonly string[];
}
