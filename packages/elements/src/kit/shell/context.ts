import type { Received, Transport } from '@sen/client';
import type { Language } from '../locales/languages.ts';
import type { Texts } from '../locales/texts.ts';

/** How far the configuration of the site key has come. */
export type ConfigState =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: Received<'Config'> }
  /** The platform said no: `code` is origin-not-allowed, key-disabled, module-disabled … */
  | { readonly state: 'disabled'; readonly code: string }
  /** `fault`: it is the program that failed, not the network. Absent where the `<sen-platform>` is of an older copy. */
  | { readonly state: 'unreachable'; readonly fault?: boolean };

/**
 * Sessions of confirmed phones, by purpose and phone (E.164), in the page's memory only; `until` in milliseconds since
 * 1970.
 */
export type Sessions = Map<string, { readonly token: string; readonly until: number }>;

/** What `<sen-platform>` gives to the elements inside it; a new object at every change. */
export interface PlatformSurroundings {
  /**
   * The way to the platform: an element makes the nouns it needs of it, `registrations(http)`, so that a newer element
   * finds its own in an older `<sen-platform>`. Read it by `transportOf`. Absent where the `<sen-platform>` is of a
   * copy before this was shared.
   */
  readonly http?: Transport;
  /** For elements of such copies alone. */
  readonly client?: object;
  /** Address of the platform: lists kept on the device are kept by it. */
  readonly baseUrl: string;
  /** Public. Absent where the `<sen-platform>` is of an older copy. */
  readonly siteKey?: string;
  /** Keys the page brings, to check signed lists with. */
  readonly anchors: readonly object[];
  /**
   * The page says that the platform is a sandbox. Absent where the `<sen-platform>` is of an older copy: then it does
   * not say so.
   */
  readonly sandbox?: boolean;
  readonly locale: string;
  /** The page gives a token: the person, or the officer, is signed in and needs no one-time code. */
  readonly signedIn: boolean;
  readonly languages: Readonly<Record<string, () => Promise<Partial<Language>>>>;
  /** Sentences the page says in its own words. */
  readonly texts?: Texts | undefined;
  readonly config: ConfigState;
  /**
   * Shared by the elements inside. Absent where the `<sen-platform>` is of an older copy: each element keeps its own
   * then.
   */
  readonly sessions?: Sessions;
  /** Asks for the configuration again, after `unreachable`. */
  readonly reload: () => void;
}

/** An element that lives inside `<sen-platform>`. */
export interface PlatformConsumer {
  platform?: PlatformSurroundings | undefined;
  /** Of an element that also works on its own: the language where no `<sen-platform>` says one. */
  locale?: string;
}

/**
 * Whose answers these are: another one means another platform, or another person. It is never called, only compared.
 */
export const identityOf = (platform: PlatformSurroundings | undefined): object | undefined =>
  platform?.http ?? platform?.client;

/** Says how to mend a page that put an element nowhere. */
export const noPlatform = ({ localName }: HTMLElement): Error =>
  new Error(
    `<${localName}> has no <sen-platform> around it. Write <sen-platform base-url="https://…/v1" site-key="…">` +
      `<${localName}></${localName}></sen-platform>, and load @sen/elements before it is used.`,
  );
