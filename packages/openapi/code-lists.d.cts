/** The code lists of the contract by their names. What each may say is said by `CodeList` of the contract. */
declare const lists: lists.CodeLists;

declare namespace lists {
  interface Words {
    readonly vi: string;
    readonly en: string;
  }

  interface CodeListDocument {
    readonly name: string;
    /** What the list is of. */
    readonly description: string;
    /** The law or the standard it follows. */
    readonly source?: string;
    readonly version: string;
    /** In the order to show. */
    readonly items: readonly {
      readonly code: string;
      readonly title: Words;
      readonly hint?: Words;
      /** Full years. */
      readonly minimumAge?: number;
      /** Full years. */
      readonly maximumAge?: number;
      readonly sexes?: readonly string[];
      /** Still understood, no longer offered. */
      readonly retired?: boolean;
      /** Why it is for these ages or sexes alone. */
      readonly reason?: string;
    }[];
  }

  interface CodeLists {
    readonly [name: string]: CodeListDocument;
  }
}

export = lists;
