/** An OpenAPI 3.1 document as data, every reference within itself. What its parts may say is said by OpenAPI, not by these types. */
declare const document: document.OpenApiDocument;

declare namespace document {
  type Part = { readonly [key: string]: unknown };

  interface OpenApiDocument {
    readonly openapi: string;
    readonly info: { readonly title: string; readonly version: string; readonly description: string; readonly [key: string]: unknown };
    readonly servers: readonly Part[];
    readonly tags: readonly { readonly name: string; readonly description: string }[];
    /** By address, then by method. */
    readonly paths: { readonly [path: string]: { readonly [method: string]: Part } };
    /** What the platform sends, by its name; not every platform sends something. */
    readonly webhooks?: { readonly [name: string]: Part };
    readonly components: { readonly [kind: string]: { readonly [name: string]: Part } };
  }
}

export = document;
